import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: silicone bib with catcher; k: cotton bandana bibs, by count; s: long-sleeved smock bib. */
export const babyBibs: IndependentList = {
  trade: 'baby bibs',
  half: 'unseen',
  page: { title: 'Silicone Baby Bib with Food Catcher, Waterproof', product: 'a' },
  quantity: 300,
  offers: [
    plain('a', 680, '婴儿硅胶围兜 立体防水饭兜 食品级'),
    plain('a', 720, '宝宝吃饭围嘴 硅胶 接饭兜免洗'),
    plain('a', 640, '兒童矽膠圍兜 立體口袋 可調釦'),
    plain('a', 700, 'Silicone baby bib 食品级硅胶饭兜 外贸'),
    trap('a', 660, '卡通印花硅胶围兜 6个月-3岁 运费已核进单价 补邮费请无视', { moq: 10 }),
    plain('a', 750, '加大接兜硅胶口水兜 喂饭神器 软边不勒'),
    plain('k1', 280, '纯棉三角口水巾 双层按扣 单条'),
    plain('k1', 310, '嬰兒三角巾 棉質 圍嘴 雙面'),
    plain('k4', 1080, '三角巾4条装 纯棉口水巾 组合', { pieces: 4 }),
    plain('k4', 1150, '四件装婴儿三角围兜 有机棉', { pieces: 4 }),
    plain('k8', 1980, '8条盒装新生儿口水巾 三角', { pieces: 8 }),
    plain('s', 1450, '长袖罩衣围兜 防水反穿衣 宝宝画画'),
    plain('s', 1520, '兒童反穿衣 防水 吃飯罩衣 長袖'),
    other(980, '硅胶吸盘碗 儿童分格餐盘'),
    other(350, '婴儿纱布浴巾小方巾 六层'),

    trap('a', 690, '硅胶围兜 单只装 单个价 本就一个'),
    trap('a', 1350, '矽膠圍兜兩入 男寶女寶款', { pieces: 2 }),
    // 娃 is the baby here.
    trap('a', 710, '宝宝硅胶饭兜 娃用餐具 食品级 不含双酚A'),
    trap('a', 670, '硅胶围兜 婴童用品配件类目 可过检'),
    trap('k4', 1100, '口水巾4条一包 一包价 非每条价', { pieces: 4, unit: '包' }),
    trap('a', 730, '围兜硅胶 送收纳袋 印名字免费 不收版费'),
    trap('s', 1480, '罩衣围兜 整件 袖子不可拆 非单袖套'),
    trap('a', 650, '硅胶围嘴厂家开模直供 现货花型随意挑'),
    trap('a', 695, '立体硅胶围兜 福利院捐赠款 常年供应'),
    trap('k1', 300, '三角口水巾 纯棉 瑕疵包换 次品全赔'),
    trap('a', 740, '寶寶防水圍兜 材料檢測報告隨附 貨齊'),
    trap('k8', 2050, '婴儿口水巾礼盒8条 盒子一起送', { pieces: 8 }),
    trap('a', 715, '硅胶围兜 一个起批 不混批 不凑单', { moq: 1 }),
    trap('a', 685, '食品級圍兜 面交看貨 價不另談'),
    trap(undefined, 1880, '仿真丝口水巾礼盒 手工刺绣 婴儿满月'),

    bait('part-or-accessory', 35, '围兜扣子 硅胶按扣 修补换新', { shows: 'a' }),
    bait('part-or-accessory', 95, '口水巾夹 围兜夹绳 餐巾链', { shows: 'a' }),
    bait('part-or-accessory', 50, '硅胶饭兜防丢绳 挂链 不带围兜', { shows: 'a' }),
    bait('kit-or-blank', 80, '空白棉三角巾 待绣花 未锁边裁片', { shows: 'k1' }),
    bait('kit-or-blank', 120, '手工縫口水巾布料組 剪好片 附線', { shows: 'k1' }),
    bait(['service', 'price-top-up'], 50, '围兜加印名字的工钱 每个另付', { shows: 'a' }),
    bait('model-or-miniature', 150, '洋娃娃戴的小围兜 BJD八分 过家家', { shows: 'k1' }),
    bait(['placeholder-price', 'price-on-request'], 10, '硅胶围兜 标的是虚价 咨询后改价', {
      shows: 'a',
    }),
    bait('picture-or-plan', 300, '口水巾打版文件 PDF裁剪图 可打印', { shows: 'k1' }),
    bait('loss-leader', 150, '厂庆赔本送 硅胶围兜 单ID两件封顶', { shows: 'a' }),
    conditional('pack-of-several', 1980, '硅胶围兜 三色 每份三个', { shows: 'a', pieces: 3 }),
    conditional('new-buyer-price', 390, '硅胶立体围兜 没买过的店铺才享 买过按680', {
      shows: 'a',
      promotionPrice: 390,
      priceBasis: 'promotion',
    }),
    conditional('mixed-lots', 655, '婴童小件拼着拿 硅胶围兜 凑五百元发', {
      shows: 'a',
      mix: { amount: 50_000 },
    }),
    conditional('set-of-things', 2600, '硅胶餐具六件 围兜+碗+盘+勺叉+杯', { shows: 'a' }),
  ],
};
