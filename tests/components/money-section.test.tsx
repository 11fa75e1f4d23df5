import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { MoneySection } from '@/entrypoints/options/costs/money-section';
import { type DailyRates, DEFAULT_MONEY, type MoneySettings } from '@/utils/core/model/rates';
import { expectAccessible } from '../support/panel/axe';
import { makeOptionsContext } from '../support/panel/options-context';
import { speak } from '../support/panel/words';

const DAILY: DailyRates = {
  rates: { date: '2026-11-24', source: 'ecb', perCny: { USD: 0.14, EUR: 0.125 } },
};

function open(changes: Partial<MoneySettings> = {}, daily = DAILY) {
  const money = { ...DEFAULT_MONEY, ...changes };
  const context = makeOptionsContext({ money, rates: daily });
  const { container } = render(<MoneySection stored={{ money, daily }} context={context} />);
  const { money: stored, rates } = context.storage;
  return { ...context, container, money: stored.value, rates };
}

const rate = () => screen.getByTestId('rate').textContent;
const choose = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field);
};

beforeEach(() => speak('en'));

describe('the section "Money"', () => {
  it('is accessible, and shows the rate with its date and source', async () => {
    const { container } = open();
    expect(rate()).toBe('1 USD = 7.14286 yuan · European Central Bank, Nov 24, 2026');
    await expectAccessible(container);
  });

  it('shows it in Chinese', async () => {
    await speak('zh-CN');
    open();
    expect(rate()).toBe('1 USD = 7.14286 元人民币 · 欧洲央行，2026年11月24日');
  });

  it('saves another currency, and shows its rate', async () => {
    const { money } = open();
    choose('currency', 'EUR');
    await screen.findByText('1 EUR = 8.000 yuan · European Central Bank, Nov 24, 2026');
    expect(money().currency).toBe('EUR');
  });

  it('reports an unknown rate, and needs none for the yuan', () => {
    open({ currency: 'QAR' });
    expect(rate()).toBe('No exchange rate for QAR is known. Enter your own below.');
    cleanup();
    open({ currency: 'CNY' });
    expect(screen.queryByTestId('rate')).toBeNull();
  });

  it('uses the built-in table if it is chosen, and then shows no service', async () => {
    const { money } = open();
    choose('rate-source', 'built-in');
    await screen.findByText(/built in, European Central Bank of May 8, 2026$/);
    expect(money().source).toBe('built-in');
    expect(screen.queryByTestId('update-rates')).toBeNull();
  });

  it('follows rates that another page has loaded', async () => {
    const { rates } = open();
    await rates.update(() => ({
      rates: { date: '2026-11-25', source: 'ecb', perCny: { USD: 0.16 } },
    }));
    await screen.findByText('1 USD = 6.250 yuan · European Central Bank, Nov 25, 2026');
  });
});

describe('an own rate', () => {
  const LABEL = 'Your own rate, in yuan for 1 USD';

  it.each(['6.4', ' 6,4 '])('has priority over all others, typed as %j', async (typed) => {
    const { money } = open();
    type(LABEL, typed);
    await screen.findByText('1 USD = 6.400 yuan · your own, of Nov 25, 2026');
    expect(money().own['USD']).toEqual({ perCny: 1 / 6.4, date: '2026-11-25' });
    expect(screen.getByLabelText(LABEL)).toHaveProperty('value', '6.4');
  });

  it('is deleted once it is emptied, and no other one is', async () => {
    const entered = { perCny: 0.2, date: '2026-11-20' };
    const { money } = open({ own: { USD: entered, EUR: entered } });
    type(LABEL, '');
    await screen.findByText(/European Central Bank/);
    expect(money().own).toEqual({ EUR: entered });
  });

  it.each(['0', '-1', 'seven', '1e3', '99999999'])('is not saved as %j', async (typed) => {
    const { storage, container } = open();
    type(LABEL, typed);
    await screen.findByText(/^Enter a number above 0/);
    expect(storage.money.update).not.toHaveBeenCalled();
    await expectAccessible(container);
  });
});

describe('the rates service', () => {
  const enter = (value: string) => {
    fireEvent.input(screen.getByLabelText('Address of the rates service'), { target: { value } });
    fireEvent.click(screen.getByTestId('use-address'));
  };

  it('is saved, with access requested inside the click', async () => {
    const { permissions, money } = open();
    enter('https://rates.test/fx/');
    expect(permissions.requestAddress).toHaveBeenCalledExactlyOnceWith('https://rates.test/fx');
    await screen.findByText('Saved. Rates now come from rates.test.');
    expect(money().baseUrl).toBe('https://rates.test/fx');
    expect(screen.queryByTestId('use-address')).toBeNull();
  });

  it('is saved without access as well, with an explanation', async () => {
    const { permissions, money } = open();
    permissions.requestAddress.mockResolvedValue(false);
    enter('https://rates.test');
    await screen.findByText(/^Saved. Without access to rates.test/);
    expect(money().baseUrl).toBe('https://rates.test');
  });

  it.each(['', 'https://api.frankfurter.dev'])('is Frankfurter again with %j', async (typed) => {
    const { permissions, money } = open({ baseUrl: 'https://rates.test' });
    enter(typed);
    await screen.findByText('Saved. Rates now come from api.frankfurter.dev.');
    expect(permissions.requestAddress).not.toHaveBeenCalled();
    expect(money().baseUrl).toBeUndefined();
  });

  it.each(['rates.test', 'ftp://rates.test', 'https://u:p@rates.test', 'https://rates.test/?a'])(
    'is not saved as %s',
    async (typed) => {
      const { permissions, storage } = open();
      enter(typed);
      await screen.findByText(/^Enter an address that starts with/);
      expect(permissions.requestAddress).not.toHaveBeenCalled();
      expect(storage.money.update).not.toHaveBeenCalled();
    },
  );

  it('is called when the button is pressed', async () => {
    const { refreshRates } = open();
    fireEvent.click(screen.getByTestId('update-rates'));
    expect(screen.getByTestId('rates-said').textContent).toBe('Updating…');
    await screen.findByText('Up to date.');
    expect(refreshRates).toHaveBeenCalledOnce();
  });

  it.each([
    [{ code: 'offline' }, 'This computer is offline. '],
    [{ code: 'service-down', detail: { host: 'rates.test' } }, 'rates.test does not answer. '],
    [{ code: 'rate-limited', detail: { host: 'a.test' } }, 'a.test has been asked too often. '],
    [{ code: 'bad-answer' }, 'The rates service sent no rates that can be read. '],
  ] as const)('says why it returned no rates: %j', async (failure, words) => {
    open({}, { ...DAILY, failure });
    fireEvent.click(screen.getByTestId('update-rates'));
    const shown = await screen.findByTestId('rates-failure');
    expect(shown.textContent).toBe(`${words}The rates that are already here stay in use.`);
  });
});
