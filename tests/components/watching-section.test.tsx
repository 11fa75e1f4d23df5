/** The options of watching: saved at once, and the permission that only a click can ask for. */
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { WatchingSection } from '@/entrypoints/options/watching-section';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { readWatches } from '@/utils/io/storage/watches';
import { resetWatches } from '../support/background/watches';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';
import { watch } from '../support/watch/watch';

beforeEach(() => speak('en'));

async function open(watched = 0) {
  const { request } = optionsBrowser();
  await resetWatches(
    Array.from({ length: watched }, (_, at) => watch({ offer: { offerId: String(at) } })),
  );
  const [settings, summary] = await Promise.all([
    watchSettingsStore.read(),
    watchSummaryStore.read(),
  ]);
  const { container } = render(<WatchingSection settings={settings} summary={summary} />);
  return { container, request };
}
const settings = () => storedIn(watchSettingsStore);
const isNotifying = async () => (await settings()).isNotifying;
const type = (value: string) => {
  const field = screen.getByLabelText('Calls a day, of each service');
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};

it('the watching section says that nothing is watched, and how many offers are', async () => {
  const { container } = await open();
  expect(screen.getByTestId('watching-count').textContent).toBe('No offer is watched.');
  expect(screen.queryByTestId('watching-clear')).toBeNull();
  await expectAccessible(container);
  await resetWatches([watch()]);
  await waitFor(() =>
    expect(screen.getByTestId('watching-count').textContent).toBe('Watched offers: 1'),
  );
});

it('the watching section switches watching off and on', async () => {
  await open();
  fireEvent.click(screen.getByTestId('watching-on'));
  await expect.poll(settings).toMatchObject({ isOn: false });
  fireEvent.click(screen.getByTestId('watching-on'));
  await expect.poll(settings).toMatchObject({ isOn: true });
});

it('the watching section takes a whole number of calls a day alone', async () => {
  const { container } = await open();
  const before = await settings();
  for (const wrong of ['0', '-1', '2.5', '']) {
    type(wrong);
    expect(container.textContent).toContain('Enter a whole number above 0.');
  }
  expect(await settings()).toEqual(before);
  type('40');
  await expect.poll(settings).toEqual({ ...before, perDay: 40 });
  expect(container.textContent).not.toContain('Enter a whole number above 0.');
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
  await open(3);
  fireEvent.click(screen.getByTestId('watching-clear'));
  fireEvent.click(screen.getByTestId('watching-clear-confirm'));
  await waitFor(() =>
    expect(screen.getByTestId('watching-said').textContent).toBe(
      'All watched offers were deleted.',
    ),
  );
  expect(await readWatches()).toEqual([]);
});
