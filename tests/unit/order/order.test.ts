import { describe, expect, it } from 'vitest';
import { COST_LINES } from '@/utils/core/model/compared-offer';
import { orderItem } from '@/utils/core/order/items';
import { makeOrder } from '@/utils/core/order/order';
import { RATES, inputs } from '../../support/offers/landed-cost';
import { DE_SEA, ROWS, US_SEA, byHand } from '../../support/order/by-hand';
import { twelvePins } from '../../support/order/twelve-pins';

const title = 'Vacuum cup';
const ROUTES = [
  { terms: US_SEA, made: inputs({ destination: 'US', mode: 'stock' }, { title }) },
  { terms: DE_SEA, made: inputs({ destination: 'DE', mode: 'stock', currency: 'EUR' }, { title }) },
];

describe('twelve pins of five sellers', () => {
  it.each(ROUTES)(
    'cost what they do by hand, to the cent: $made.destination',
    ({ terms, made }) => {
      const { costs } = makeOrder(twelvePins(made), RATES);
      if (!costs) throw new Error('no costs');
      expect(costs.isAtLeast).toBe(true);
      for (const [end, at] of [
        ['low', 0],
        ['high', 1],
      ] as const) {
        const sums = byHand(terms, at);
        const cents = (minor: number) => Math.round(minor);
        for (const id of COST_LINES) {
          expect(cents(costs.lines[id][end]), id).toBe(cents(sums[id] * 100));
        }
        expect(cents(costs.landed[end])).toBe(cents(sums.landed * 100));
        expect(cents(costs.refundedVat[end])).toBe(cents(sums.refundedVat * 100));
        expect(cents(costs.cash[end])).toBe(cents(sums.cash * 100));
        expect(
          [...costs.perPiece].reduce((sum, [line, cost]) => sum + cost[end] * line.pieces, 0),
        ).toBeCloseTo(costs.landed[end], 6);
      }
    },
  );

  it('are bought in full lots, packs and the page’s SKU, at the tier of all units', () => {
    const [route] = ROUTES;
    if (!route) throw new Error('no route');
    const { items, sellers } = makeOrder(twelvePins(route.made), RATES);
    const bought = items.flatMap(({ lines }) =>
      lines.filter(({ fen, units }) => fen !== undefined && units > 0),
    );
    expect(
      bought.map(({ units, unitPrice, piecesPerUnit }) => [
        units,
        unitPrice?.perUnit,
        piecesPerUnit,
      ]),
    ).toEqual(ROWS.map(([, units, fen, inUnit]) => [units, fen, inUnit]));
    expect(sellers.map(({ items: own }) => own.length)).toEqual([3, 3, 2, 2, 2]);
    expect(items.map(({ missing }) => missing)).toEqual(
      items.map((_, at) => (at === 1 ? { units: 180, pieces: 180, fen: 180 * 455 } : undefined)),
    );
  });
});

describe('an item', () => {
  const [route] = ROUTES;
  const [first, , , bySku] = twelvePins(route?.made ?? inputs());
  if (!first || !bySku) throw new Error('no pins');

  it('has a line for each price and the tier of all SKUs together where it is ordered by SKU', () => {
    const lines = orderItem(bySku).lines;
    expect(lines.map(({ sku, units }) => [sku?.name, units])).toEqual([
      ['收纳盒 加厚款', 60],
      ['大号 红色', 0],
      ['小号', 0],
    ]);
    const skus = [{ name: '红' }, { name: '蓝', weight: 500 }];
    const offer = { ...first.compared.offer, skus };
    const unitsOf = new Map([
      [0, 120],
      [1, 90],
    ]);
    const tiered = orderItem({ ...first, compared: { ...first.compared, offer }, unitsOf });
    expect(tiered.lines.map(({ units, fen, piece }) => [units, fen, piece?.weight.high])).toEqual([
      [120, 120 * 1385, 0.35],
      [90, 90 * 1385, 0.5],
    ]);
  });

  it('has no price for a SKU without one, where each has its own', () => {
    const { offer } = bySku.compared;
    const skus = [...(offer.skus ?? []), { name: '特大号' }];
    const compared = { ...bySku.compared, offer: { ...offer, skus } };
    const ordered = orderItem({
      ...bySku,
      compared,
      unitsOf: new Map([
        [1, 20],
        [3, 5],
      ]),
    });
    expect(ordered.lines.map(({ fen }) => fen)).toEqual([0, 25_000, 0, undefined]);
    const { costs } = makeOrder(
      [
        {
          ...bySku,
          compared,
          unitsOf: new Map([
            [1, 20],
            [3, 5],
          ]),
        },
      ],
      RATES,
    );
    expect(costs?.isAtLeast).toBe(true);
  });

  it('counts pieces as its price was judged: one of a pair is half a piece', () => {
    const { offer } = first.compared;
    const unitPrice = { perPiece: 2840, perUnit: 1420, piecesPerUnit: 0.5, pieces: 100 };
    const judged = { ...unitPrice, basis: 'tier', isListOnly: false, corrections: [] } as const;
    const compared = { ...first.compared, offer, unitPrice: judged };
    const [line] = orderItem({ ...first, compared, pieces: 60 }).lines;
    expect([line?.units, line?.pieces, line?.fen]).toEqual([120, 60, 120 * 1420]);
  });

  it('costs nothing that is known where no price is: never 0', () => {
    const offer = { ...first.compared.offer, isPriceHidden: true };
    const { costs, items } = makeOrder(
      [{ ...first, compared: { ...first.compared, offer } }],
      RATES,
    );
    expect(costs).toBeUndefined();
    expect(items[0]?.lines[0]?.fen).toBeUndefined();
  });

  it('may miss its MOQ in a shop whose mixed lot is reached', () => {
    const offer = { ...first.compared.offer, mix: { amount: 100_000, number: 500 } };
    const mixed = { ...first, compared: { ...first.compared, offer } };
    expect(makeOrder([mixed], RATES).sellers[0]?.mix).toEqual({ isReached: true });
    expect(makeOrder([{ ...mixed, pieces: 60 }], RATES).sellers[0]?.mix).toEqual({
      isReached: false,
    });
    expect(makeOrder([{ ...mixed, pieces: 60 }], RATES).sellers[0]?.shortOfMix).toEqual({
      fen: 100_000 - 60 * 1420,
      pieces: 440,
    });
    expect(makeOrder([mixed], RATES).sellers[0]?.shortOfMix).toBeUndefined();
  });

  it('pays the freight of a seller once where only one of its offers has the number', () => {
    const { offer } = first.compared;
    const of = (offerId: string, seller: typeof offer.seller) => ({
      ...first,
      compared: { ...first.compared, offer: { ...offer, offerId, seller } },
    });
    const order = makeOrder([of('1', { id: 'b2b-a', name: 'A' }), of('2', { name: 'A' })], RATES);
    expect(order.sellers.map(({ items }) => items.length)).toEqual([2]);
  });
});
