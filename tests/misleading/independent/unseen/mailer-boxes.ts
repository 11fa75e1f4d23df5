import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: white mailer box, by centimetres; b: gift box with lid and base; c: poly mailing bags of 100. */
export const mailerBoxes: IndependentList = {
  trade: 'mailer boxes',
  half: 'unseen',
  page: { title: 'White Corrugated Mailer Boxes 20 × 15 × 5 cm', product: 'a20' },
  quantity: 1000,
  offers: [
    plain('a20', 98, '白色飞机盒20*15*5 三层特硬瓦楞'),
    plain('a20', 105, '20x15x5cm飞机盒 服装快递盒 双面白'),
    plain('a20', 92, '飛機盒 20×15×5公分 白色瓦楞 三層'),
    plain('a20', 102, 'Mailer box white 20*15*5 电商打包盒'),
    trap('a20', 99, '白卡飞机盒 200*150*50mm E坑 加硬 大货价 非打样价', { moq: 100 }),
    plain('a15', 62, '15*10*4白色小飞机盒 饰品快递'),
    plain('a15', 66, '小號飛機盒15x10x4 三層'),
    plain('a15', 59, '15×10×4cm飞机盒 首饰手机壳打包'),
    plain('a30', 185, '大号白色飞机盒30*20*8 内衣服饰'),
    plain('a30', 192, '30x20x8飛機盒 雙面白 特硬'),
    plain('b', 680, '天地盖礼盒 黑色 20*15*6 硬纸板'),
    plain('b', 720, '上下盖礼品盒 烫金可选 硬盒'),
    plain('c', 850, '快递袋28*42 一包100只 加厚', { pieces: 100, unit: '包' }),
    plain('c', 890, '物流包裝袋 28x42 每包百個', { pieces: 100, unit: '包' }),
    other(230, '封箱胶带4.5cm 透明 大卷打包'),
    other(1300, '热敏标签纸100*100 三防 500张'),

    // The product is an empty box.
    trap('a20', 96, '飞机盒空盒 20*15*5 白色 包装盒厂家'),
    trap('a20', 103, '白色包装纸盒20x15x5 快递外盒 不含内托'),
    trap('b', 700, '天地盖空礼盒 含上盖含底盒 整套价'),
    trap('a15', 64, '配件包装飞机盒15*10*4 五金零件打包用'),
    trap('a20', 4900, '飞机盒20*15*5 五十个一捆 捆价', { pieces: 50, unit: '捆' }),
    trap('a20', 9500, '20*15*5白色飛機盒 一袋100個', { pieces: 100, unit: '袋' }),
    trap('a20', 101, '素面白飞机盒20*15*5 不印字 免版费'),
    trap('a30', 188, '样品盒 30*20*8飞机盒 寄样品用 白色'),
    trap('a20', 97, '飞机盒 20×15×5 模型手办打包 特硬'),
    trap('a15', 61, '贴纸海报小件飞机盒 15*10*4 白'),
    trap('a20', 100, '可印刷飞机盒 空白现货20*15*5 印刷才收费'),
    trap('b', 710, '押花礼盒 天地盖 预付卡酒店伴手礼盒'),
    trap('a20', 95, '瓦楞飞机盒20*15*5 每个单价 打包卖满100出', { moq: 100 }),
    trap('a20', 104, '電商飛機盒 20x15x5 稅點已在價內'),

    bait('service', 100, '彩盒刀版制作 印版工本 一款一次', { shows: 'a20' }),
    bait('service', 50, '飞机盒加急费 插单用 单独付'),
    bait(['picture-or-plan', 'service'], 2000, '包装盒展开图设计 源文件 不出实物', {
      shows: 'a20',
    }),
    bait('part-or-accessory', 12, '飞机盒珍珠棉内衬 片材 20*15', { shows: 'a20' }),
    bait(['part-or-accessory', 'empty-box-or-shell'], 160, '禮盒腰封 紙套 只有外面一圈', {
      shows: 'b',
    }),
    conditional('by-weight-or-length', 320, '瓦楞纸板边料 一公斤 打包填充', { unit: '公斤' }),
    bait('used-or-leftover', 25, '印错字的飞机盒20*15*5 便宜出', { shows: 'a20' }),
    bait('sample-fee', 500, '紙盒寄樣 快遞加盒共收五元 成交抵扣', { shows: 'a20' }),
    bait('freight-top-up', 1000, '纸箱抛货 物流差多少补多少 单位十元'),
    // Fen that were read as yuan.
    bait('wrong-unit', 9800, '瓦楞快递飞机盒 白 20*15*5 电商打包', { shows: 'a20' }),
    conditional('not-available', 94, '飞机盒20*15*5 刀模报废 不再生产', {
      shows: 'a20',
      isPublished: false,
    }),
    bait(
      ['made-to-order', 'placeholder-price'],
      10,
      '飞机盒订制 长宽高任意 一分一分算 报尺寸出价',
      { shows: 'a20' },
    ),
    conditional('price-on-request', undefined, '白色飞机盒20*15*5 企业采购 询盘可见', {
      shows: 'a20',
      isPriceHidden: true,
    }),
    conditional('price-on-request', undefined, '飛機盒 多規格 大宗報價請聯絡業務', {
      shows: 'a20',
    }),
    conditional('largest-quantity-price', 55, '白色特硬飞机盒20*15*5 五万个的价', {
      shows: 'a20',
      quote: 'tiers',
      tiers: [
        { from: 100, price: 102 },
        { from: 5000, price: 82 },
        { from: 50_000, price: 55 },
      ],
    }),
    conditional('sold-in-lots', 93, '飞机盒20*15*5 整捆发 200个一捆不拆', {
      shows: 'a20',
      lot: 200,
    }),
    conditional('freight-not-included', 88, '飞机盒 20*15*5 厂门口交货 车自己叫', { shows: 'a20' }),
    conditional('conditional-free-shipping', 97, '20*15*5飞机盒 广东省内送到 出省另收', {
      shows: 'a20',
    }),
  ],
};
