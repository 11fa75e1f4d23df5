import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: automatic three-fold umbrella, by ribs; b: straight golf umbrella; c: transparent bubble umbrella. */
export const umbrellas: IndependentList = {
  trade: 'folding umbrellas',
  half: 'seen',
  page: { title: 'Windproof Travel Umbrella, Automatic Open Close, 10 Ribs', product: 'a10' },
  quantity: 200,
  offers: [
    plain('a10', 1980, '全自动十骨三折雨伞 抗风加固商务折叠伞'),
    plain('a10', 2150, '10骨自动开收折叠伞 黑胶防晒晴雨两用'),
    trap('a10', 1890, '三折全自动伞十骨大号男士商务伞 纯色 样品间长期陈列'),
    plain('a10', 2080, '十骨自動摺疊傘 抗風防曬 晴雨兩用 外銷款'),
    plain('a10', 2260, 'Windproof automatic umbrella 10 ribs 全自动折叠伞跨境'),
    plain('a8', 1450, '八骨全自动三折伞 黑胶遮阳伞女'),
    plain('a8', 1380, '8骨自动伞 一键开收 防紫外线折叠晴雨伞'),
    plain('a8', 1520, '自动晴雨伞八骨碰击布 logo伞批发'),
    plain('b', 2980, '高尔夫伞双层抗风直杆伞 30寸超大'),
    plain('b', 3150, '直柄自动高尔夫雨伞 玻纤骨架 双人加大'),
    plain('c', 880, '拱形透明伞 阿波罗公主伞长柄泡泡伞'),
    plain('c', 920, '蘑菇透明雨傘 長柄加厚POE 幼兒園學生'),
    other(5800, '户外大太阳伞2.4米摆摊伞 四方遮阳'),
    other(3650, '反向伞双层免持C型手柄 汽车长柄伞'),
    other(760, '一次性雨衣加厚EVA成人便携 连体雨披'),
    plain('a10', 2030, '商务十骨自动伞 全纤维骨 抗8级风 黑/藏青/酒红', { moq: 20 }),

    trap('a10', 2100, '十骨全自动雨伞 配同色伞套 非单卖伞套'),
    trap('a10', 1960, '全自动折叠伞10骨 不是配件 整伞出货 假一赔十'),
    trap('a10', 2200, '自动折叠伞十骨 可印广告 印刷费另谈 光板价如图'),
    trap('c', 900, '泡泡透明伞 定制款也有 现货款直接拍 非预定'),
    trap('a8', 1420, '八骨自动伞 模特同款 网红ins折叠伞'),
    trap('a10', 2050, '全自动三折伞10骨 拍下不用再补运费 包邮到家', { isPostFree: true }),
    trap('a8', 4100, '晴雨伞八骨自动 三把一组 家庭装', { pieces: 3 }),
    trap('a10', 1940, '十骨自動傘 免訂金 現貨兩萬把 當日發'),
    trap('b', 3050, '高尔夫伞双层 骨架可换 终身保修 维修免费'),
    trap('a10', 2180, '十骨商务自动伞 礼盒包装 含礼盒 送领导'),
    trap('b', 2890, '广告高尔夫伞 新老客户一个价 不玩首单套路'),
    trap('a10', 1990, '折叠自动伞十骨 样品与大货一致 支持验货'),
    trap('a10', 2120, '全自动十骨雨伞 适用于男士女士学生 车载家用'),
    trap(undefined, 2680, '迷你五折口袋伞 便携胶囊伞 防晒伞小巧'),

    bait('part-or-accessory', 220, '折疊傘傘骨 修傘用單根 8骨10骨都有', { shows: 'a10' }),
    bait('part-or-accessory', 150, '雨伞手柄 塑胶伞头 三折伞维修用小件', { shows: 'a10' }),
    bait(['empty-box-or-shell', 'part-or-accessory'], 90, '伞袋 折叠伞收纳布袋 只有袋子', {
      shows: 'a10',
    }),
    bait('kit-or-blank', 550, '空白涂鸦伞 儿童手绘画画 自己上色', { shows: 'c' }),
    bait('service', 60, '雨伞丝印加工 单色一个版面 每把收费'),
    bait(['model-or-miniature', 'part-or-accessory'], 180, '鸡尾酒纸伞 小摆件 装饰插牌伞', {
      shows: 'b',
    }),
    bait(['made-to-order', 'placeholder-price'], 300, '广告伞订做 图案尺寸说了算 单价看图纸报', {
      shows: 'a10',
    }),
    bait(['placeholder-price', 'price-on-request'], 1, '十骨自动伞 价格私聊 一分钱不发货', {
      shows: 'a10',
    }),
    bait('far-below-same-product', 520, '全自动十骨折叠伞 抗风 商务纯色 秋季新品', {
      shows: 'a10',
    }),
    conditional('moq-above-quantity', 1680, '自动三折伞十骨 三千把起做', {
      shows: 'a10',
      moq: 3000,
    }),
    conditional('pack-of-several', 10_500, '折叠自动伞十骨 一箱六把 箱价', {
      shows: 'a10',
      pieces: 6,
    }),
    conditional('new-buyer-price', 1290, '商务十骨自动伞 头回下单立减 复购恢复原价', {
      shows: 'a10',
      promotionPrice: 1290,
      priceBasis: 'promotion',
    }),
    conditional('conditional-free-shipping', 1930, '10骨全自动伞 上海浙江江苏免运费 其他地区自付', {
      shows: 'a10',
    }),
    conditional('largest-quantity-price', 1180, '全自动伞十骨 广告公司集采 阶梯最末档价', {
      shows: 'a10',
      quote: 'tiers',
      tiers: [
        { from: 20, price: 2040 },
        { from: 1000, price: 1720 },
        { from: 30_000, price: 1180 },
      ],
    }),
    // Four times what everybody asks.
    conditional('far-above-same-product', 8800, '全自动十骨折叠雨伞 抗风 大号 晴雨两用', {
      shows: 'a10',
    }),
  ],
};
