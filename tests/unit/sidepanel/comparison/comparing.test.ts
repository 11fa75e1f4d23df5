import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createComparing } from '@/entrypoints/sidepanel/store/comparison/comparing';
import type { Glossary } from '@/utils/core/glossary/glossary';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import { type Recognise, recogniseNone } from '@/utils/core/sellers/recognise';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_MONEY, type MoneySettings } from '@/utils/core/model/rates';
import type { SeenLikeness } from '@/utils/core/pricing/likeness';
import { joinOffers, setCleared, splitOffers } from '@/utils/io/storage/pins';
import { costsStore } from '@/utils/io/storage/settings';
import type { Vector } from '@/utils/io/storage/vectors';
import type { UserCosts } from '@/utils/core/costs/user-costs';
import { GLOSSARY } from '../../../support/glossary';
import { panelContext } from '../../../support/panel/context';
import { search as fixture } from '../../../support/panel/fixtures';
import { RATES } from '../../../support/offers/landed-cost';
import { cup, WITH_MISLEADING } from '../../../support/offers/priced';
import { live } from '../../../support/panel/live';

type FoundPrice = NonNullable<StoredPagePrice['price']>;
const foundPrice = (terms: Partial<FoundPrice> = {}): StoredPagePrice => ({
  searchId: 'search-1',
  price: { amount: '40.00', currency: 'USD', from: 'json-ld', ...terms },
});

async function open(
  first: readonly FoundOffer[],
  costs: Partial<UserCosts> = {},
  glossary = Promise.resolve(GLOSSARY),
) {
  const context = { ...(await panelContext({ costs })), glossary };
  const input = {
    search: signal<Search | undefined>(fixture()),
    found: signal<readonly FoundOffer[] | undefined>(first),
    offers: signal<readonly FoundOffer[] | undefined>(first),
    detailed: signal<ReadonlySet<string>>(new Set()),
    pictures: signal({
      hashes: signal<ReadonlyMap<string, PictureHash>>(new Map()),
      vectors: signal(new Map<string, Vector>()),
      seen: signal<SeenLikeness>({ values: new Map(), isComplete: false }),
    }),
    sellers: { recognise: signal<Recognise>(recogniseNone) },
    pagePrice: signal<StoredPagePrice | undefined>(undefined),
    rates: signal(RATES),
    money: signal<MoneySettings>(DEFAULT_MONEY),
    currency: signal('USD'),
  };
  const opened = live(() => createComparing(context, input));
  await context.firstReads();
  const at = (id: string) =>
    opened.comparison.value?.offers.find(({ offer }) => offer.offerId === id);
  return { ...opened, input, at };
}

/** The user's costs, after all changes that were begun before. */
const storedCosts = () => costsStore({}).update((costs) => costs);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 25) }));
afterEach(() => {
  vi.useRealTimers();
});

it('judges no offer before the trade words are there', async () => {
  let arrive: (glossary: Glossary) => void = () => undefined;
  const glossary = new Promise<Glossary>((resolve) => {
    arrive = resolve;
  });
  const { at, compareOthers, comparison } = await open(WITH_MISLEADING, {}, glossary);
  expect(comparison.value).toBeUndefined();
  expect(compareOthers(WITH_MISLEADING)).toEqual([]);
  arrive(GLOSSARY);
  await glossary;
  expect(at('misleading')?.mark?.rule).toBe('far-below-same-product');
  expect(compareOthers(WITH_MISLEADING)).toHaveLength(WITH_MISLEADING.length);
});

describe('the margin', () => {
  it('is known as soon as the price of the page is, even if that is late', async () => {
    const { input, at, answer } = await open([cup('1')]);
    expect(at('1')?.landed).toBeDefined();
    expect(at('1')?.earning).toBeUndefined();
    expect(answer.value?.maxUnitPrice).toBeUndefined();
    input.pagePrice.value = foundPrice();
    expect(at('1')?.earning?.margin.low).toBeGreaterThan(0);
    expect(answer.value?.maxUnitPrice).toBeGreaterThan(1000);
  });

  it('follows an entered price, for this search and not for the next', async () => {
    const { input, at, changeTerms } = await open([cup('1')]);
    input.pagePrice.value = foundPrice();
    const found = at('1')?.earning?.profit.high ?? 0;
    changeTerms({ amount: '80' });
    expect(at('1')?.earning?.profit.high).toBeGreaterThan(found);
    input.search.value = fixture({ id: 'search-2' });
    expect(at('1')?.earning?.profit.high).toBe(found);
    changeTerms({ amount: '' });
    expect(at('1')?.earning).toBeUndefined();
  });

  it('is per pack if the page sells several pieces at once', async () => {
    const { input, at } = await open([cup('1')]);
    input.pagePrice.value = foundPrice();
    const single = at('1')?.earning?.profit.high ?? 0;
    input.pagePrice.value = foundPrice({ pieces: 6 });
    expect(at('1')?.earning?.profit.high).toBeLessThan(single);
  });
});

