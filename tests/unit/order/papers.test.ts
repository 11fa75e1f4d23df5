import { describe, expect, it } from 'vitest';
import { DESTINATION_IDS } from '@/utils/core/costs/destinations';
import { GLOSSARY } from '../../support/glossary';
import { goodsKindsOf } from '@/utils/core/order/goods-kinds';
import { GOODS_KINDS, type GoodsKind } from '@/utils/core/order/goods-words';
import { papersOf } from '@/utils/core/order/papers';
import { INDEPENDENT_LISTS } from '../../misleading/independent';

const kinds = (title: string) => goodsKindsOf(title, GLOSSARY).map(({ kind }) => kind);

/** Kinds that a trade's goods can be of: all others are false. */
const CAN_BE: Readonly<Record<string, readonly GoodsKind[]>> = {
  'phone cases': ['magnet'],
  'hair claws': [],
  'cordless screwdrivers': ['battery', 'magnet'],
  'LED strips': ['battery', 'magnet'],
  'wall clocks': ['battery'],
  'wireless earphones': ['battery', 'magnet'],
  'jigsaw puzzles': ['toy', 'magnet'],
  'essential-oil diffusers': ['battery', 'liquid'],
};

describe('goods that need papers', () => {
  it.each<[string, GoodsKind[]]>([
    ['20000毫安充电宝 快充移动电源', ['battery']],
    ['LED头灯 usb充电 强光', ['battery']],
    ['电子钟 不含电池', []],
    ['氮化镓充电器 快充头', []],
    ['304不锈钢保温杯500ml', ['food-contact']],
    ['杯垫 硅胶隔热垫', []],
    ['宠物玩具 狗狗耐咬', []],
    ['儿童益智玩具 磁力片', ['toy', 'magnet']],
    ['口红 哑光雾面', ['cosmetic']],
    ['口红收纳盒 桌面', []],
    ['香水 50ml 持久', ['cosmetic', 'liquid']],
    ['乳液分装瓶 替换瓶', []],
    ['钕铁硼 强磁 磁铁', ['magnet']],
    ['纯棉毛巾', []],
  ])('%s: %j', (title, expected) => {
    expect(kinds(title)).toEqual(expected);
  });

  it('are found in few titles of goods that need none, also in those that no one has read', () => {
    const rows = INDEPENDENT_LISTS.flatMap(({ trade, offers }) =>
      offers.map(({ title }) => ({ trade, title })),
    );
    const wrong = rows.filter(({ trade, title }) =>
      kinds(title).some((kind) => !(CAN_BE[trade] ?? []).includes(kind)),
    );
    expect(rows.length).toBeGreaterThan(1000);
    expect(wrong.length / rows.length).toBeLessThan(0.015);
  });

  it.each([
    ['wireless earphones', 'battery', 0.6],
    ['jigsaw puzzles', 'toy', 0.9],
  ] as const)('are found in most titles of %s: %s', (trade, kind, least) => {
    const offers = INDEPENDENT_LISTS.find((list) => list.trade === trade)?.offers ?? [];
    const found = offers.filter(({ title }) => kinds(title).includes(kind));
    expect(found.length / offers.length).toBeGreaterThan(least);
  });

  it('have rows with a source and a date, for each kind and each destination only once', () => {
    for (const destination of DESTINATION_IDS) {
      const papers = papersOf(GOODS_KINDS, { destination, way: 'air' });
      for (const { source, date } of papers) {
        expect(source.length).toBeGreaterThan(3);
        expect(date).toMatch(/^\d{4}(?:-\d\d-\d\d)?$/);
      }
      expect(new Set(papers.map(({ kind, paper }) => `${kind} ${paper}`)).size).toBe(papers.length);
    }
    const own = papersOf(GOODS_KINDS, { destination: 'own', way: 'sea' });
    expect(own.map(({ kind }) => kind)).toEqual(['battery', 'liquid']);
    expect(papersOf(['toy'], { destination: 'DE', way: 'sea' }).map(({ paper }) => paper)).toEqual([
      'CE, EN 71',
    ]);
  });
});
