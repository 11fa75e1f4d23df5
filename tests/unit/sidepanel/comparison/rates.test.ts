import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { followRates } from '@/entrypoints/sidepanel/store/comparison/comparing';
import { DEFAULT_MONEY, type DailyRates, type MoneySettings } from '@/utils/core/model/rates';
import { BUILT_IN_RATES } from '@/utils/io/rates';
import { moneyStore, ratesStore } from '@/utils/io/storage/settings';
import { panelContext, type TestContext } from '../../../support/panel/context';
import { live } from '../../../support/panel/live';

const DAILY: DailyRates = {
  rates: { date: '2026-11-24', source: 'ecb', perCny: { USD: 0.14 } },
  fetchedAt: 1,
};
const searchId = signal<string | undefined>(undefined);
let context: TestContext;

async function open(daily: DailyRates = {}, money: MoneySettings = DEFAULT_MONEY) {
  context.browserLanguage = 'en-GB';
  await ratesStore.write(daily);
  await moneyStore.write(money);
  const followed = live(() => followRates(context, searchId));
  await context.firstReads();
  return followed;
}

beforeEach(async () => {
  searchId.value = undefined;
  context = await panelContext();
});

it('requests no rates before there is a search, then with each new one', async () => {
  await open();
  expect(context.browser.refreshRates).not.toHaveBeenCalled();
  searchId.value = 'a';
  expect(context.browser.refreshRates).toHaveBeenCalledOnce();
  searchId.value = 'b';
  expect(context.browser.refreshRates).toHaveBeenCalledTimes(2);
});

it('the comparison uses the built-in table until the daily one is loaded', async () => {
  const { rates, rateOf, currency } = await open();
  expect(rates.value).toMatchObject(BUILT_IN_RATES);
  expect(currency.value).toBe('GBP');
  await ratesStore.write(DAILY);
  expect(rates.value).toMatchObject(DAILY.rates ?? {});
  expect(rateOf.value('USD')).toMatchObject({ value: 0.14, source: 'ecb' });
  expect(rateOf.value('GBP')?.source).toBe('built-in');
});

it('the comparison reports why there are no newer rates, unless none are wanted', async () => {
  const failed: DailyRates = { failure: { code: 'offline' } };
  expect((await open(failed)).failure.value).toEqual({ code: 'offline' });
  const { failure } = await open(failed, { ...DEFAULT_MONEY, source: 'built-in' });
  expect(failure.value).toBeUndefined();
});

it('the comparison continues if the storage fails', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  context.browser.refreshRates.mockRejectedValue(new DOMException('broken'));
  const { rates } = await open();
  searchId.value = 'a';
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  expect(rates.value).toMatchObject(BUILT_IN_RATES);
});
