import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MoneySection } from '@/entrypoints/options/costs/money-section';
import { type DailyRates, DEFAULT_MONEY, type MoneySettings } from '@/utils/core/model/rates';
import { watchNotSaved } from '@/utils/io/storage/not-saved';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import * as refresh from '@/utils/io/rates/refresh';
import { expectAccessible } from '../support/panel/axe';
import { optionsBrowser, storedIn } from '../support/panel/options-browser';
import { speak } from '../support/panel/words';

const DAILY: DailyRates = {
  rates: { date: '2026-11-24', source: 'ecb', perCny: { USD: 0.14, EUR: 0.125 } },
};

async function open(changes: Partial<MoneySettings> = {}, daily = DAILY) {
  const { request } = optionsBrowser();
  const money = { ...DEFAULT_MONEY, ...changes };
  await moneyStore.write(money);
  await ratesStore.write(daily);
  const { container } = render(<MoneySection money={money} daily={daily} />);
  return { container, request };
}

const rate = () => screen.getByTestId('rate').textContent;
const choose = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};

const refreshRates = vi.spyOn(refresh, 'refreshRates');

beforeEach(async () => {
  vi.setSystemTime('2026-11-25T12:00:00Z');
  refreshRates.mockReset().mockResolvedValue(undefined);
  await speak('en');
});

describe('the section "Money"', () => {
  it('is accessible, and shows the rate with its date and source', async () => {
    const { container } = await open();
    expect(rate()).toBe('1 USD = 7.14286 yuan · European Central Bank, Nov 24, 2026');
    await expectAccessible(container);
  });

  it('shows it in Chinese', async () => {
    await speak('zh-CN');
    await open({ currency: 'USD' });
    expect(rate()).toBe('1 USD = 7.14286 元人民币 · 欧洲央行，2026年11月24日');
  });

  it('saves another currency, and shows its rate', async () => {
    await open();
    choose('currency', 'EUR');
    await screen.findByText('1 EUR = 8.000 yuan · European Central Bank, Nov 24, 2026');
    expect((await storedIn(moneyStore)).currency).toBe('EUR');
  });

  it('reports an unknown rate, and needs none for the yuan', async () => {
    await open({ currency: 'QAR' });
    expect(rate()).toBe('No exchange rate for QAR is known. Enter your own below.');
    cleanup();
    await open({ currency: 'CNY' });
    expect(screen.queryByTestId('rate')).toBeNull();
  });

  it('uses the built-in table if it is chosen, and then shows no service', async () => {
    await open();
    choose('rate-source', 'built-in');
    await screen.findByText(/built in, European Central Bank of May 8, 2026$/);
    expect((await storedIn(moneyStore)).source).toBe('built-in');
    expect(screen.queryByTestId('update-rates')).toBeNull();
  });

  it('follows rates that another page has loaded', async () => {
    await open();
    await ratesStore.write({
      rates: { date: '2026-11-25', source: 'ecb', perCny: { USD: 0.16 } },
    });
    await screen.findByText('1 USD = 6.250 yuan · European Central Bank, Nov 25, 2026');
  });
});

