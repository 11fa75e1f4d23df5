import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: RGB strip set with controller, by metres; b: bare 12 V strip of one colour, 5 m; c: neon flex. */
export const ledStrips: IndependentList = {
  trade: 'LED strips',
  half: 'unseen',
  page: { title: 'RGB LED Strip Lights 10 m, App and Remote Control, USB', product: 'a10' },
  quantity: 200,
  offers: [
    plain('a10', 2280, 'RGB灯带10米 蓝牙APP音乐声控 套装带遥控'),
    plain('a10', 2400, '幻彩5050灯带10米 24键遥控 含控制器'),
    trap('a10', 2150, '10米七彩LED软灯条 USB供电 电视背景灯 差价链接别拍 此为灯带'),
    plain('a10', 2340, 'RGB燈帶10米套裝 手機藍牙控制 氛圍燈'),
    plain('a10', 2490, 'LED strip lights 10m RGB bluetooth 跨境亚马逊灯带'),
    plain('a5', 1280, '5米RGB灯条 USB蓝牙灯带 卧室氛围'),
    plain('a5', 1350, '五米七彩灯带套装 带24键遥控'),
    plain('a5', 1220, '5V USB幻彩軟燈條 5米 房間佈置'),
    plain('a20', 4100, '20米RGB灯带两卷 蓝牙44键 派对氛围灯'),
    plain('a20', 4280, '二十米长RGB氛围灯条 APP控制 双头控制器'),
    plain('b', 780, '12V低压灯带2835 120珠 5米/卷 暖白'),
    plain('b', 820, '自粘软灯条12伏 5米一盘 橱柜展柜'),
    plain('c', 5600, '硅胶霓虹灯带12V 柔性6*12 造型 5米'),
    other(3150, '太阳能串灯户外防水 22米200灯'),
    other(1900, '人体感应橱柜灯 充电磁吸长条灯 40cm'),

    // "Bare" is what a strip without a coat is called.
    trap('b', 760, '裸板灯带12V 5米 不滴胶款 线条灯槽用'),
    trap('a10', 2360, 'RGB灯带10米 遥控器控制器电源线都在里面 不用另买配件'),
    trap('a10', 2310, '10米蓝牙灯带 不是一米价 整套到手'),
    trap('a5', 1300, '五米RGB灯条 打样间 电竞房 桌底氛围'),
    trap('a10', 2450, '灯带10米装 送卡扣送转角线 控制盒双输出'),
    trap('a10', 2200, '七彩RGB灯带10m 差评包退 补发不收钱'),
    trap('a20', 4150, 'RGB軟燈帶20米 足米足燈 不用訂金 現貨'),
    trap('b', 3900, '低压软灯条 5米x5卷 工程装', { pieces: 5 }),
    trap('a10', 2260, 'RGB灯条10米 模型房DIY布置 电视墙氛围灯'),
    trap('c', 5700, '霓虹灯带5米 可按图弯字 弯字另计 散带此价'),
    trap('a10', 2390, '蓝牙灯带10米 APP图纸说明书随货 英文彩盒'),
    trap('a5', 1260, 'USB灯带5m 老顾客新顾客同样价 无首单噱头'),
    trap('a10', 2330, '十米RGB灯带 48小时发出 预售请绕行'),
    trap(undefined, 3300, '灯带铝槽成品灯 嵌入式线性灯 含灯芯含堵头 1米'),

    bait('part-or-accessory', 90, '灯带免焊卡扣 10mm 2P/4P对接扣', { shows: 'a10' }),
    bait('part-or-accessory', 420, '24键红外控制盒 RGB灯条换控制器', { shows: 'a10' }),
    bait('part-or-accessory', 60, '燈條固定夾 矽膠卡子 附螺絲', { shows: 'b' }),
    bait('part-or-accessory', 550, '12伏电源 灯带火牛 2A', { shows: 'a10' }),
    bait('empty-box-or-shell', 480, '灯带铝槽外套 光槽没有光源 一米根', { shows: 'c' }),
    conditional('by-weight-or-length', 130, 'LED软灯条散剪 一米起 要几米备注', {
      shows: 'b',
      unit: '米',
    }),
    bait('price-top-up', 100, '灯带换规格少付的钱 在这里付'),
    bait('sample-fee', 900, '灯条测试小样 半米 送检看亮度 之后可抵', { shows: 'a10' }),
    // Its title says nothing: the price alone does.
    bait('far-below-same-product', 560, 'RGB灯带10米 蓝牙遥控 氛围灯 现货', { shows: 'a10' }),
    bait(['placeholder-price', 'price-on-request'], 5, '10米RGB灯带 真实价格问旺旺', {
      shows: 'a10',
    }),
    conditional('price-of-another-kind', 190, 'RGB灯带 0.5米 1米 2米 5米 10米 20米', {
      shows: 'a10',
      priceMax: 4200,
      quote: 'skus',
      skus: [
        { name: '0.5米', price: 190 },
        { name: '2米', price: 560 },
        { name: '5米', price: 1290 },
        { name: '10米', price: 2300 },
        { name: '20米', price: 4200 },
      ],
    }),
    conditional('largest-quantity-price', 1580, '蓝牙RGB灯带10米套装 一万套起享底价', {
      shows: 'a10',
      quote: 'tiers',
      tiers: [
        { from: 10, price: 2350 },
        { from: 1000, price: 2080 },
        { from: 10_000, price: 1580 },
      ],
    }),
    conditional('conditional-free-shipping', 2230, 'RGB灯带10m 满两百元免快递 边远省份不算', {
      shows: 'a10',
    }),
    conditional('pre-order', 2050, '新款RGB灯带10米 下月中旬到仓 先付先排', {
      shows: 'a10',
      dispatchHours: 720,
    }),
    conditional('far-above-same-product', 9900, '10米RGB灯带 APP遥控 蓝牙套装', { shows: 'a10' }),
  ],
};
