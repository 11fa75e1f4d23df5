import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: clear magnetic case (16 Pro), a2: for the Pro Max; b: frosted case; c: leather wallet case. */
export const phoneCases: IndependentList = {
  trade: 'phone cases',
  half: 'seen',
  page: { title: 'Clear Magnetic Case for iPhone 16 Pro, MagSafe Compatible', product: 'a' },
  quantity: 200,
  offers: [
    plain('a', 780, '磁吸透明手机壳苹果16Pro防摔亚克力硬壳MagSafe'),
    plain('a', 820, 'iPhone16 Pro强磁透明保护套 高透不发黄 四角气囊防摔'),
    plain('a', 690, '新款苹果16pro手机壳磁吸全包透明壳厂家直供'),
    plain('a', 850, '蘋果16 Pro磁吸透明手機殼 防摔不發黃 四角加厚', { moq: 5 }),
    plain('a', 760, 'MagSafe clear case iPhone 16 Pro 透明磁吸手机壳外贸款'),
    plain('a2', 830, '苹果16ProMax透明磁吸手机壳大孔镜头全包防摔'),
    plain('a2', 870, 'iPhone 16 Pro Max磁吸保护壳 高透亚克力背板TPU软边'),
    plain('b', 640, '磨砂肤感手机壳苹果16Pro半透明磨砂磁吸壳'),
    plain('b', 710, '雾面防指纹磁吸磨砂壳 iPhone16Pro 黑/白/远峰蓝'),
    plain('c', 1580, '苹果16Pro翻盖插卡皮套 商务钱包款手机套'),
    plain('c', 1690, '真皮纹插卡手机皮套16pro左右开钱包支架'),
    other(2250, '华为Mate70Pro凯夫拉芳纶纤维手机壳超薄硬壳'),
    other(980, '小米15Pro彩绘卡通手机壳女款硅胶软壳'),
    plain('a', 720, '透明磁吸手机壳批发 苹果16系列可混机型 16Pro专场', { moq: 10 }),
    plain('a', 810, '工厂直发 蘋果16Pro 磁吸殼 透明 軍工級防摔'),
    other(1320, '苹果16Pro镜头支架磁吸手机壳 金属隐形支架款'),

    // Every case is "for" a phone.
    trap('a', 790, '适用于iPhone16Pro手机壳 磁吸透明款'),
    trap('a', 730, '手机壳适用苹果16Pro专用磁吸 透明防摔 手机配件批发'),
    // The strap is a present.
    trap('a', 880, '苹果16pro磁吸透明壳 送同色挂绳 买就送镜头膜'),
    trap('a', 800, '透明磁吸壳16Pro 整只手机壳非贴片 不是单独磁圈'),
    trap('a', 770, '磁吸手机壳16pro 现货秒发 非预售 当天出库'),
    trap('b', 680, '磨砂磁吸手机壳苹果16pro 免费打样 来图可印logo'),
    trap('a', 840, '高透磁吸壳iPhone16Pro 价格含运费 请勿再补差价'),
    trap('a', 750, '苹果16Pro 透明手机保护外壳 磁吸款 全国包邮', { isPostFree: true }),
    trap('a', 860, '透明磁吸壳 16pro 裸机手感 轻薄 不含塑化剂'),
    trap('a', 700, 'iPhone16Pro磁吸透明壳 无需定金 拍下即发'),
    trap('c', 1620, '钱包式插卡手机套16Pro 可放样品名片 磁扣款'),
    trap(undefined, 1150, '大牌仿真皮纹素皮手机壳 苹果16pro磁吸全包'),
    // A true twin pack at the price of two.
    trap('a', 1540, '透明磁吸手机壳16Pro 两只装 情侣款', { pieces: 2 }),
    trap('a', 815, '磁吸透明手机壳 16Pro 库存充足 每天出货五千个'),

    // A handful of cheap straps and stickers, all with the photo of the case.
    bait('part-or-accessory', 65, '手机壳挂绳 可调节斜挎尼龙绳 苹果16通用', { shows: 'a' }),
    bait('part-or-accessory', 80, '手机挂绳垫片 透明夹片 单片 放壳内用', { shows: 'a' }),
    bait('part-or-accessory', 55, 'MagSafe引磁圈 手机壳背贴磁环 金属片', { shows: 'a' }),
    bait('part-or-accessory', 90, '手機殼腕帶 短掛繩 不含手機殼', { shows: 'a' }),
    bait('price-top-up', 100, '老客户改款补价 差几块拍几份 联系客服再付'),
    bait('sample-fee', 300, '手机壳看版费 寄一个给您确认质量 下大货退', { shows: 'a' }),
    bait(['service', 'made-to-order'], 80, '手机壳UV彩印加工费 按个计 壳自备', { shows: 'b' }),
    bait(['empty-box-or-shell', 'part-or-accessory'], 120, '手机壳包装 透明吸塑盒 空的 可挂展示', {
      shows: 'a',
    }),
    // Its title says nothing: the price alone does.
    bait('far-below-same-product', 210, '苹果16Pro磁吸透明手机壳 防摔高透 好货低价', {
      shows: 'a',
    }),
    bait('loss-leader', 190, '【亏钱拉新】磁吸透明壳16pro 每人仅可拍一个', { shows: 'a' }),
    conditional('set-of-things', 1690, '苹果16pro透明壳+钢化膜+镜头膜三件组合', { shows: 'a' }),
    conditional('price-of-another-kind', 150, '透明磁吸手机壳苹果全系列 多机型可选', {
      shows: 'a',
      priceMax: 880,
      quote: 'skus',
    }),
    conditional('largest-quantity-price', 480, '苹果16Pro磁吸高透手机壳 量大从优', {
      shows: 'a',
      quote: 'tiers',
      tiers: [
        { from: 2, price: 820 },
        { from: 500, price: 690 },
        { from: 20_000, price: 480 },
      ],
    }),
    conditional('mixed-lots', 745, '磁吸透明壳16pro 全店任选混着拿 凑够三十个起批', {
      shows: 'a',
      mix: { number: 30 },
    }),
    conditional('sold-in-lots', 720, '磁吸透明手机壳16pro 同色二十只一叠 拍一叠一叠加', {
      shows: 'a',
      lot: 20,
    }),
  ],
};
