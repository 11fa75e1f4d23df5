import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOffers,
  groupFound,
  spreadOf,
  type Comparison,
} from '@/utils/core/pricing/compare-offers';
import { offerKey } from '@/utils/core/model/offer';
import { DESTINATION_IDS } from '@/utils/core/costs/ids';
import { inputs, known } from '../../support/offers/landed-cost';
import { context, cup, WITH_MISLEADING } from '../../support/offers/priced';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

const NOTHING = { joined: [], split: [] };
const compare = (offers: readonly FoundOffer[], changes: Parameters<typeof context>[0] = {}) =>
  compareOffers(offers, groupFound(offers, NOTHING, new Map()), context(changes));
const at = ({ offers }: Comparison, key: string) => {
  const offer = offers.find((one) => one.key === `1688 ${key}`);
  if (!offer) throw new Error(`No offer ${key}`);
  return offer;
};

describe('groups', () => {
  it('do not depend on the quantity', () => {
    const steep = {
      tiers: [
        { from: 1, price: 1000 },
        { from: 500, price: 100 },
      ],
    };
    const offers = [...WITH_MISLEADING.slice(0, 8), cup('steep', steep)];
    const groupOf = (quantity: number) =>
      at(compare(offers, { inputs: inputs({ quantity }) }), 'steep').group;
    expect(groupOf(1000)).toBe(groupOf(1));
  });

  it('count a seller once, by id, else by name', () => {
    const offers = [
      cup('1', { seller: { id: 's', name: 'A' } }),
      cup('2', { seller: { id: 's', name: 'B' } }),
      cup('3', { seller: { name: 'C' } }),
      cup('4', { seller: { name: 'C' } }),
    ];
    expect(compare(offers).groups).toMatchObject([{ sellers: 2, min: 1000, max: 1000 }]);
  });

  it('count a seller once where only the offer with details has its number', () => {
    const offers = [
      cup('1', { seller: { id: 's', name: 'A' } }),
      cup('2', { seller: { name: 'A' } }),
    ];
    const { groups, offers: compared } = compare(offers);
    expect(groups).toMatchObject([{ sellers: 1 }]);
    expect(spreadOf(compared).sellers).toBe(1);
  });

  it('are used as given; an offer in none is a group of its own', () => {
    const offers = [cup('1'), cup('2'), cup('3')];
    const keys = ['1688 1', '1688 2'];
    const comparison = compareOffers(offers, [{ id: 'x', keys }], context());
    expect(comparison.offers.map(({ group }) => group)).toEqual(['x', 'x', '1688 3']);
    expect(comparison.groups.map(({ id }) => id)).toEqual(['x']);
  });
});

