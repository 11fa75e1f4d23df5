/** The options of watching: saved at once, what they take, and the permission that only a click can ask for. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { readWatched } from '@/entrypoints/options/watching/watching';
import { WatchingSection } from '@/entrypoints/options/watching/watching-section';
import { LANGUAGES } from '@/utils/core/model/languages';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext, type StoredOptions } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));

async function open(stored: StoredOptions = {}) {
  const context = makeOptionsContext(stored);
  const watched = await readWatched(context);
  const shown = render(<WatchingSection watched={watched} context={context} />);
  return { ...shown, context, settings: () => context.storage.watchSettings.value() };
}
const type = (id: string, value: string) => {
  const field = document.querySelector(`#watching-${id}`) ?? document;
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};

it('the watching section says that nothing is watched, and takes nothing then', async () => {
  const { container } = await open();
  expect(screen.getByTestId('watching-count').textContent).toBe('No offer is watched.');
  expect(screen.queryByTestId('watching-load')).toBeNull();
  expect(screen.queryByTestId('watching-clear')).toBeNull();
  await expectAccessible(container);
});

it('the watching section switches watching off and on, and changes how often', async () => {
  const { settings } = await open();
  fireEvent.click(screen.getByTestId('watching-on'));
  await waitFor(() => expect(settings().isOn).toBe(false));
  fireEvent.change(screen.getByTestId('watching-hours'), { target: { value: '72' } });
  await waitFor(() => expect(settings().hours).toBe(72));
});

it.each([
  ['share', '35', 35, ['0', '101', '2.5', '', 'x']],
  ['perDay', '40', 40, ['0', '-1', '']],
  ['threshold', '4,5', 4.5, ['51', '-1', '', 'x']],
] as const)('the watching section takes a good %s alone', async (id, good, value, wrong) => {
  const { settings, container } = await open();
  for (const one of wrong) {
    type(id, one);
    expect(container.querySelector(`#watching-${id}-error`)?.textContent).toMatch(/^Enter /);
  }
  type(id, good);
  await waitFor(() => expect(settings()[id]).toBe(value));
  expect(container.querySelector(`#watching-${id}-error`)).toBeNull();
});

it('the watching section says what the watched offers take of each service, in calls and money', async () => {
  const { container } = await open({
    watches: { demo: 12, onebound: 30 },
    watchSettings: { hours: 12 },
    callLimits: { onebound: { price: 5, perDay: 1000 } },
  });
  expect(screen.getByTestId('watching-count').textContent).toBe('Watched offers: 42');
  const load = screen.getByTestId('watching-load').textContent;
  expect(load).toContain('Demo: about 24 calls a day');
  // It is sent the picture first: two requests for a look.
  expect(load).toContain('OneBound: about 120 calls a day, for about ¥6.00');
  expect(screen.queryByTestId('watching-slow')).toBeNull();
  await expectAccessible(container);
});

it.each([
  ['en', 'Demo: about 1 call a day'],
  ['ru', 'около 1 вызова в день'],
  ['ar', 'نحو طلب واحد في اليوم'],
] as const)('the watching section counts a single call as %s does', async (language, expected) => {
  await speak(language);
  await open({ watches: { demo: 1 }, watchSettings: { hours: 24 } });
  expect(screen.getByTestId('watching-load').textContent).toContain(expected);
});

it('the watching section warns where the calls are too few for the interval', async () => {
  const { container } = await open({
    watches: { onebound: 60 },
    callLimits: { onebound: { perDay: 100 } },
  });
  expect(screen.getByTestId('watching-load').textContent).toContain('about 20 calls a day');
  expect(screen.getByTestId('watching-slow').textContent).toContain(
    'OneBound: 20 calls a day are not enough for that. Each offer is looked up about every 6 days.',
  );
  await expectAccessible(container);
});

it('the watching section asks for notifications in the click, and says so where the browser refuses', async () => {
  const { context, settings } = await open();
  const { requestNotifications } = context.permissions;
  requestNotifications.mockResolvedValue(false);
  fireEvent.click(screen.getByTestId('watching-notify'));
  expect(requestNotifications).toHaveBeenCalledOnce(); // before anything is awaited
  await waitFor(() =>
    expect(screen.getByTestId('watching-refused').textContent).toContain('does not let'),
  );
  expect(settings().isNotifying).toBe(false);
  requestNotifications.mockResolvedValue(true);
  fireEvent.click(screen.getByTestId('watching-notify'));
  await waitFor(() => expect(settings().isNotifying).toBe(true));
  expect(screen.getByTestId('watching-refused').textContent).toBe('');
  fireEvent.click(screen.getByTestId('watching-notify'));
  await waitFor(() => expect(settings().isNotifying).toBe(false));
  expect(requestNotifications).toHaveBeenCalledTimes(2);
});

it('the watching section deletes all watches once that is confirmed', async () => {
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockReturnValue();
  const { context } = await open({ watches: { demo: 3 } });
  fireEvent.click(screen.getByTestId('watching-clear'));
  fireEvent.click(screen.getByTestId('watching-clear-confirm'));
  await waitFor(() =>
    expect(screen.getByTestId('watching-said').textContent).toBe(
      'All watched offers were deleted.',
    ),
  );
  expect(context.storage.watches.clear).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByTestId('watching-load')).toBeNull());
});

it.each(LANGUAGES)('the watching section is complete in %s', async (language) => {
  await speak(language);
  const error = vi.spyOn(console, 'error');
  await open({
    watches: { onebound: 60 },
    callLimits: { onebound: { perDay: 100, price: 5 } },
  });
  expect(error).not.toHaveBeenCalled();
  error.mockRestore(); // it alone: the section is still there, and speaks
});
