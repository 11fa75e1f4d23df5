import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: foldable boot organiser with lid, by litres; n: the one without; b: pair of seat gap organisers; c: back seat hanging bag. */
export const carOrganisers: IndependentList = {
  trade: 'car organisers',
  half: 'unseen',
  page: { title: 'Foldable Car Trunk Organizer 55 L with Lid', product: 'a55' },
  quantity: 100,
  offers: [
    plain('a55', 3280, '汽车后备箱收纳箱55升 折叠带盖'),
    plain('a55', 3450, '车载储物箱55L 牛津布可折叠 SUV尾箱'),
    plain('a55', 3150, '後備箱收納箱 55L 摺疊 帶蓋 防水'),
    plain('a55', 3390, 'Trunk organizer foldable 55L 车用整理箱外贸'),
    plain('a55', 3520, '五十五升后备厢置物箱 皮革款 带盖'),
    plain('a30', 2180, '30L后备箱收纳盒 折叠 小号 轿车'),
    plain('a30', 2290, '车载尾箱整理箱30升 带盖折叠'),
    plain('a30', 2100, '三十公升車用收納箱 摺疊'),
    plain('n55', 2550, '敞口后备箱收纳袋55L 无盖款 网格'),
    plain('n55', 2480, '开口式尾箱整理袋 55升 不带盖 三格'),
    plain('b', 1680, '座椅缝隙收纳盒 主副驾一对', { pieces: 2 }),
    plain('b', 1750, '汽车座位夹缝置物盒 左右两只', { pieces: 2 }),
    plain('b', 1620, '車用椅縫收納盒 一對裝 皮革', { pieces: 2 }),
    plain('c', 1350, '汽车椅背挂袋 后排置物袋 多功能'),
    other(2600, '车载垃圾桶 挂式折叠 防水'),
    other(4800, '汽车遮阳挡 前挡伞式 隔热'),

    trap('n55', 2520, '后备箱收纳袋55L 无盖 页面价就是无盖价'),
    trap('a55', 3350, '尾箱收纳箱55升 盖子连体 不单收盖钱'),
    trap('a55', 3420, '车载收纳箱55L 空箱发货 图中杂物不含 箱子一整套'),
    trap('a55', 3300, '汽車用品配件 後備箱摺疊箱55L 車品批發'),
    trap('a55', 6500, '后备箱收纳箱55L 买家自用两个装', { pieces: 2 }),
    trap('a30', 2250, '折叠收纳箱30升 模特车型仅作展示 通用'),
    trap('b', 1720, '椅缝盒 一副两只 主驾副驾都有', { pieces: 2, unit: '副' }),
    trap('a55', 3480, '后备箱整理箱 55L 厚板款 样品实拍 大货同质'),
    trap('c', 1400, '椅背收纳挂袋 适用于宝宝出行 替换脏了可洗'),
    trap('a55', 3360, '55升车载储物箱 拆箱即用 非半成品 不用组装'),
    trap('a55', 3240, '车用后备箱收纳箱55L 首单次单一样价'),
    trap('a55', 3400, '摺疊車用箱55公升 已含運 別再拍補運費那條', { isPostFree: true }),
    trap('a30', 2210, '30升后备箱收纳箱 logo贴标免费 不贴也行'),
    trap(undefined, 5900, '房车户外折叠箱 PP硬壳 木盖板 50升 外壳可印'),

    bait('part-or-accessory', 350, '后备箱收纳箱隔板 单片 活动挡板', { shows: 'a55' }),
    bait(['part-or-accessory', 'empty-box-or-shell'], 690, '收纳箱上盖 55L箱子丢盖的可以配', {
      shows: 'a55',
    }),
    bait('part-or-accessory', 180, '車用收納箱魔術貼 固定條 防滑底貼', { shows: 'a55' }),
    bait('part-or-accessory', 240, '收纳箱提手 皮革拎带 原装位可换', { shows: 'a55' }),
    // Also where it is dearer than the product.
    bait('deposit', 5000, '后备箱箱包OEM大单 三成开工款 余数装柜前付', { shows: 'a55' }),
    bait('deposit', 500, '車用收納箱搶先預留金 到貨補餘款 四百份', { shows: 'a55' }),
    bait('price-top-up', 100, '换色加盖加大 差额在此支付'),
    bait(['made-to-order', 'placeholder-price'], 600, '后备箱垫箱 专车专用打版 报车型算价', {
      shows: 'a55',
    }),
    bait('far-below-same-product', 890, 'SUV轿车通用尾箱置物盒 可折叠 有盖 五十五升', {
      shows: 'a55',
    }),
    bait('model-or-miniature', 320, '微缩收纳箱 车模场景小道具 1比18', { shows: 'a55' }),
    conditional('one-of-a-pair', 850, '座椅缝隙盒 只发驾驶位一个 另一边再下', { shows: 'b' }),
    conditional('one-of-a-pair', 820, '車用椅縫收納 僅副駕側 不成對', { shows: 'b' }),
    conditional('set-of-things', 5900, '车载收纳全家桶 尾箱箱+椅背袋+垃圾桶', { shows: 'a55' }),
    conditional('pre-order', 3080, '后备箱收纳箱55L 春节后开工第一批出', {
      shows: 'a55',
      dispatchHours: 960,
    }),
    conditional('far-above-same-product', 13_800, '牛津布车载后备箱储物箱 55L 折合式 连盖', {
      shows: 'a55',
    }),
  ],
};
