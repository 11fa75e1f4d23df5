/** The options of watching: saved at once, what they take, and the permission that only a click can ask for. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { watchCounts } from '@/entrypoints/options/watching/watching';
import { WatchingSection } from '@/entrypoints/options/watching/watching-section';
import type { CallLimitsByService } from '@/utils/core/call-limits';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { WatchSettings } from '@/utils/core/model/watch';
import { callLimitsStore, watchSettingsStore } from '@/utils/io/storage/settings';
import { readWatches } from '@/utils/io/storage/watches';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { writeWatches } from '../support/panel/watches';
import { speak } from '../support/panel/words';
import { watch } from '../support/watch/watch';

beforeEach(() => speak('en'));

interface StoredWatching {
  /** How many offers are watched, by service. */
  watched?: Partial<Record<ServiceId, number>>;
  settings?: Partial<WatchSettings>;
  limits?: CallLimitsByService;
}

async function open({ watched = {}, settings: chosen = {}, limits = {} }: StoredWatching = {}) {
  const { request } = optionsBrowser();
  const watches = SERVICE_IDS.flatMap((service) =>
    Array.from({ length: watched[service] ?? 0 }, (_, at) =>
      watch({ id: `${service} ${at}`, service }),
    ),
  );
  await writeWatches(1, { watches, settings: chosen });
  await callLimitsStore.write(limits);
  const [settings, counts] = await Promise.all([watchSettingsStore.read(), watchCounts.read()]);
  const { container } = render(
    <WatchingSection settings={settings} limits={limits} counts={counts} />,
  );
  return { container, request };
}
const settings = () => storedIn(watchSettingsStore);
const isNotifying = async () => (await settings()).isNotifying;
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

it('the watching section switches watching off and on', async () => {
  await open();
  fireEvent.click(screen.getByTestId('watching-on'));
  await expect.poll(settings).toMatchObject({ isOn: false });
  fireEvent.click(screen.getByTestId('watching-on'));
  await expect.poll(settings).toMatchObject({ isOn: true });
});

it.each([
  ['perDay', '40', 40, ['0', '-1', '']],
  ['threshold', '4,5', 4.5, ['51', '-1', '', 'x']],
] as const)('the watching section takes a good %s alone', async (id, good, value, wrong) => {
  const { container } = await open();
  const before = await settings();
  for (const one of wrong) {
    type(id, one);
    expect(container.querySelector(`#watching-${id}-error`)?.textContent).toMatch(/^Enter /);
  }
  expect(await settings()).toEqual(before);
  type(id, good);
  await expect.poll(settings).toEqual({ ...before, [id]: value });
  expect(container.querySelector(`#watching-${id}-error`)).toBeNull();
});

it('the watching section says what the watched offers take of each service, in calls and money', async () => {
  const { container } = await open({
    watched: { demo: 12, onebound: 30 },
    limits: { onebound: { price: 5, perDay: 1000 } },
  });
  expect(screen.getByTestId('watching-count').textContent).toBe('Watched offers: 42');
  const load = screen.getByTestId('watching-load').textContent;
  expect(load).toContain('Demo: about 12 calls a day');
  // It is sent the picture first: two requests for a look.
  expect(load).toContain('OneBound: about 60 calls a day, for about ¥3.00');
  expect(screen.queryByTestId('watching-slow')).toBeNull();
  await expectAccessible(container);
});

it.each([
  ['en', 'Demo: about 1 call a day'],
  ['ru', 'около 1 вызова в день'],
  ['ar', 'نحو استدعاء واحد في اليوم'],
] as const)('the watching section counts a single call as %s does', async (language, expected) => {
  await speak(language);
  await open({ watched: { demo: 1 } });
  expect(screen.getByTestId('watching-load').textContent).toContain(expected);
});

it('the watching section warns where the calls of a day are too few', async () => {
  const { container } = await open({
    watched: { onebound: 60 },
    limits: { onebound: { perDay: 20 } },
  });
  expect(screen.getByTestId('watching-load').textContent).toContain('about 20 calls a day');
  expect(screen.getByTestId('watching-slow').textContent).toContain(
    'OneBound: 20 calls a day are not enough for that. Each offer is looked up about every 6 days.',
  );
  await expectAccessible(container);
});

it('the watching section asks for notifications in the click, and says so where the browser refuses', async () => {
  const { request } = await open();
  request.mockResolvedValue(false);
  fireEvent.click(screen.getByTestId('watching-notify'));
  expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] }); // before anything is awaited
  await waitFor(() =>
    expect(screen.getByTestId('watching-refused').textContent).toContain('does not let'),
  );
  expect(await isNotifying()).toBe(false);
  request.mockResolvedValue(true);
  fireEvent.click(screen.getByTestId('watching-notify'));
  await expect.poll(isNotifying).toBe(true);
  expect(screen.getByTestId('watching-refused').textContent).toBe('');
  fireEvent.click(screen.getByTestId('watching-notify'));
  await expect.poll(isNotifying).toBe(false);
  expect(request).toHaveBeenCalledTimes(2);
});

it('the watching section deletes all watches once that is confirmed', async () => {
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockReturnValue();
  await open({ watched: { demo: 3 } });
  fireEvent.click(screen.getByTestId('watching-clear'));
  fireEvent.click(screen.getByTestId('watching-clear-confirm'));
  await waitFor(() =>
    expect(screen.getByTestId('watching-said').textContent).toBe(
      'All watched offers were deleted.',
    ),
  );
  expect(await readWatches()).toEqual([]);
  await waitFor(() => expect(screen.queryByTestId('watching-load')).toBeNull());
});
