import { describe, expect, it } from 'vitest';
import {
  forPins,
  NO_ORDER_DRAFT,
  type OrderDraft,
  orderDraftSchema,
} from '@/utils/core/model/order-draft';
import { parseAs } from '@/utils/core/parse';
import {
  asDrafted,
  draftOf,
  mergeDrafts,
  skuNames,
  skuRows,
  withSkuUnits,
  withUnits,
} from '@/utils/core/order/draft';
import { orderItem } from '@/utils/core/order/items';
import { isAtLeast } from '@/utils/core/order/order';
import { inputs } from '../../support/offers/landed-cost';
import { twelvePins } from '../../support/order/twelve-pins';

const [tiered, , inLots, bySku, packs] = twelvePins(
  inputs({ destination: 'US', mode: 'stock' }, { title: 'Vacuum cup' }),
);
if (!tiered || !inLots || !bySku || !packs) throw new Error('no pins');
const KEY = tiered.compared.key;

describe('what is entered of an order', () => {
  it('is kept by pin and by name of the SKU, and dropped where nothing is left of it', () => {
    const changes = [
      withUnits(KEY, 120),
      withSkuUnits(KEY, { name: '红', units: 5 }),
      withSkuUnits(KEY, { name: '蓝', units: 0 }),
    ];
    const draft = changes.reduce((before, change) => change(before), NO_ORDER_DRAFT);
    expect(draft).toEqual({
      items: [
        {
          key: KEY,
          units: 120,
          skus: [
            { name: '红', units: 5 },
            { name: '蓝', units: 0 },
          ],
        },
      ],
    });
    const undo = [
      withUnits(KEY, undefined),
      withSkuUnits(KEY, { name: '红', units: undefined }),
      withSkuUnits(KEY, { name: '蓝', units: undefined }),
    ];
    expect(undo.reduce((before, change) => change(before), draft)).toEqual(NO_ORDER_DRAFT);
  });

  it('changes one SKU and leaves the quantities that were shown of the others', () => {
    const shown = [{ name: '收纳盒 加厚款', units: 60 }];
    const draft = withSkuUnits('k', { name: '小号', units: 10 }, shown)(NO_ORDER_DRAFT);
    expect(draftOf(draft, 'k')?.skus).toEqual([...shown, { name: '小号', units: 10 }]);
    const again = withSkuUnits('k', { name: '小号', units: 20 }, shown)(draft);
    expect(draftOf(again, 'k')?.skus).toEqual([...shown, { name: '小号', units: 20 }]);
  });

  it('replaces SKUs that are not known any more by the quantity of the offer', () => {
    const shown = withSkuUnits(KEY, { name: '红', units: 30 })(NO_ORDER_DRAFT);
    const entered = draftOf(withUnits(KEY, 50)(shown), KEY);
    expect(orderItem(asDrafted(tiered, entered)).units).toBe(50);
    const emptied = draftOf(withUnits(KEY, undefined)(shown), KEY);
    expect(orderItem(asDrafted(tiered, emptied)).units).toBe(200);
  });

  it('goes with its pin', () => {
    const draft = withUnits('b', 2)(withUnits('a', 1)(NO_ORDER_DRAFT));
    expect(forPins(draft, new Set(['b'])).items.map(({ key }) => key)).toEqual(['b']);
    expect(forPins(draft, new Set(['a', 'b']))).toBe(draft);
  });

  it('an order of a file is taken for the pins that the file adds alone, and replaces nothing', () => {
    const own = withUnits('a', 1)(NO_ORDER_DRAFT);
    const entered = ['a', 'b', 'c'].map((key) => withUnits(key, 9));
    const other = entered.reduce<OrderDraft>((draft, change) => change(draft), { items: [] });
    expect(mergeDrafts(own, other, new Set(['a', 'b']))).toEqual({
      items: [
        { key: 'a', units: 1, skus: [] },
        { key: 'b', units: 9, skus: [] },
      ],
    });
  });
});

