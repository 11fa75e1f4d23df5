import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: matt rectangular hair claw, by length; b: acetate claw; c: set of small snap clips on a card. */
export const hairClaws: IndependentList = {
  trade: 'hair claws',
  half: 'seen',
  page: { title: 'Large Matte Hair Claw Clip 11 cm for Thick Hair', product: 'a11' },
  quantity: 300,
  offers: [
    plain('a11', 185, '11cm大号磨砂抓夹 方形后脑勺鲨鱼夹'),
    plain('a11', 198, '磨砂鲨鱼夹大号11厘米 发量多抓得住'),
    plain('a11', 172, '雾面长方形发抓11公分 盘发夹子女'),
    plain('a11', 190, '霧面方形抓夾 11cm 大號鯊魚夾 韓系'),
    plain('a11', 205, 'Matte hair claw 11cm 磨砂抓夹 欧美外贸'),
    // The name of a shop.
    trap('a11', 179, '【零件小铺】十一公分大抓夹 莫兰迪色 哑光喷漆'),
    plain('a8', 118, '8cm中号磨砂抓夹 半扎发小鲨鱼夹'),
    plain('a8', 125, '磨砂方形发夹8厘米 少发量盘发'),
    plain('a8', 110, '中号鲨鱼夹8CM 纯色雾面批发'),
    plain('b', 680, '醋酸板材大抓夹 玳瑁纹法式复古'),
    plain('b', 720, '高级感醋酸鲨鱼夹 11齿 大号'),
    plain('c', 260, '儿童BB夹 宝宝碎发夹 卡装10枚', { pieces: 10 }),
    other(45, '高弹力发圈 基础款黑色头绳'),
    other(350, '蝴蝶结弹簧夹 雪纺大号后脑勺顶夹'),
    other(1500, '无线卷发棒 迷你充电便携直卷两用'),
    plain('a11', 188, '鲨鱼夹 磨砂 11cm 欧美大号 12色可选', { moq: 12 }),

    trap('a11', 1180, '大号磨砂抓夹11cm 半打六只 同色', { pieces: 6 }),
    trap('a11', 2150, '11厘米霧面鯊魚夾 一打裝', { pieces: 12, unit: '打' }),
    trap('a11', 192, '磨砂大抓夹 11cm 服饰配件 发饰厂家'),
    trap('b', 700, '醋酸发抓 非塑料仿醋酸 天然板材 真材实料'),
    trap('a11', 182, '鲨鱼夹大号磨砂 单只价 不是一对'),
    trap('a8', 121, '中号抓夹8cm 小店拿货 无需押金'),
    trap('a11', 195, '11cm抓夹 可代印logo 不印不收费 现货单'),
    trap('a11', 176, '方形磨砂大抓夹 厂家福利社同款 长期有货'),
    trap('a8', 115, '8厘米鲨鱼夹 库存三万只 每日更新 色号全'),
    trap('a11', 200, '大号抓夹磨砂 秒发货 每色都有 11cm'),
    trap('a11', 187, '雾面鲨鱼夹 11公分 收到不满意 运费我们补'),
    trap('c', 275, '宝宝发夹卡装 十个一卡 一卡的价钱', { pieces: 10 }),
    trap('a11', 194, '【样板间同款】11cm磨砂大抓夹 气质盘发'),
    trap('b', 690, '醋酸抓夹 不含镍 弹簧加固'),

    // Springs, teeth and blanks beside each other.
    bait('part-or-accessory', 15, '抓夹弹簧 发夹五金 自己换', { shows: 'a11' }),
    bait('kit-or-blank', 38, '抓夹素坯 未喷漆 手工贴钻底托', { shows: 'a11' }),
    bait('kit-or-blank', 42, '鯊魚夾胚子 奶油膠創意黏貼底座', { shows: 'a11' }),
    bait(['empty-box-or-shell', 'part-or-accessory'], 20, '发夹卡纸 挂卡 只是纸卡 放夹子用', {
      shows: 'c',
    }),
    conditional('by-weight-or-length', 3200, '混款抓夹 称斤走 一斤大概四十个', {
      shows: 'a8',
      unit: '斤',
    }),
    bait('used-or-leftover', 60, '大抓夹 外贸剩单 颜色断 有压痕', { shows: 'a11' }),
    bait('sample-fee', 1000, '发夹拿版钱 五个色各一 后续抵货款', { shows: 'a11' }),
    // Fen that were read as yuan.
    bait('wrong-unit', 18_800, '11cm磨砂方形大抓夹 雾面纯色', { shows: 'a11' }),
    bait('freight-top-up', 100, '運費差額 順豐到付改寄付 一元一份'),
    bait('service', 25, '抓夹代贴钻 来货加工 一个起'),
    conditional('pack-of-several', 890, '磨砂抓夹 11cm 五色混 每袋五枚', {
      shows: 'a11',
      pieces: 5,
      unit: '袋',
    }),
    conditional('mixed-lots', 168, '发饰混着批 满两百块随便挑 大抓夹11cm', {
      shows: 'a11',
      mix: { amount: 20_000 },
    }),
    conditional('price-of-another-kind', 30, '鲨鱼夹 3cm 5cm 8cm 11cm 起价为迷你款', {
      shows: 'a11',
      priceMax: 195,
      quote: 'skus',
    }),
    conditional('one-of-a-pair', 98, '刘海对夹 一副拆开卖 单边'),
    conditional('one-of-a-pair', 95, '儿童蝴蝶发夹 左边一枚 右边另拍', { unit: '枚' }),
  ],
};