describe('numbers', () => {
  it('include the seller’s surcharge if an invoice is wanted', () => {
    const plain = inputs({ currency: 'USD' });
    const wanted = known(plain, {}, { withInvoice: true });
    const offers = [cup('1', { title: '保温杯 加13点' }), cup('2', { title: '保温杯' })];
    const of = (key: string, terms = wanted) => at(compare(offers, { inputs: terms }), key);
    expect(of('1')).toMatchObject({ unitPrice: { corrections: ['tax-terms'] }, notes: [] });
    expect(of('1').landed?.low).toBeGreaterThan(of('2').landed?.low ?? Infinity);
    expect(of('1', plain)).toMatchObject({
      unitPrice: { corrections: [] },
      notes: [{ rule: 'tax-terms' }],
    });
    expect(of('1', plain).landed?.low).toBe(of('2', plain).landed?.low);
  });

  it('depend on the quantity: tier, landed cost, margin and cash', () => {
    const tiers = [
      { from: 1, price: 1000 },
      { from: 500, price: 700 },
    ];
    const few = at(compare([cup('1', { tiers })], { inputs: inputs({ quantity: 499 }) }), '1');
    const many = at(compare([cup('1', { tiers })], { inputs: inputs({ quantity: 500 }) }), '1');
    expect([few.unitPrice?.perPiece, many.unitPrice?.perPiece]).toEqual([1000, 700]);
    expect(many.landed?.high).toBeLessThan(few.landed?.high ?? 0);
    expect(many.earning?.margin.low).toBeGreaterThan(few.earning?.margin.low ?? 1);
    expect(many.cash?.low).toBeCloseTo((many.landed?.low ?? 0) * 500, 9);
  });

  it('have no earnings if the page has no price', () => {
    const one = at(compare([cup('1')], { page: undefined }), '1');
    expect(one.landed).toBeDefined();
    expect(one).not.toHaveProperty('earning');
  });

  it('are absent without a price, and have no cost without a rate', () => {
    const bare = at(compare([cup('1', { price: undefined })]), '1');
    for (const name of ['unitPrice', 'landed', 'earning', 'cash']) {
      expect(bare).not.toHaveProperty(name);
    }
    const terms = { inputs: inputs({ currency: 'CHF' }) };
    const priced = at(compare([cup('1')], terms), '1');
    expect(priced.unitPrice?.perPiece).toBe(1000);
    expect(priced).not.toHaveProperty('landed');
  });

  it('state whose details are known', () => {
    const { offers } = compare([cup('1'), cup('2')], { detailed: new Set(['1688 2']) });
    expect(offers.map(({ hasDetails }) => hasDetails)).toEqual([false, true]);
  });
});

it('a comparison charges order costs once for a parcel of several pieces', () => {
  const dropship = { dropship: { price: 500 }, weight: 100 };
  const page = { minor: 3999, currency: 'USD', pieces: 6 };
  const of = (quantity: number) => {
    const terms = inputs({ profile: 'dropship', quantity }, { piecesPerPack: 6 });
    return at(compare([cup('1', dropship)], { inputs: terms, page }), '1');
  };
  expect(of(1)).toEqual(of(6));
  expect(of(1).unitPrice?.pieces).toBe(6);
  expect(of(1).earning?.margin.low).toBeGreaterThan(0.2);
});

describe('a misleading offer', () => {
  it('is marked, left out of group prices, and has the median it was judged by', () => {
    const comparison = compare(WITH_MISLEADING);
    expect(at(comparison, 'misleading').mark?.rule).toBe('far-below-same-product');
    expect(comparison.groups).toMatchObject([{ sellers: 8, min: 880, median: 1000, max: 1120 }]);
    expect(comparison.groups[0]?.keys).toContain('1688 misleading');
    expect(comparison.medians.get('1688 misleading')).toBe(1000);
  });

  it('counts again after the user has cleared it', () => {
    const comparison = compare(WITH_MISLEADING, { cleared: new Set(['1688 misleading']) });
    expect(at(comparison, 'misleading').mark).toBeUndefined();
    expect(comparison.groups).toMatchObject([{ sellers: 9, min: 100 }]);
  });
});

describe('one of a pair among pairs', () => {
  const SOLD_BY = { 对: 'pair', 只: 'single' } as const;
  const among = (unit: keyof typeof SOLD_BY, price: number, other: FoundOffer) => {
    const offers = [
      ...[0, 1, 2, 3, 4, 5].map((one) => cup(`${SOLD_BY[unit]}${one}`, { unit, price })),
      other,
    ];
    const groups = [{ id: 'x', keys: offers.map(offerKey) }];
    return at(compareOffers(offers, groups, context()), other.offerId);
  };
  const tiers = [
    { from: 1, price: 1600 },
    { from: 400, price: 1500 },
  ];

  it('is bought twice as often, at the tier of that quantity', () => {
    const { unitPrice, cash, landed } = among(
      '对',
      3000,
      cup('1', { unit: '只', price: 1600, tiers }),
    );
    expect(unitPrice).toMatchObject({
      perPiece: 3000,
      perUnit: 1500,
      piecesPerUnit: 0.5,
      pieces: 200,
      corrections: ['one-of-a-pair'],
    });
    expect(cash?.low).toBeCloseTo((landed?.low ?? NaN) * 200, 9);
  });

  it('is bought half as often where it is a pair among singles', () => {
    const pairs = [
      { from: 1, price: 3000 },
      { from: 200, price: 2000 },
    ];
    const { unitPrice } = among('只', 1500, cup('1', { unit: '对', tiers: pairs }));
    expect(unitPrice).toMatchObject({ perPiece: 1500, perUnit: 3000, pieces: 200 });
  });
});

