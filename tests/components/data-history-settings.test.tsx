import { fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DataSection } from '@/entrypoints/options/data/data-section';
import { DAYS, DEFAULT_HISTORY } from '@/utils/core/model/history';
import { history } from '@/utils/io/storage/history';
import { historySettingsStore } from '@/utils/io/storage/settings';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

beforeEach(async () => {
  optionsBrowser();
  await speak('en');
});
afterEach(() => void vi.restoreAllMocks());

const open = () => render(<DataSection settings={DEFAULT_HISTORY} onReset={vi.fn<() => void>()} />);

const stored = () => storedIn(historySettingsStore);
const isOn = () => screen.getByTestId('history-on').matches(':checked');

it('a second change of the history settings keeps the first, which still deletes entries', async () => {
  vi.spyOn(history, 'trim').mockReturnValue(new Promise(() => undefined));
  open();
  fireEvent.click(screen.getByTestId('history-on'));
  await expect.poll(stored).toEqual({ ...DEFAULT_HISTORY, isOn: false });
  const days = DAYS.find((one) => one !== DEFAULT_HISTORY.days);
  fireEvent.change(screen.getByTestId('history-days'), { target: { value: `${days}` } });
  await expect.poll(stored).toEqual({ ...DEFAULT_HISTORY, isOn: false, days });
});

it('the data section shows the stored value if a change was not saved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(historySettingsStore, 'write').mockRejectedValue(new Error('full'));
  open();
  fireEvent.click(screen.getByTestId('history-on'));
  await vi.waitFor(() => expect(isOn()).toBe(DEFAULT_HISTORY.isOn));
  fireEvent.click(screen.getByTestId('history-on'));
  await vi.waitFor(() => expect(isOn()).toBe(DEFAULT_HISTORY.isOn));
});
