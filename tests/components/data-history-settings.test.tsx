import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DataSection } from '@/entrypoints/options/data/data-section';
import { DAYS, DEFAULT_HISTORY } from '@/utils/core/model/history';
import { makeDataDeps } from '../support/panel/data-deps';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const isOn = () => screen.getByTestId('history-on').matches(':checked');

it('a second change of the history settings keeps the first, which still deletes entries', async () => {
  const data = makeDataDeps();
  data.changeSettings.mockReturnValue(new Promise(() => undefined));
  render(
    <DataSection history={DEFAULT_HISTORY} context={{ data }} onReset={vi.fn<() => void>()} />,
  );
  fireEvent.click(screen.getByTestId('history-on'));
  await vi.waitFor(() => expect(data.changeSettings).toHaveBeenCalledOnce());
  await new Promise((resolve) => setTimeout(resolve, 0));
  const days = DAYS.find((one) => one !== DEFAULT_HISTORY.days);
  fireEvent.change(screen.getByTestId('history-days'), { target: { value: `${days}` } });
  expect(data.changeSettings).toHaveBeenLastCalledWith({ ...DEFAULT_HISTORY, isOn: false, days });
});

it('the data section shows the stored value if a change was not saved', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const data = makeDataDeps();
  data.changeSettings.mockRejectedValue(new Error('full'));
  render(
    <DataSection history={DEFAULT_HISTORY} context={{ data }} onReset={vi.fn<() => void>()} />,
  );
  fireEvent.click(screen.getByTestId('history-on'));
  await vi.waitFor(() => expect(isOn()).toBe(DEFAULT_HISTORY.isOn));
  fireEvent.click(screen.getByTestId('history-on'));
  await vi.waitFor(() => expect(isOn()).toBe(DEFAULT_HISTORY.isOn));
});