/** Offers with any field that a service may send. */
const anyOffer = fc.record(
  {
    offerId: fc.integer({ min: 1, max: 1e12 }).map(String),
    title: fc.constantFrom(
      '',
      '保温杯',
      '10只装 保温杯 500ml',
      '定金 专拍',
      '布料 每米',
      'cup 2 pcs',
    ),
    price: fc.integer({ min: 0, max: 1e9 }),
    priceBasis: fc.constantFrom('list' as const, 'tier' as const, 'promotion' as const),
    moq: fc.integer({ min: 0, max: 1e6 }),
    lot: fc.integer({ min: 0, max: 1000 }),
    unit: fc.constantFrom('个', '米', '箱', '公斤', '双'),
    weight: fc.integer({ min: 0, max: 1e6 }),
    tiers: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 1e5 }),
        price: fc.integer({ min: 0, max: 1e8 }),
      }),
      { maxLength: 3 },
    ),
    skus: fc.array(fc.record({ name: fc.string(), price: fc.integer({ min: 0, max: 1e8 }) }), {
      maxLength: 3,
    }),
    dropship: fc.record({ price: fc.integer({ min: 0, max: 1e8 }) }),
    similarity: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['offerId', 'title'] },
);
const anyOffers = fc
  .uniqueArray(anyOffer, { selector: ({ offerId }) => offerId, maxLength: 12 })
  .map((all) => all.map((facts): FoundOffer => ({ provider: 'demo', badges: [], ...facts })));
const anyContext = fc
  .record({
    quantity: fc.integer({ min: 1, max: 1e6 }),
    mode: fc.constantFrom('stock' as const, 'direct' as const),
    destination: fc.constantFrom(...DESTINATION_IDS),
    minor: fc.integer({ min: 0, max: 1e9 }),
    pieces: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ minor, pieces, ...user }) =>
    context({ inputs: inputs(user), page: { minor, currency: 'USD', pieces } }),
  );

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Map) return numbersIn([...value]);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any input', () => {
  it('is returned exactly once, in its order, in its group', () => {
    fc.assert(
      fc.property(anyOffers, anyContext, (offers, terms) => {
        const groups = groupFound(offers, NOTHING, new Map());
        const comparison = compareOffers(offers, groups, terms);
        expect(comparison.offers.map(({ key }) => key)).toEqual(offers.map(offerKey));
        const grouped = comparison.groups.flatMap(({ id, keys }) => keys.map((key) => [key, id]));
        expect(new Map(comparison.offers.map(({ key, group }) => [key, group]))).toEqual(
          new Map(grouped.map(([key = '', id = '']) => [key, id])),
        );
        expect(grouped).toHaveLength(offers.length);
      }),
    );
  });

  it('never yields a number that is not finite', () => {
    fc.assert(
      fc.property(anyOffers, anyContext, (offers, terms) => {
        const comparison = compareOffers(offers, groupFound(offers, NOTHING, new Map()), terms);
        const computed = comparison.offers.map(({ unitPrice, landed, earning, cash }) => [
          { unitPrice, landed, earning, cash },
        ]);
        expect(
          numbersIn([computed, comparison.groups, comparison.medians]).filter(
            (number) => !Number.isFinite(number),
          ),
        ).toEqual([]);
      }),
    );
  });
});
