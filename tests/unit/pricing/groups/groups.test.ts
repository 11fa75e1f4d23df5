import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOffers, type GroupEdits, type Groupable } from '@/utils/core/pricing/groups';
import type { PictureHash } from '@/utils/core/pricing/groups/picture-hash';

const NOTHING: GroupEdits = { joined: [], split: [] };

function offer(key: string, title: string, price?: number): Groupable {
  return { key, title, sellerKey: `of ${key}`, ...(price !== undefined && { price }) };
}
const keysOf = (offers: readonly Groupable[], byHand = NOTHING) =>
  groupOffers(offers, byHand).map(({ keys }) => keys.join(' '));

const picture = (blueness: number): PictureHash => ({
  shape: { high: 7, low: 7 },
  mirrored: { high: 9, low: 9 },
  colours: Array.from({ length: 48 }, (_, part) => (part % 3 === 1 ? blueness : 90)),
});

const CUPS = [
  offer('a', '厂家批发北欧风墨绿色保温杯 500ml 户外运动', 2000),
  offer('b', '跨境热销墨绿色保温杯 500ml 便携户外运动 量大从优', 2300),
  offer('c', '现货 墨绿色保温杯 0.5L 户外便携', 1900),
];

describe('offers of one product', () => {
  it('are one group, whatever trade words their titles have', () => {
    expect(keysOf(CUPS)).toEqual(['a b c']);
  });

  it.each([
    ['another size', '墨绿色保温杯 750ml 户外运动'],
    ['another colour', '米白色保温杯 500ml 户外运动'],
    ['another thing', '实木吧台凳 墨绿色'],
    ['nothing', ''],
  ])('are without one whose title says %s', (_what, title) => {
    expect(keysOf([...CUPS, offer('d', title, 2100)])).toEqual(['a b c', 'd']);
  });

  it('stay together with a misleading price among them', () => {
    expect(keysOf([...CUPS, offer('d', '墨绿色保温杯 500ml 户外运动 便携', 400)])).toHaveLength(1);
  });

  it('are found by pictures if titles name no colour', () => {
    const titled = (key: string, blueness: number) => ({
      ...offer(key, '保温杯 500ml 户外运动'),
      hash: picture(blueness),
    });
    expect(keysOf([titled('a', 40), titled('b', -60), titled('c', 41), titled('d', -62)])).toEqual([
      'a c',
      'b d',
    ]);
  });
});

describe('pictures that were seen on this computer', () => {
  const seen = (place: number) =>
    Int8Array.from({ length: 256 }, (_, at) => (at === place ? 99 : 0));
  const titled = (key: string, title: string, place?: number) => ({
    ...offer(key, title),
    ...(place !== undefined && { vector: seen(place) }),
  });
  const [OUTDOOR, GIFT, HOME] = ['保温杯户外运动', '保温杯便携礼品', '保温杯户用礼品'];

  it('join offers whose titles say too little for that', () => {
    expect(keysOf([titled('a', OUTDOOR), titled('b', GIFT)])).toEqual(['a', 'b']);
    expect(keysOf([titled('a', OUTDOOR, 1), titled('b', GIFT, 1)])).toEqual(['a b']);
  });

  it('part offers whose titles are alike, and whose pictures are not', () => {
    expect(keysOf([titled('a', OUTDOOR), titled('b', HOME)])).toEqual(['a b']);
    expect(keysOf([titled('a', OUTDOOR, 1), titled('b', HOME, 2)])).toEqual(['a', 'b']);
  });

  it('say nothing of an offer whose picture was not seen', () => {
    expect(keysOf([titled('a', OUTDOOR, 1), titled('b', HOME)])).toEqual(['a b']);
  });

  it('never join two sizes', () => {
    const sized = ['保温杯 500ml', '保温杯 750ml'].map((title, at) => titled(`${at}`, title, 1));
    expect(keysOf(sized)).toEqual(['0', '1']);
  });
});

describe('prices', () => {
  const at = (key: string, price?: number) => offer(key, '陶瓷花瓶 素烧 客厅摆件', price);
  const cheap = [at('a', 1000), at('b', 1100), at('c', 1250)];
  const dear = [at('d', 2300), at('e', 2500), at('f', 2600)];

  it('are two products where they lie in two clusters of three sellers each', () => {
    expect(keysOf([...cheap, ...dear])).toEqual(['a b c', 'd e f']);
  });

  it('are no cluster where they are of two sellers, or three of one seller', () => {
    expect(keysOf([...cheap, ...dear.slice(1)])).toHaveLength(1);
    const ofOne = dear.map((one) => ({ ...one, sellerKey: 'the same' }));
    expect(keysOf([...cheap, ...ofOne])).toHaveLength(1);
  });

  it('less than 1.8 times apart are one product', () => {
    expect(keysOf([...cheap, at('d', 1800), at('e', 1900), at('f', 1950)])).toHaveLength(1);
  });

  it('stay with the larger side where they are unknown', () => {
    expect(keysOf([...cheap, ...dear, at('g', 2700), at('h')])).toEqual(['a b c', 'd e f g h']);
  });
});