describe('the currency beside the yuan', () => {
  const usedIn = async (page: Partial<FoundPrice>, chosen?: string) => {
    const { input, at } = await open([cup('1')]);
    if (chosen !== undefined) input.money.value = { ...DEFAULT_MONEY, currency: chosen };
    input.pagePrice.value = foundPrice(page);
    return at('1')?.landed?.currency;
  };

  it('the currency is that of the page’s price', async () =>
    expect(await usedIn({ currency: 'EUR' })).toBe('EUR'));

  it('the currency is the one that the user has chosen', async () =>
    expect(await usedIn({ currency: 'EUR' }, 'GBP')).toBe('USD'));

  it('the currency is the user’s own where the page’s has no rate', async () =>
    expect(await usedIn({ currency: 'XAU' })).toBe('USD'));
});

describe('the quantity', () => {
  const tiers = [
    { from: 1, price: 1000 },
    { from: 500, price: 700 },
  ];

  it('chooses the tier, and with it the landed cost', async () => {
    const { at, setQuantity, inputs } = await open([cup('1', { tiers })]);
    expect(inputs.value.quantity).toBe(200); // of the profile that buys for stock
    const before = at('1')?.landed?.high ?? 0;
    setQuantity(500);
    await storedCosts();
    expect(at('1')?.unitPrice?.perPiece).toBe(700);
    expect(at('1')?.landed?.high).toBeLessThan(before);
  });

  it('is remembered for such products of this site', async () => {
    const { setQuantity } = await open([cup('1')]);
    setQuantity(500);
    expect(await storedCosts()).toMatchObject({
      quantity: 500,
      remembered: [{ host: 'www.shop.example', quantity: 500 }],
    });
  });

  it('the quantity is remembered also for a search that was not started on a web page', async () => {
    const { input, setQuantity, inputs } = await open([cup('1')]);
    input.search.value = fixture({ target: { tabId: 1, frameId: 0, kind: 'image' } });
    setQuantity(7);
    expect((await storedCosts()).remembered).toEqual([]);
    expect(inputs.value.quantity).toBe(7);
  });

  it('is that of the profile once another one is chosen, whatever was entered before', async () => {
    const { chooseProfile, inputs, setQuantity, costs } = await open([cup('1')]);
    setQuantity(500);
    chooseProfile('dropship');
    await storedCosts();
    expect(costs.value.profile).toBe('dropship');
    expect(inputs.value).toMatchObject({ quantity: 1, mode: 'direct' });
  });
});

describe('the user’s verdict on an offer', () => {
  it('clearing an offer removes its mark, and it counts again', async () => {
    const { at, answer } = await open(WITH_MISLEADING);
    expect(at('misleading')?.mark?.rule).toBe('far-below-same-product');
    expect(answer.value).toMatchObject({ group: { min: 880 } });
    await setCleared({}, '1688 misleading', true);
    expect(at('misleading')?.mark).toBeUndefined();
    expect(answer.value).toMatchObject({ group: { min: 100 } });
  });

  it('splits a group, and joins offers that look different', async () => {
    const kettle = cup('k', { title: '电热水壶1.8L' });
    const { at } = await open([cup('1'), cup('2'), kettle]);
    const groups = () => ['1', '2', 'k'].map((id) => at(id)?.group);
    expect(groups()).toEqual(['1688 1', '1688 1', '1688 k']);
    await splitOffers({}, ['1688 1'], ['1688 2']);
    await joinOffers({}, ['1688 1', '1688 k']);
    expect(groups()).toEqual(['1688 1', '1688 2', '1688 1']);
  });
});

describe('the comparison', () => {
  it('includes details as they arrive, and keeps its groups', async () => {
    const { input, at } = await open([cup('1'), cup('2')]);
    const before = at('1')?.landed;
    input.offers.value = [cup('1', { price: 100, weight: 900 }), cup('2')];
    input.detailed.value = new Set(['1688 1']);
    expect(at('1')).toMatchObject({ hasDetails: true, group: '1688 1' });
    expect(at('2')).toMatchObject({ hasDetails: false, group: '1688 1' });
    expect(at('1')?.landed).not.toEqual(before);
    expect(at('1')?.landed?.estimated).not.toContain('weight');
  });

  it('is undefined while offers are being read, and has no answer if none were found', async () => {
    const { input, comparison, answer } = await open([]);
    expect(comparison.value?.offers).toEqual([]);
    expect(answer.value).toBeUndefined();
    input.found.value = undefined;
    input.offers.value = undefined;
    expect(comparison.value).toBeUndefined();
    expect(answer.value).toBeUndefined();
  });

  it('is in the user’s currency at the rates of the day, if its rate is known', async () => {
    const { input, at } = await open([cup('1')]);
    const dollars = at('1')?.landed?.high ?? 0;
    input.rates.value = { ...RATES, perCny: { ...RATES.perCny, USD: 0.28 } };
    expect(at('1')?.landed?.high).toBeGreaterThan(dollars);
    input.currency.value = 'CHF';
    expect(at('1')?.landed).toBeUndefined();
    expect(at('1')?.unitPrice?.perPiece).toBe(1000);
  });

  it('treats offers of other lists separately, at the same quantity', async () => {
    const { compareOthers, setQuantity } = await open([cup('1')]);
    setQuantity(50);
    await storedCosts();
    const others = compareOthers([cup('8'), cup('9')]);
    expect(others.map(({ group, unitPrice }) => [group, unitPrice?.pieces])).toEqual([
      ['1688 8', 50],
      ['1688 9', 50],
    ]);
  });
});
