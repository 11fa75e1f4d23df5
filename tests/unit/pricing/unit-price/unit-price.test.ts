import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSku, unitPriceAt } from '@/utils/core/pricing/unit-price';
import type { FoundOffer } from '@/utils/core/model/compared-offer';

const offer = (fields: Partial<FoundOffer> = {}): FoundOffer => ({
  provider: 'demo',
  offerId: '1',
  title: '保温杯',
  badges: [],
  ...fields,
});
const TIERS = [
  { from: 2, price: 1420 },
  { from: 100, price: 1300 },
  { from: 10_000, price: 900 },
];

describe('the price of one piece', () => {
  test('is that of the tier that the quantity reaches', () => {
    const tiered = offer({ price: 1420, tiers: TIERS });
    expect(unitPriceAt(tiered, 1, 'stock')).toMatchObject({ perPiece: 1420, pieces: 2 });
    expect(unitPriceAt(tiered, 99, 'stock')?.perPiece).toBe(1420);
    expect(unitPriceAt(tiered, 100, 'stock')).toEqual({
      perPiece: 1300,
      perUnit: 1300,
      piecesPerUnit: 1,
      pieces: 100,
      basis: 'tier',
      isListOnly: false,
      corrections: [],
    });
  });

  test('notes that the headline was the price of 10,000', () => {
    const tiered = offer({ price: 900, tiers: TIERS });
    expect(unitPriceAt(tiered, 200, 'stock')).toMatchObject({
      perPiece: 1300,
      corrections: ['largest-quantity-price'],
    });
    const merged = offer({ price: 1420, headline: 900, tiers: TIERS });
    expect(unitPriceAt(merged, 50, 'stock')?.corrections).toEqual(['largest-quantity-price']);
  });

  test('is the list price if tiers are unknown, and states that', () => {
    const listed = offer({ price: 1420, priceBasis: 'list' });
    expect(unitPriceAt(listed, 200, 'stock')).toMatchObject({ basis: 'list', isListOnly: true });
  });

  test('applies MOQ and full lots', () => {
    const listed = offer({ price: 1420 });
    expect(unitPriceAt({ ...listed, moq: 500 }, 200, 'stock')?.pieces).toBe(500);
    const lots = unitPriceAt({ ...listed, moq: 24, lot: 24 }, 200, 'stock');
    expect(lots).toMatchObject({ pieces: 216, corrections: ['sold-in-lots'] });
    expect(unitPriceAt({ ...listed, lot: 20 }, 200, 'stock')?.corrections).toEqual([]);
  });

  test('is a share of a pack, whose tiers and MOQ count packs', () => {
    const packs = offer({
      title: '6个装 马克杯',
      unit: '盒',
      price: 6000,
      tiers: [
        { from: 10, price: 6000 },
        { from: 40, price: 5400 },
      ],
    });
    expect(unitPriceAt(packs, 200, 'stock')).toEqual({
      perPiece: 1000,
      perUnit: 6000,
      piecesPerUnit: 6,
      pieces: 204,
      basis: 'tier',
      isListOnly: false,
      corrections: ['pack-of-several'],
    });
    expect(unitPriceAt(packs, 240, 'stock')?.perPiece).toBe(900);
    expect(unitPriceAt(packs, 1, 'stock')?.pieces).toBe(60);
  });

  test('never divides a set of different things', () => {
    const set = offer({ title: '三件套 厨房刀具', unit: '套', price: 6000 });
    expect(unitPriceAt(set, 10, 'stock')).toMatchObject({ perPiece: 6000, piecesPerUnit: 1 });
  });

  test.each([
    { unit: '公斤', price: 900 },
    { unit: 'kilogram', unitAsWritten: '公斤', price: 900 },
    { unit: 'キログラム', unitAsWritten: '公斤', price: 900 },
    { title: '铁锅 按公斤计价', price: 900 },
    { price: 900, isPriceHidden: true },
    {},
  ])('is none for %o', (fields) => {
    expect(unitPriceAt(offer(fields), 200, 'stock')).toBeUndefined();
  });

  test('is the dropship price only in direct mode, and then without a MOQ', () => {
    const both = offer({ price: 1000, moq: 50, lot: 10, dropship: { price: 1300 } });
    expect(unitPriceAt(both, 1, 'stock')).toMatchObject({ perPiece: 1000, pieces: 50 });
    expect(unitPriceAt(both, 1, 'direct')).toMatchObject({
      perPiece: 1300,
      pieces: 1,
      basis: 'dropship',
      corrections: ['dropship-price'],
    });
    const free = offer({ price: 1000, dropship: { price: 1700, isPostFree: true } });
    expect(unitPriceAt(free, 1, 'direct')?.corrections).toEqual(['dropship-free-shipping']);
  });
});