describe('an own rate', () => {
  const LABEL = 'Your own rate, in yuan for 1 USD';
  const ENTERED = { perCny: 0.2, date: '2026-11-20' };

  it.each(['6.4', ' 6,4 '])('has priority over all others, typed as %j', async (typed) => {
    await open();
    type(LABEL, typed);
    await screen.findByText('1 USD = 6.400 yuan · your own, of Nov 25, 2026');
    expect((await storedIn(moneyStore)).own).toEqual({
      USD: { perCny: 1 / 6.4, date: '2026-11-25' },
    });
    await vi.waitFor(() => expect(screen.getByLabelText(LABEL)).toHaveProperty('value', '6.4'));
  });

  it('that finds no room to be stored stays in its field', async () => {
    await open();
    const failed = vi.fn<() => void>();
    const stop = watchNotSaved(failed);
    const full = new Error('QUOTA_BYTES quota exceeded');
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(full);
    type(LABEL, '7.5');
    await waitFor(() => expect(failed).toHaveBeenCalledOnce());
    stop();
    write.mockRestore();
    expect(screen.getByLabelText<HTMLInputElement>(LABEL).value).toBe('7.5');
  });

  it('is deleted once it is emptied, and no other one is', async () => {
    await open({ own: { USD: ENTERED, EUR: ENTERED } });
    type(LABEL, '');
    await screen.findByText(/European Central Bank, Nov 24, 2026/);
    expect((await storedIn(moneyStore)).own).toEqual({ EUR: ENTERED });
  });

  it.each(['0', '-1', 'seven', '1e3', '99999999'])('is not saved as %j', async (typed) => {
    const { container } = await open({ own: { USD: ENTERED } });
    type(LABEL, typed);
    await screen.findByText(/^Enter a number above 0/);
    expect((await storedIn(moneyStore)).own).toEqual({ USD: ENTERED });
    await expectAccessible(container);
  });
});

describe('the rates service', () => {
  const enter = (value: string) => {
    fireEvent.input(screen.getByLabelText('Address of the rates service'), { target: { value } });
    fireEvent.click(screen.getByTestId('use-address'));
  };

  it('is saved, with access requested inside the click', async () => {
    const { request } = await open();
    enter('https://rates.test/fx/');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://rates.test/*'] });
    await screen.findByText('Saved. Rates now come from rates.test.');
    expect((await storedIn(moneyStore)).baseUrl).toBe('https://rates.test/fx');
    await vi.waitFor(() => expect(screen.queryByTestId('use-address')).toBeNull());
  });

  it('is saved without access as well, with an explanation', async () => {
    const { request } = await open();
    request.mockResolvedValue(false);
    enter('https://rates.test');
    await screen.findByText(/^Saved. Without access to rates.test/);
    expect((await storedIn(moneyStore)).baseUrl).toBe('https://rates.test');
  });

  it.each(['', 'https://api.frankfurter.dev'])('is Frankfurter again with %j', async (typed) => {
    const { request } = await open({ baseUrl: 'https://rates.test' });
    enter(typed);
    await screen.findByText('Saved. Rates now come from api.frankfurter.dev.');
    expect(request).not.toHaveBeenCalled();
    expect((await storedIn(moneyStore)).baseUrl).toBeUndefined();
  });

  it.each(['rates.test', 'ftp://rates.test', 'https://u:p@rates.test', 'https://rates.test/?a'])(
    'is not saved as %s',
    async (typed) => {
      const { request } = await open();
      enter(typed);
      await screen.findByText(/^Enter an address that starts with/);
      expect(request).not.toHaveBeenCalled();
      expect(await storedIn(moneyStore)).toEqual(DEFAULT_MONEY);
    },
  );

  it('is called when the button is pressed', async () => {
    await open();
    fireEvent.click(screen.getByTestId('update-rates'));
    expect(screen.getByTestId('rates-said').textContent).toBe('Updating…');
    await screen.findByText('Up to date.');
    expect(refreshRates).toHaveBeenCalledExactlyOnceWith({ isForced: true });
  });

  it.each([
    [{ code: 'offline' }, 'This computer is offline. '],
    [{ code: 'service-down', detail: { host: 'rates.test' } }, 'rates.test does not answer. '],
    [{ code: 'rate-limited', detail: { host: 'a.test' } }, 'a.test has been asked too often. '],
    [{ code: 'bad-answer' }, 'The rates service sent no rates that can be read. '],
  ] as const)('says why it returned no rates: %j', async (failure, words) => {
    await open({}, { ...DAILY, failure });
    fireEvent.click(screen.getByTestId('update-rates'));
    const shown = await screen.findByTestId('rates-failure');
    expect(shown.textContent).toBe(`${words}The rates that are already here stay in use.`);
  });
});
