import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: expandable hose with spray gun, by metres; b: braided PVC hose on a roll, by metres; c: hose reel cart. */
export const gardenHoses: IndependentList = {
  trade: 'garden hoses',
  half: 'seen',
  page: { title: 'Expandable Garden Hose 100 ft (30 m) with 7-Pattern Nozzle', product: 'a30' },
  quantity: 100,
  offers: [
    plain('a30', 4580, '伸缩水管30米家用浇花高压水枪套装魔术软管'),
    plain('a30', 4850, '三倍伸缩花园水管100英尺 七功能喷枪 双层乳胶'),
    plain('a30', 4320, '園藝伸縮水管 30米 洗車澆花 附七段噴槍'),
    plain('a30', 4690, 'Expandable garden hose 100FT 魔术伸缩水管跨境专供'),
    plain('a30', 4480, '30M伸缩软管配水枪 铜接头防爆裂花园浇水神器'),
    plain('a15', 2680, '15米伸缩水管 50FT浇花洗车魔术管带枪'),
    plain('a15', 2750, '家用伸缩水管50英尺 七档喷头 铜阀'),
    plain('a15', 2590, '魔术水管拉伸15米 浇花软管 黑色/蓝色'),
    plain('a7', 1550, '7.5米小号伸缩水管 阳台浇花25FT'),
    plain('a7', 1620, '25FT阳台伸缩软管 带喷枪 迷你收纳'),
    plain('b20', 3300, '四分PVC编织花园水管20米 防冻耐晒'),
    plain('b20', 3480, '加厚网纹浇花软管4分20米一卷 蛇皮管'),
    plain('b50', 7900, 'PVC防爆花园软管50米整卷 六分网纹'),
    plain('c', 12800, '水管车 卷管器带30米水管 移动收纳架'),
    other(980, '不锈钢摇摆喷头 草坪自动洒水器三臂旋转'),
    other(15600, '家用高压洗车机 220V自吸便携清洗机'),
    plain('a30', 4400, '伸縮水管100FT TPE內管 加粗外罩 園林專用'),

    trap('a30', 4620, '伸缩水管30米 含七功能喷枪 配件齐全 到手就能用'),
    trap('a30', 4550, '30米魔术水管 带两个铜接头 不另收接头钱'),
    // The page's size is 30 m; the small one says that it is small.
    trap('a7', 1480, '短款伸缩水管7.5米 一根起发 不是按米卖'),
    trap('a30', 4700, '100FT伸缩水管 整条30米的价 非一米价'),
    trap('b20', 3380, '4分花园水管 足20米 整卷批发 一卷一价'),
    trap('a15', 2700, '伸缩水管15米 免邮 不用补邮费', { isPostFree: true }),
    trap('a30', 4450, '伸缩水管30m 替代老式胶管 更换省心 家用园艺'),
    trap('a30', 4780, '花园水管30米 可开专票 单价已含13%税'),
    trap(undefined, 5900, '卷管器外壳加厚款伸缩水管收纳箱 带20米管'),
    trap('a30', 4500, '伸缩水管30米 出口尾箱贴唛 全新正品 不是尾货'),
    trap('c', 12300, '水管车整车含水管30米 不是空架子'),
    // Carton of ten, at the price of ten.
    trap('a15', 25500, '伸缩水管15米 一箱10条 整箱价', { pieces: 10, unit: '箱' }),
    // Who wants to pay a deposit is sent elsewhere.
    trap('a30', 4380, '伸缩水管30米 7档喷枪 工程定金勿拍此款 零售直接下单'),

    // Cheap minority: joints and guns with the photo of the set.
    bait('part-or-accessory', 180, '花园水管快速接头 4分铜塑对接头', { shows: 'a30' }),
    bait('part-or-accessory', 260, '七功能浇花喷枪头 单枪 无管', { shows: 'a30' }),
    bait('part-or-accessory', 150, '伸縮水管修補接頭 爆管修復 三分四分', { shows: 'a30' }),
    bait('part-or-accessory', 120, '万能水龙头转换头 接洗衣机浇花软管都行', { shows: 'a30' }),
    conditional('by-weight-or-length', 160, 'PVC花园软管 四分 按米裁剪 几米拍几', {
      shows: 'b20',
      unit: '米',
    }),
    conditional('by-weight-or-length', 1150, '编织浇花水管 论公斤批 工程用料', {
      shows: 'b50',
      unit: '公斤',
    }),
    bait('freight-top-up', 500, '水管太重快递费不够 请在此加拍物流款'),
    conditional('price-of-another-kind', 390, '伸缩水管 1米/7.5米/15米/30米 标价为最短规格', {
      shows: 'a30',
      priceMax: 5200,
      quote: 'skus',
    }),
    bait('used-or-leftover', 1500, '伸缩水管30米 客户退回品 布套有污渍 处理', { shows: 'a30' }),
    conditional('tax-terms', 4100, '30米伸缩水管 裸价 要发票另加8个点', { shows: 'a30' }),
    conditional('freight-not-included', 4050, '魔术水管100FT 物流费买家到站付', { shows: 'a30' }),
    conditional('sold-in-lots', 4300, '伸缩水管30米 整箱出 12条的倍数下单', {
      shows: 'a30',
      lot: 12,
    }),
    conditional('pre-order', 4250, '伸缩水管30m 新模具 付款后25天左右出货', {
      shows: 'a30',
      dispatchHours: 600,
    }),
    conditional('set-of-things', 19_800, '花园浇灌八样大礼包 水管+喷头+卷管车+接头', {
      shows: 'a30',
    }),
    bait('deposit', 1000, '水管大货排产 先交诚意金 余款出货前结', { shows: 'a30' }),
  ],
};
