import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: round plush donut bed, by diameter; b: orthopaedic foam bed with bolster; c: cat cave of felt. */
export const petBeds: IndependentList = {
  trade: 'pet beds',
  half: 'seen',
  page: { title: 'Calming Donut Dog Bed, Faux Fur, 60 cm, Washable', product: 'a60' },
  // A shop that has single parcels sent to its buyers.
  quantity: 1,
  offers: [
    plain('a60', 2450, '甜甜圈宠物窝60cm长毛绒狗窝深度睡眠'),
    plain('a60', 2600, '圆形毛绒猫窝狗窝 直径60厘米 秋冬保暖'),
    plain('a60', 2380, '長毛絨甜甜圈狗窩 60cm 貓窩冬季 可水洗'),
    plain('a60', 2520, 'Donut pet bed 60cm 圆形长毛宠物窝 跨境货源'),
    plain('a60', 2490, '深睡圆窝 猫狗通用 六十公分 渐变色长毛'),
    plain('a60', 2680, '亚马逊爆款宠物圆窝 PV长绒 60CM 防滑底'),
    plain('a40', 1350, '甜甜圈猫窝小号40cm 毛绒圆形宠物垫'),
    plain('a40', 1420, '40厘米圆形长毛猫窝 幼猫幼犬'),
    plain('a40', 1290, '貓咪圓窩40cm 長毛絨 小型犬'),
    plain('a80', 4300, '大号80cm甜甜圈狗窝 中大型犬毛绒圆窝'),
    plain('a80', 4450, '圆形毛绒宠物窝80厘米 金毛拉布拉多'),
    plain('b', 6800, '记忆棉狗床 围边沙发 可拆洗防水内胆'),
    plain('b', 7200, '骨科狗床 高密度海绵垫 L型靠枕 大型犬'),
    plain('c', 3600, '毛毡猫窝 半封闭蛋形猫洞'),
    other(1880, '猫吊床 金属架可折叠 宠物吊篮'),
    other(920, '狗狗冰垫 夏季降温凝胶垫 M码'),
    plain('a60', 2550, '宠物深睡窝 60CM 长毛圆形 可机洗 一个也批', { isOnePieceSale: true }),

    trap('a60', 2580, '甜甜圈狗窝60cm 支持一件代发 不加价', { isOnePieceSale: true }),
    trap('b', 6900, '记忆棉宠物床 外套可拆 含内芯 不是光套子'),
    trap('a40', 1380, '小号猫窝40cm 幼犬专用款 尺寸看清 小就是小'),
    trap('a60', 2460, '宠物圆窝60公分 真狗实拍 仿兔毛 不是玩具窝'),
    trap('a60', 2700, '长毛圆窝60cm 买窝赠毛球玩具一个'),
    trap('a80', 4380, '80cm圆形狗窝 足重填充 两斤八两 按个卖'),
    trap('a60', 2530, '深度睡眠狗窝60cm 无隐形消费 运费已含 补拍一律退款', { isPostFree: true }),
    trap('a60', 2410, '圆形宠物窝 60cm 工厂清仓价 全新 无瑕疵'),
    trap('c', 3750, '毛毡猫窝 空心蛋壳造型 仿真石头灰 实物成品'),
    trap('a60', 2570, '毛绒圆窝60厘米 可来图订制绣字 不绣按标价'),
    trap('a60', 2620, '甜甜圈宠物床60cm 会员非会员同价'),
    trap('a40', 2680, '40cm猫窝两个装 多猫家庭', { pieces: 2 }),
    trap('a60', 2440, '寵物圓窩60cm 免補差 颜色隨心選'),

    bait(['empty-box-or-shell', 'part-or-accessory'], 780, '狗窝外罩60cm 替洗套 没有芯', {
      shows: 'a60',
    }),
    bait(['empty-box-or-shell', 'part-or-accessory'], 690, '寵物窩布套 單買套子 內膽自備', {
      shows: 'b',
    }),
    bait(
      ['part-or-accessory', 'empty-box-or-shell'],
      650,
      '记忆棉内芯 狗床垫芯 碎海绵填充 不带罩',
      {
        shows: 'b',
      },
    ),
    bait('part-or-accessory', 290, '猫窝里垫 圆形小毯子 搭配圆窝使用', { shows: 'a60' }),
    bait('model-or-miniature', 350, '娃娃屋小狗床 OB11微缩宠物窝摆件', { shows: 'a60' }),
    conditional('by-weight-or-length', 900, '宠物窝用PP棉填充物 一公斤起 散称', { unit: '公斤' }),
    bait('picture-or-plan', 190, '狗窝缝制纸样 猫床版型 发邮箱', { shows: 'a60' }),
    // Its title says nothing: the price alone does.
    bait('far-below-same-product', 590, '甜甜圈宠物窝 60cm 长毛绒 猫狗通用 冬季', { shows: 'a60' }),
    bait('price-top-up', 100, '换大号换色补钱入口 拍几件看客服怎么说'),
    conditional('dropship-price', 3150, '60cm长毛狗窝 一个替您发到买家手里的价', {
      shows: 'a60',
      priceBasis: 'dropship',
      dropship: { price: 3150 },
      isOnePieceSale: true,
    }),
    conditional(
      ['dropship-free-shipping', 'dropship-price'],
      3480,
      '宠物圆窝60cm 单个帮发 快递费我们出',
      {
        shows: 'a60',
        dropship: { price: 3480, isPostFree: true },
        isOnePieceSale: true,
      },
    ),
    conditional('moq-above-quantity', 2080, '长毛绒甜甜圈窝60cm 五十个起订', {
      shows: 'a60',
      moq: 50,
    }),
    conditional('price-on-request', undefined, '圆形毛绒狗窝60CM 外贸厂 登陆后见价', {
      shows: 'a60',
      isPriceHidden: true,
    }),
    bait('not-available', 2300, '甜甜圈狗窝60厘米 断货等通知 先别付款', {
      shows: 'a60',
      stock: 0,
    }),
  ],
};
