import { bait, conditional, other, plain, trap } from '../rows';
import type { IndependentList } from '../types';

/** a: cordless screwdriver with bits in a case; b: ratchet screwdriver with bits; c: insulated pliers. */
export const screwdrivers: IndependentList = {
  trade: 'cordless screwdrivers',
  half: 'seen',
  page: { title: 'Cordless Electric Screwdriver Set, 4V, 45 Accessories, Case', product: 'a45' },
  quantity: 100,
  offers: [
    plain('a45', 5800, '锂电螺丝刀套装45件 家用充电式电动起子'),
    plain('a45', 6100, '4V电动螺丝批45件套 折叠手柄LED灯'),
    plain('a45', 5650, '充电螺丝刀工具盒套装 45配件 USB充电'),
    plain('a45', 5950, '鋰電起子機45件組 摺疊電動螺絲起子'),
    plain('a45', 6250, 'Cordless screwdriver kit 45pcs 电动螺丝刀 外贸英文盒'),
    trap('a45', 5720, '家用小电批 45头塑盒装 3.6-4V 正常货品 补差价勿拍'),
    plain('a22', 4300, '迷你锂电螺丝刀22件 入门款电动起子'),
    plain('a22', 4450, '充电式电批22合一 小型家用'),
    plain('b', 1850, '棘轮螺丝刀套装12合1 省力快拆批头'),
    plain('b', 1920, '12合一棘轮起子 铬钒钢批头 手柄收纳'),
    plain('b', 1780, '棘輪螺絲起子 十二合一 雙向'),
    plain('c', 2600, '绝缘钢丝钳8寸 电工VDE耐压1000V'),
    other(16800, '锂电冲击钻16.8V双速手电钻 双电池'),
    other(7200, '家用五金工具箱39件 锤子卷尺扳手'),
    other(890, '自动伸缩卷尺5米 双面刻度'),
    plain('a45', 5880, '电动螺丝刀45件套 手枪柄 塑料箱', { moq: 6 }),

    // A set here is what the page sells.
    trap('a45', 6000, '电动螺丝刀整套45件 含主机含批头含充电线'),
    trap('a45', 5780, '锂电螺丝刀45件 非裸机 电池内置 配件一个不少'),
    trap('a22', 4380, '22件小电批 机身带电 不是光杆主机'),
    trap('b', 1880, '棘轮螺丝刀12合1 备用批头随赠两支'),
    trap('a45', 6050, '螺丝刀套装45件 工具箱为外壳加厚款 一同发出'),
    trap('a45', 5900, '充电起子45件套 到手价 无尾款无定金'),
    trap('a45', 5690, '锂电批45件 我们是模具厂 自己开模 有专利'),
    trap('a45', 6150, '电动螺丝刀45头 维修师傅都在用 家电维修'),
    trap('c', 2650, '电工钳8寸 绝缘 替换老款 手柄更厚'),
    trap('a45', 11_800, '鋰電螺絲刀45件 兩套裝 父子檔', { pieces: 2 }),
    trap('a45', 5990, '家用電批45件組 含稅開票 單價不變'),
    trap('b', 1900, '多功能棘轮螺丝刀 DIY组装家具好帮手 12合1'),
    trap(undefined, 3400, '钟表眼镜手机维修螺丝刀 精密批头专业套装'),

    bait('part-or-accessory', 350, '25mm十字批头 六角柄 电动螺丝刀上用', { shows: 'a45' }),
    bait('part-or-accessory', 280, '電批加長桿 軟軸 萬向 通用6.35', { shows: 'a45' }),
    bait('part-or-accessory', 690, '4V锂电池 电动起子换电芯 1300毫安', { shows: 'a45' }),
    bait(
      ['empty-box-or-shell', 'part-or-accessory'],
      1200,
      '螺丝刀收纳塑盒 45件套同款盒 里面没东西',
      { shows: 'a45' },
    ),
    bait('picture-or-plan', 990, '小电批拆修讲解视频 网盘发 非实物', { shows: 'a45' }),
    bait('used-or-leftover', 2500, '锂电螺丝刀45件 换过电池的旧机 成色八新', { shows: 'a45' }),
    bait('deposit', 2000, '电批包销首付 百套起 剩下到仓付清', { shows: 'a45' }),
    bait(
      ['placeholder-price', 'price-on-request'],
      999_900,
      '45件锂电螺丝刀 按当天报价 勿直接下单',
      { shows: 'a45' },
    ),
    bait(['made-to-order', 'placeholder-price'], 1000, '电动螺丝刀OEM 颜色外观重做 打样后核价', {
      shows: 'a45',
    }),
    // Fen that were read as yuan.
    bait('wrong-unit', 580_000, '充电电动螺丝刀 45件 4V 家用塑盒', { shows: 'a45' }),
    bait('service', 300_000, '电批外观件开模费 一副模具一次付 后续免收', { shows: 'a45' }),
    bait('loss-leader', 1990, '宠粉日锂电起子45件 一人一台 抢完为止', { shows: 'a45' }),
    bait(['empty-box-or-shell', 'part-or-accessory'], 2400, '4V电批单主机 批头电源都没有', {
      shows: 'a45',
    }),
    conditional('dropship-price', 7200, '电动螺丝刀45件 代寄单台价 批量另议', {
      shows: 'a45',
      priceBasis: 'dropship',
      dropship: { price: 7200 },
    }),
    conditional('tax-terms', 5400, '锂电电批45件套 未税 普票5个点 专票9个点', { shows: 'a45' }),
    conditional('not-available', 5600, '家用电动起子45件 已停售 新款请看店里', {
      shows: 'a45',
      isPublished: false,
    }),
  ],
};