describe('a stored draft', () => {
  const read = (stored: unknown) => parseAs(orderDraftSchema, stored);

  it('a stored order is repaired field by field, and read without the days that it once had', () => {
    const items = [
      {
        key: 'a',
        units: -1,
        skus: [{ name: 'x', units: 1.5 }, null, { name: 'y', units: 7 }],
        days: 1e9,
      },
      { key: 5 },
      'none',
      { key: 'b', units: 4, skus: 'none', days: 3 },
    ];
    expect(read({ day: '2027-02-30', items })).toEqual<OrderDraft>({
      items: [
        { key: 'a', units: undefined, skus: [{ name: 'y', units: 7 }] },
        { key: 'b', units: 4, skus: [] },
      ],
    });
    expect(read({ items: null })).toEqual({ items: [] });
    expect(read([])?.items ?? []).toEqual([]);
  });

  it('has no more items than there are pins', () => {
    const items = Array.from({ length: 300 }, (_, at) => ({ key: `${at}`, units: 1, skus: [] }));
    expect(read({ items })?.items).toHaveLength(100);
  });
});

describe('an item as entered', () => {
  it('has the units of the offer, also of packs, raised to full lots', () => {
    const entered = (units: number) => ({ key: KEY, units, skus: [] });
    const lots = orderItem(asDrafted(inLots, entered(100)));
    expect([lots.asked, lots.units, lots.lines[0]?.asked]).toEqual([100, 120, 100]);
    const six = orderItem(asDrafted(packs, entered(7)));
    expect([six.units, six.pieces, six.fen]).toEqual([7, 42, 7 * 3330]);
    expect(orderItem(asDrafted(tiered, entered(0))).units).toBe(0);
  });

  it('has those of its SKUs by name, and a line for each', () => {
    const skus = [
      { name: '小号', units: 30 },
      { name: '大号 红色', units: 12 },
    ];
    const item = orderItem(asDrafted(bySku, { key: KEY, skus }));
    expect(skuRows(item).map(({ name, line }) => [name, line?.units, line?.fen])).toEqual([
      ['大号 红色', 12, 12 * 1999],
      ['收纳盒 加厚款', 0, 0],
      ['小号', 30, 30 * 875],
    ]);
  });

  it('loses nothing where its SKUs are not known any more', () => {
    const skus = [
      { name: '红', units: 30 },
      { name: '蓝', units: 12 },
    ];
    expect(orderItem(asDrafted(tiered, { key: KEY, skus })).units).toBe(42);
  });

  it('loses nothing where the offer does not list one of its SKUs any more', () => {
    const skus = [
      { name: '小号', units: 30 },
      { name: '中号', units: 12 },
    ];
    const item = orderItem(asDrafted(bySku, { key: KEY, skus }));
    expect(item.units).toBe(42);
    // Nobody knows what it costs.
    expect(skuRows(item).map(({ name, line }) => [name, line?.units, line?.fen])).toEqual([
      ['大号 红色', 0, 0],
      ['收纳盒 加厚款', 0, 0],
      ['小号', 30, 30 * 875],
      ['中号', 12, undefined],
    ]);
    expect(isAtLeast([item])).toBe(true);
  });

  it('never orders another SKU in place of those that are not listed any more', () => {
    const item = orderItem(asDrafted(bySku, { key: KEY, skus: [{ name: '中号', units: 12 }] }));
    expect(skuRows(item).map(({ name, line }) => [name, line?.units])).toEqual([
      ['大号 红色', 0],
      ['收纳盒 加厚款', 0],
      ['小号', 0],
      ['中号', 12],
    ]);
    expect([item.units, item.fen]).toEqual([12, 0]);
  });

  it('tells SKUs of one name apart', () => {
    const skus = [{ name: '红', price: 100 }, { name: '红', price: 200 }, {}, { name: '蓝' }];
    expect(skuNames(skus)).toEqual(['红', '红\n2', '', '蓝']);
    const offer = { ...bySku.compared.offer, skus };
    const item = { ...bySku, compared: { ...bySku.compared, offer } };
    const entered = { key: KEY, skus: [{ name: '红\n2', units: 5 }] };
    const rows = skuRows(orderItem(asDrafted(item, entered)));
    expect(rows.map(({ line }) => line?.fen)).toEqual([0, 1000, undefined, undefined]);
  });
});