describe('an offer with a price per SKU', () => {
  const skus = [
    { name: '杯盖单买', price: 200 },
    { name: '黑色 500ml', price: 1400 },
    { name: '黑色 750ml', price: 1800 },
  ];

  test('has the price of the SKU that its title names', () => {
    const named = offer({ title: '黑色保温杯 500ml', quote: 'skus', skus, price: 200 });
    expect(unitPriceAt(named, 10, 'stock')).toMatchObject({
      perPiece: 1400,
      basis: 'sku',
      corrections: ['price-of-another-kind'],
    });
  });

  test('has the price of the SKU that the page names', () => {
    const two = skus.slice(1);
    const bySku = offer({ title: '黑色保温杯', quote: 'skus', skus: two, price: 1400 });
    expect(unitPriceAt(bySku, 10, 'stock', 'Vacuum flask 750ml, black')?.perPiece).toBe(1800);
  });

  test('has the median price if no name matches', () => {
    const unnamed = offer({ title: '保温杯', quote: 'skus', skus, price: 200 });
    expect(chooseSku(unnamed)).toMatchObject({ sku: { price: 1400 }, isMatched: false });
  });

  test('does not use its tiers', () => {
    const tiered = offer({ quote: 'skus', skus: [{ price: 1400 }], tiers: TIERS, price: 1400 });
    expect(unitPriceAt(tiered, 200, 'stock')).toMatchObject({ perPiece: 1400, basis: 'sku' });
  });

  test('does not choose a sold-out SKU', () => {
    const some = [
      { name: '红', price: 900, stock: 0 },
      { name: '蓝', price: 1000, stock: 5 },
    ];
    expect(chooseSku(offer({ title: '红杯', skus: some }))?.sku.name).toBe('蓝');
  });
});

const fallingTiers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 200 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((steps) => {
    let from = 0;
    let price = 2000;
    return steps.map(([more, less]) => {
      from += more;
      price -= less;
      return { from, price };
    });
  });
const offers = fc
  .record({
    tiers: fallingTiers,
    lot: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    moq: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
    title: fc.constantFrom('马克杯', '马克杯 6个装', '马克杯 12只/盒'),
    unit: fc.constantFrom('个', '盒', '打', undefined),
  })
  .map((fields) => offer({ ...fields, price: fields.tiers[0]?.price }));
const quantities = fc.integer({ min: 1, max: 5000 });

describe('all offers with falling tiers', () => {
  test('the price of a piece never rises with the quantity', () => {
    fc.assert(
      fc.property(offers, quantities, quantities, (any, a, b) => {
        const few = unitPriceAt(any, Math.min(a, b), 'stock')?.perPiece ?? Number.NaN;
        const many = unitPriceAt(any, Math.max(a, b), 'stock')?.perPiece ?? Number.NaN;
        expect(many).toBeLessThanOrEqual(few);
      }),
    );
  });

  test('the bought pieces cover quantity, MOQ and full lots', () => {
    fc.assert(
      fc.property(offers, quantities, (any, quantity) => {
        const price = unitPriceAt(any, quantity, 'stock');
        const { pieces = 0, piecesPerUnit = 1 } = price ?? {};
        expect(pieces).toBeGreaterThanOrEqual(quantity);
        expect(pieces / piecesPerUnit).toBeGreaterThanOrEqual(any.moq ?? 1);
        expect((pieces / piecesPerUnit) % (any.lot ?? 1)).toBe(0);
      }),
    );
  });

  test('a unit costs as much as its pieces', () => {
    fc.assert(
      fc.property(offers, quantities, (any, quantity) => {
        const {
          perPiece = 0,
          perUnit,
          piecesPerUnit = 0,
        } = unitPriceAt(any, quantity, 'stock') ?? {};
        expect(perPiece * piecesPerUnit).toBeCloseTo(perUnit ?? Number.NaN, 6);
      }),
    );
  });
});
