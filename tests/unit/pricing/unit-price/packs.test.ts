import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packsIn, piecesIn } from '@/utils/core/pricing/units';

const PACK_TITLES: readonly [string, number][] = [
  ['6个装 陶瓷马克杯', 6],
  ['一次性手套 100只/盒', 100],
  ['面膜 10片装', 10],
  ['湿巾 80片/包', 80],
  ['袜子 5双装', 5],
  ['一盒12支 圆珠笔', 12],
  ['毛巾 一包10条', 10],
  ['六只装玻璃杯', 6],
  ['十二支装', 12],
  ['二十片装', 20],
  ['马克杯 一打', 12],
  ['铅笔 2打', 24],
  ['香皂×3', 3],
  ['香皂 *3 家用', 3],
  ['Pack of 4 mugs', 4],
  ['医用口罩50只*2盒', 100],
  ['湿巾80片*5包', 400],
  ['5只*3袋', 15],
  ['袜子 五双 × 3', 15],
  ['2件*3包邮', 6],
  ['Mugs, 24 pcs', 24],
  ['12-pack of socks', 12],
  ['６个装 全角', 6],
  ['玻璃杯 6只装 六只装', 6],
  ['雨伞 一箱六把', 6],
  ['发卡 每袋五枚', 5],
  ['弹力绳 十根一扎', 10],
  ['吸管 一筒100支', 100],
  ['贴钩 一板8枚', 8],
  ['纽扣 卡装10粒', 10],
  ['筷子 半打', 6],
  ['Socks 12 pcs', 12],
  ['垃圾袋 5连包', 5],
  ['面膜 10片入 保湿', 10],
  ['袜子 十双一提', 10],
  ['围兜 每份三个', 3],
];

describe('a pack', () => {
  test.each(PACK_TITLES)('is read from %s', (title, pieces) => {
    expect(piecesIn({ title, unit: '盒' })).toBe(pieces);
  });

  test.each([
    '三件套 厨房刀具套装',
    '保温杯 500ml',
    '数据线 3米',
    '砧板 35x25cm',
    '收纳盒 20*30*10',
    '收纳盒 30cm×40cm',
    '型号A12 灯泡',
    '宝马X5 脚垫',
    '鼠标 1600DPI',
    '双层加厚 保温杯',
    '304不锈钢保温瓶 750ml',
    '一件代发 支持定制',
    '2件起批 马克杯',
    '300打印纸',
    '6位+USB*3插线板',
    '65W充电头 type-c*2',
    '充电头 USB口*2',
    '转换器 HDMI *2',
    '垃圾袋 加厚*50',
    '2件/包邮',
    '5片*30cm',
    '螺丝刀套装 45pcs套装',
    'Tool kit 45pcs',
    '彩盒包装3个色',
    '一套三件 睡衣',
    '三入口水龙头',
  ])('is none in %s', (title) => {
    expect(packsIn(title)).toEqual([]);
  });

  test('is unknown if two counts disagree', () => {
    expect(piecesIn({ title: '6个装 12个装可选', unit: '盒' })).toBeUndefined();
    expect(piecesIn({ title: '100只/盒*10盒', unit: '盒' })).toBeUndefined();
  });

  test('is read from the SKU before the title before the unit', () => {
    expect(piecesIn({ title: '马克杯 6个装', sku: '白色 2个装', unit: '打' })).toBe(2);
    expect(piecesIn({ title: '马克杯 6个装', sku: '白色', unit: '打' })).toBe(6);
    expect(piecesIn({ title: '马克杯', sku: '白色', unit: '打' })).toBe(12);
    expect(piecesIn({ title: '纽扣', unit: '罗' })).toBe(144);
  });

  test('is read before a bundle only where it is the unit', () => {
    expect(piecesIn({ title: '雨伞 五把一捆', unit: '捆' })).toBe(5);
    expect(piecesIn({ title: '雨伞 五把一捆起拿', unit: '把' })).toBe(1);
  });

  test.each(['个', '只', '台', '双', '副', 'piece', 'Pair'])('has one piece for 1 %s', (unit) => {
    expect(piecesIn({ title: '商品', unit })).toBe(1);
  });

  test.each(['箱', '盒', '套', '公斤', '米', '个人', undefined])('is unknown for 1 %s', (unit) => {
    expect(piecesIn({ title: '商品', unit })).toBeUndefined();
  });

  test('is read with any count, and never from a measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (count) => {
        expect(piecesIn({ title: `玻璃杯 ${count}只装` })).toBe(count);
        expect(packsIn(`玻璃杯 ${count}ml`)).toEqual([]);
        expect(packsIn(`数据线 ${count}米`)).toEqual([]);
      }),
    );
  });
});