describe('edits by hand', () => {
  it('hold: joined', () => {
    const others = [...CUPS, offer('d', '实木吧台凳 米白色 65cm', 90_000)];
    expect(keysOf(others, { joined: [['d', 'a']], split: [] })).toContain('a b c d');
  });

  it('hold: split', () => {
    const split = [
      ['c', 'a'],
      ['b', 'c'],
    ] as const;
    expect(keysOf(CUPS, { joined: [], split })).toEqual(['a b', 'c']);
  });

  it('hold if prices would split the group', () => {
    const prices = [1000, 1100, 1200, 2500, 2600, 2700];
    const vases = prices.map((price, index) => offer(`${index}`, '陶瓷花瓶 素烧 摆件', price));
    expect(keysOf(vases)).toHaveLength(2);
    expect(keysOf(vases, { joined: [['0', '5']], split: [] })).toHaveLength(1);
  });

  it('hold for offers without a price, which follow what they are joined with', () => {
    const prices = [1000, 1100, 1200, 2500, 2600, 2700, 2800, undefined];
    const vases = prices.map((price, index) => offer(`${index}`, '陶瓷花瓶 素烧 摆件', price));
    expect(keysOf(vases)).toEqual(['0 1 2', '3 4 5 6 7']);
    expect(keysOf(vases, { joined: [['7', '0']], split: [] })).toEqual(['0 1 2 7', '3 4 5 6']);
    const throughIt = [
      ['0', '7'],
      ['7', '3'],
    ] as const;
    expect(keysOf(vases, { joined: throughIt, split: [] })).toHaveLength(1);
  });

  it('ignores edits of offers that are not in the list', () => {
    expect(keysOf(CUPS, { joined: [['a', 'x']], split: [['y', 'b']] })).toEqual(['a b c']);
  });
});

describe('groups of any offers', () => {
  const words = ['保温杯', '花瓶', '墨绿色', '米白色', '500ml', '750ml', '户外', '陶瓷', 'vase'];
  const anyOffer = fc.record(
    {
      title: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((all) => all.join('')),
      price: fc.nat(5000),
      sellerKey: fc.constantFrom('one', 'two', 'three', 'four'),
      hash: fc.integer({ min: -60, max: 60 }).map(picture),
    },
    { requiredKeys: ['title'] },
  );
  const anyList = fc
    .array(anyOffer, { maxLength: 24 })
    .map((all): Groupable[] => all.map((one, index) => ({ ...one, key: `1688 ${index * 37}` })));
  const cases = anyList.chain((list) => {
    const key = fc.constantFrom(...list.map((one) => one.key), 'none');
    const pairs = fc.array(fc.tuple(key, key), { maxLength: 4 });
    return fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length }),
      fc.record({ joined: pairs, split: pairs }),
    );
  });

  it('do not depend on the order of offers and edits', () => {
    fc.assert(
      fc.property(cases, ([list, shuffled, byHand]) => {
        const reversed = { joined: byHand.joined.toReversed(), split: byHand.split.toReversed() };
        expect(groupOffers(shuffled, reversed)).toEqual(groupOffers(list, byHand));
      }),
    );
  });

  it('contain each offer once, and no split pair', () => {
    fc.assert(
      fc.property(cases, ([list, , byHand]) => {
        const groups = groupOffers(list, byHand);
        expect(groups.flatMap(({ keys }) => keys).toSorted()).toEqual(
          list.map(({ key }) => key).toSorted(),
        );
        const groupOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id])));
        for (const [a, b] of byHand.split) {
          if (a !== b && groupOf.has(a)) expect(groupOf.get(a)).not.toBe(groupOf.get(b));
        }
      }),
    );
  });

  it('contain joined pairs if nothing was split', () => {
    fc.assert(
      fc.property(cases, ([list, , { joined }]) => {
        const groups = groupOffers(list, { joined, split: [] });
        const groupOf = new Map(groups.flatMap(({ id, keys }) => keys.map((key) => [key, id])));
        for (const [a, b] of joined) {
          if (groupOf.has(a) && groupOf.has(b)) expect(groupOf.get(a)).toBe(groupOf.get(b));
        }
      }),
    );
  });
});
