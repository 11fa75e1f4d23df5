import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: PLA 1.75 mm, by grams on a spool; b: PETG 1 kg; r: PLA refill without spool, 1 kg. */
export const filament: IndependentList = {
  trade: '3D printer filament',
  half: 'unseen',
  page: { title: 'PLA Filament 1.75 mm, 1 kg Spool, Matte', product: 'a1' },
  quantity: 100,
  offers: [
    plain('a1', 3950, 'PLA耗材1.75mm 1KG 哑光3D打印机耗材'),
    plain('a1', 4100, '3D打印耗材 PLA 一公斤一卷 整齐排线'),
    plain('a1', 3800, '哑光PLA线材1.75 净重1kg 真空包装'),
    plain('a1', 4050, '3D列印線材 PLA 1.75mm 1公斤 啞光'),
    plain('a1', 4250, 'PLA filament 1.75mm 1kg matte 出口级3D打印材料'),
    plain('a1', 3880, 'PLA+高韧性打印丝 1公斤 30色 不堵头'),
    plain('a250', 1380, 'PLA打印丝250g 小卷 1.75 多色'),
    plain('a250', 1450, '3D打印耗材小盘250克 PLA'),
    plain('a250', 1320, 'PLA線材 250公克 迷你盤'),
    plain('a3', 10_800, 'PLA耗材3kg大盘 1.75mm 农场专用'),
    plain('b', 4700, 'PETG耗材1.75 1KG 高透耐温'),
    plain('b', 4880, '3D打印PETG线材 一公斤 韧性强'),
    plain('r', 3350, 'PLA补充装1kg 环保无盘 1.75mm 可重复料盘用'),
    other(5900, '光固化树脂500g 405nm 低气味 快速成型'),
    other(14_500, '耗材干燥箱 3D打印线材烘干机 双卷'),

    trap('a1', 4000, 'PLA耗材1kg 料盘随货 盘不另算'),
    // A refill is sold without a spool by everybody.
    trap('r', 3400, 'PLA替换芯耗材 一公斤 不含盘价 与带盘不同款'),
    trap('r', 3300, '無盤PLA線材 1kg 補充料 環保省盤錢'),
    // Filament has its weight in the title and is sold by the spool.
    trap('a1', 4150, '1.75 PLA 一公斤 按卷卖 净含量足 称重可查'),
    trap('a1', 39_500, 'PLA耗材1KG 十卷一箱 箱价', { pieces: 10, unit: '箱' }),
    trap('a250', 5400, 'PLA小卷250克 4色4卷 组合', { pieces: 4 }),
    trap('a1', 4080, '打印模型手办用PLA 1kg 细节好 哑光'),
    trap('a1', 3970, 'PLA 1.75mm 迷你打印机大机都适用 1KG'),
    trap('a1', 4120, '3D耗材PLA一公斤 样机试打过 送测试图纸文件'),
    trap('b', 4800, 'PETG一公斤 不用打样 直接上大货 稳定'),
    trap('a1', 3920, 'PLA 哑光 1kg 原厂正品线 非二手料 非回料'),
    trap('a1', 4200, 'PLA耗材1公斤 價格透明 不議價 拍下即成交'),
    trap('a3', 11_000, '3公斤PLA大卷 无需预付 货到验收', { moq: 4 }),
    trap('a1', 4020, '3D打印PLA 1KG 含专票 不另加税'),

    bait(['empty-box-or-shell', 'part-or-accessory'], 320, '3D耗材料盘 空轴 可拆卷盘 没有线', {
      shows: 'a1',
    }),
    bait('part-or-accessory', 450, '黄铜打印头0.4 喷头组件 PLA机用', { shows: 'a1' }),
    bait(['sample-fee', 'by-weight-or-length'], 500, 'PLA色卡小段 十色各十米 看颜色用 不是整卷', {
      shows: 'a1',
    }),
    bait('sample-fee', 800, '線材試料 收個成本 滿百卷退還', { shows: 'a1' }),
    conditional('by-weight-or-length', 1550, 'PLA碎料颗粒 按公斤 造粒拉丝用', { unit: '公斤' }),
    conditional('by-weight-or-length', 30, '3D笔耗材 PLA 一米一根 散卖', {
      shows: 'a1',
      unit: '米',
    }),
    bait('service', 50, '3D打印代打 一克起算 模型来图', { shows: 'a1' }),
    bait('used-or-leftover', 1400, 'PLA 换色过渡段 头尾料 一公斤 颜色随机', { shows: 'a1' }),
    bait('far-below-same-product', 1180, '桌面3D打印PLA丝料 1KG装 雾面 颜色齐', {
      shows: 'a1',
    }),
    bait('loss-leader', 1900, '开业回馈 PLA一公斤 每店限领一卷', { shows: 'a1' }),
    bait('not-available', 3700, 'PLA哑光1kg 色号停产 页面仅作展示', {
      shows: 'a1',
      stock: 0,
    }),
    conditional('tax-terms', 3650, '1KG PLA线材 现金价 走公账加百分之六', { shows: 'a1' }),
    conditional('sold-in-lots', 3750, 'PLA耗材1公斤 按整托盘走 48卷为一组', {
      shows: 'a1',
      lot: 48,
    }),
    conditional('moq-above-quantity', 3280, 'PLA 1.75 1kg 工厂订单 一吨起接', {
      shows: 'a1',
      moq: 1000,
    }),
    conditional('freight-not-included', 3600, '3D打印PLA 1公斤 出厂价 快递另算', { shows: 'a1' }),
  ],
};
