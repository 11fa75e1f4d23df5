import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: TPE mat, by millimetres; b: natural rubber mat with PU; c: cork mat; d: pair of yoga blocks. */
export const yogaMats: IndependentList = {
  trade: 'yoga mats',
  half: 'unseen',
  page: { title: 'TPE瑜伽垫 双色防滑 183×61cm 6mm', product: 'a6' },
  // A shop that has single parcels sent to its buyers.
  quantity: 1,
  offers: [
    plain('a6', 2380, 'TPE瑜伽垫6mm双色防滑183*61家用健身垫'),
    plain('a6', 2500, '6毫米TPE环保健身垫 体位线 女初学者'),
    plain('a6', 2290, '雙色TPE瑜伽墊6mm 防滑無味 健身房'),
    plain('a6', 2450, 'Yoga mat TPE 6mm 183x61 跨境瑜伽垫'),
    plain('a6', 2560, '加宽防滑瑜珈垫 TPE材质 0.6厘米'),
    plain('a8', 3020, '8mm加厚TPE瑜伽垫 双面双色'),
    plain('a8', 3150, '瑜伽墊TPE 8毫米 加厚隔音 附綁帶'),
    // The name of a shop.
    trap('a8', 2950, '【样品家】0.8cm双色TPE健身垫 男女通用'),
    plain('b', 6400, '天然橡胶瑜伽垫PU面 土豪垫5mm'),
    plain('b', 6750, '橡胶底PU瑜伽垫 吸汗防滑 正位线'),
    plain('c', 5200, '软木瑜伽垫 TPE底 183*61 环保'),
    plain('d', 1100, '瑜伽砖高密度EVA 一对两块 舞蹈压腿', { pieces: 2 }),
    plain('d', 1180, 'EVA瑜伽磚 兩塊裝 加硬', { pieces: 2 }),
    other(1650, '瑜伽球65cm加厚防爆 孕妇健身球'),
    other(980, '弹力带五条套 阻力圈健身翘臀'),
    plain('a6', 2420, '瑜伽垫 TPE 六毫米 单张起批 12色', { isOnePieceSale: true }),

    trap('a6', 2530, 'TPE瑜伽垫6mm 配背带配网袋 一步到位'),
    trap('a6', 2470, '瑜伽垫6毫米 一件也发 发的就是标价', { isOnePieceSale: true }),
    trap('a8', 3080, 'TPE垫8mm 自提也行 发货也行 价含运费', { isPostFree: true }),
    trap('a6', 2350, '双色TPE瑜伽垫 6mm 假期照常发 不预售不拖单'),
    trap('b', 6600, '橡胶瑜伽垫PU 真材料 非仿皮 不是贴膜款'),
    trap('a6', 2590, '6mm瑜伽垫 可刻正位线 刻线不加钱'),
    trap('a6', 4900, 'TPE瑜伽墊6mm 情侶兩張 一粉一藍', { pieces: 2 }),
    trap('c', 5350, '軟木瑜伽墊 天然木紋 微小瑕疵屬正常 全新'),
    trap('a6', 2440, 'TPE垫6mm 会员店同款 谁买都这个价'),
    trap('a6', 2510, '瑜伽垫6mm适用于普拉提 平板支撑 野餐'),
    trap('d', 1150, '瑜伽砖 一双两块 不拆单只卖', { pieces: 2 }),
    trap('a8', 3120, '8mm瑜伽垫 租房党健身 静音防震'),
    trap('a6', 2400, '瑜伽垫TPE双色6毫米 秒杀价已取消 恢复日常价'),
    trap(undefined, 3900, '儿童舞蹈垫 折叠三折 练功后弯垫 含收纳袋'),

    bait(['part-or-accessory', 'empty-box-or-shell'], 380, '瑜伽垫收纳袋 牛津布长筒包 袋子一个', {
      shows: 'a6',
    }),
    bait('part-or-accessory', 160, '瑜伽垫绑绳 捆带 背起来方便', { shows: 'a6' }),
    bait('part-or-accessory', 190, '瑜珈墊背帶 純棉 兩用伸展 只有帶子', { shows: 'b' }),
    bait('used-or-leftover', 990, '瑜伽垫6mm 印歪的 边角有压痕 不退不换', { shows: 'a6' }),
    bait('picture-or-plan', 120, '瑜伽体式挂图 108式墙贴 高清', { shows: 'a6' }),
    bait('service', 300, '瑜伽垫激光刻字费 一张一次 垫子在别的链接', { shows: 'a6' }),
    bait('freight-top-up', 600, '瑜伽垫超重运输附加 西北地区请加拍'),
    bait('kit-or-blank', 1150, 'TPE发泡片材 未裁未压纹 大板料', { shows: 'a6' }),
    // Fen that were read as yuan.
    bait('wrong-unit', 245_000, '居家运动垫 TPE 双色 防滑 6mm 标准长', { shows: 'a6' }),
    conditional('one-of-a-pair', 560, '高密度瑜伽砖 单块出售 想要两块拍2', { unit: '块' }),
    conditional(
      ['dropship-free-shipping', 'dropship-price'],
      3380,
      'TPE瑜伽垫6mm 零售代寄 内地快递全免',
      {
        shows: 'a6',
        dropship: { price: 3380, isPostFree: true },
        isOnePieceSale: true,
      },
    ),
    conditional(
      ['dropship-free-shipping', 'dropship-price'],
      3550,
      '瑜伽墊6mm 單張代發 大陸免郵 不放價目',
      {
        shows: 'a6',
        dropship: { price: 3550, isPostFree: true },
        isOnePieceSale: true,
      },
    ),
    conditional('dropship-price', 3050, '6mm瑜伽垫 分销价 替店主单发 邮资自理', {
      shows: 'a6',
      priceBasis: 'dropship',
      dropship: { price: 3050 },
      isOnePieceSale: true,
    }),
    conditional('new-buyer-price', 1580, 'TPE瑜伽垫 初次采购专享 第二单起按2480', {
      shows: 'a6',
      promotionPrice: 1580,
      priceBasis: 'promotion',
    }),
  ],
};
