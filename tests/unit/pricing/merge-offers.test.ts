import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOffers, type ServiceOffers } from '@/utils/core/pricing/merge-offers';
import { offerKey } from '@/utils/core/model/offer';
import type { Offer } from '@/utils/core/model/offer';
import { offer } from '../../support/panel/fixtures';

const bare = (offerId: string, known: Partial<Offer> = {}): Offer => ({
  provider: 'ak',
  offerId,
  title: '',
  badges: [],
  ...known,
});

describe('mergeOffers', () => {
  it('appends what only the next service found, and names who found what', () => {
    const merged = mergeOffers([
      { service: 'ak', offers: [bare('a'), bare('b')] },
      { service: 'cross-border', offers: [bare('c'), bare('b')] },
    ]);
    expect(merged.map(({ offerId, foundBy }) => [offerId, foundBy])).toEqual([
      ['a', ['ak']],
      ['b', ['ak', 'cross-border']],
      ['c', ['cross-border']],
    ]);
  });

  it("keeps the first service's values and fills gaps from the next", () => {
    const [merged] = mergeOffers([
      {
        service: 'ak',
        offers: [bare('a', { title: 'first', similarity: 0.9, seller: { name: 'A' } })],
      },
      {
        service: 'cross-border',
        offers: [
          bare('a', {
            title: 'second',
            price: 900,
            priceBasis: 'list',
            moq: 2,
            seller: { name: 'B', years: 3 },
            badges: ['super_factory'],
          }),
        ],
      },
    ]);
    expect(merged).toEqual({
      ...bare('a', { title: 'first', similarity: 0.9, price: 900, priceBasis: 'list', moq: 2 }),
      seller: { name: 'A', years: 3 },
      badges: ['super_factory'],
      foundBy: ['ak', 'cross-border'],
    });
  });

  it('never mixes the prices of two services', () => {
    const [merged] = mergeOffers([
      { service: 'ak', offers: [bare('a', { price: 1000, priceBasis: 'list' })] },
      {
        service: 'tmapi',
        offers: [
          bare('a', {
            price: 700,
            priceMax: 900,
            priceBasis: 'tier',
            tiers: [{ from: 1, price: 900 }],
          }),
        ],
      },
    ]);
    expect(merged).toMatchObject({ price: 1000, priceBasis: 'list' });
    expect(merged).not.toHaveProperty('priceMax');
    expect(merged).not.toHaveProperty('tiers');
  });

  it('separates equal ids of two markets', () => {
    const merged = mergeOffers([
      { service: 'ak', offers: [bare('1')] },
      { service: 'onebound', offers: [bare('1', { market: 'taobao' })] },
    ]);
    expect(merged).toHaveLength(2);
  });

  const anyOffer: fc.Arbitrary<Offer> = fc
    .record({
      offerId: fc.constantFrom('1', '2', '3', '4', '5'),
      price: fc.option(fc.nat(500), { nil: undefined }),
      market: fc.option(fc.constant('taobao' as const), { nil: undefined }),
      moq: fc.option(fc.nat(9), { nil: undefined }),
    })
    // Offers as they come from the store: what is unknown is not there.
    .map(({ offerId, price, market, moq }) =>
      bare(offerId, {
        ...(market && { market }),
        ...(price !== undefined && { price, priceBasis: 'list' }),
        ...(moq !== undefined && { moq }),
      }),
    );
  const anyList = fc.uniqueArray(anyOffer, { selector: offerKey });
  const anyLists: fc.Arbitrary<ServiceOffers[]> = fc
    .tuple(anyList, anyList, anyList)
    .map(([first, second, third]) => [
      { service: 'ak', offers: first },
      { service: 'cross-border', offers: second },
      { service: 'tmapi', offers: third },
    ]);
  const byKey = (found: readonly ServiceOffers[]) =>
    Object.fromEntries(mergeOffers(found).map((merged) => [offerKey(merged), merged]));

  it('has one row for each offer, found by exactly those that list it', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const merged = mergeOffers(lists);
        const keys = merged.map(offerKey);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set(lists.flatMap(({ offers }) => offers.map(offerKey))));
        for (const row of merged) {
          const finders = lists.filter(({ offers }) =>
            offers.some((one) => offerKey(one) === offerKey(row)),
          );
          expect(row.foundBy).toEqual(finders.map(({ service }) => service));
          const known = finders.flatMap(({ offers }) =>
            offers.filter((one) => offerKey(one) === offerKey(row)).flatMap((one) => one.moq ?? []),
          );
          expect(row.moq).toBe(known[0]);
        }
      }),
    );
  });

  it('does not depend on the order within a service', () => {
    const shuffled = ({ service, offers }: ServiceOffers) =>
      fc
        .shuffledSubarray([...offers], { minLength: offers.length })
        .map((turned): ServiceOffers => ({ service, offers: turned }));
    const both = anyLists.chain((lists) =>
      fc.tuple(fc.constant(lists), fc.tuple(...lists.map(shuffled))),
    );
    fc.assert(
      fc.property(both, ([lists, turned]) => {
        expect(byKey(turned)).toEqual(byKey(lists));
      }),
    );
  });

  it('returns the list of a single service unchanged', () => {
    const offers = [offer({ offerId: '2' }), offer({ offerId: '1' })];
    const merged = mergeOffers([{ service: 'demo', offers }]);
    expect(merged).toMatchObject(offers);
    expect(merged.map(({ foundBy }) => foundBy)).toEqual([['demo'], ['demo']]);
  });
});
