import { wordTable } from '../word-table';

/** Counters and units after a number, in the form that follows it. */
export const COUNTERS = wordTable(`
个 pcs
只 pcs
件 pcs
枚 pcs
颗 pcs
粒 pcs
支 pcs
根 pcs
条 pcs
张 sheets
片 pcs
块 pcs
把 pcs
顶 pcs
台 units
辆 vehicles
部 units
座 pcs
盏 lamps
幅 pictures
副 pairs
对 pairs
双 pairs
套 sets
组 groups
打 dozen
包 packs
盒 boxes
箱 cartons
袋 bags
瓶 bottles
罐 cans
桶 barrels
杯 cups
盘 plates
听 tins
筒 tubes
管 tubes
卷 rolls
捆 bundles
扎 bundles
束 bunches
串 strings
排 rows
板 cards
册 volumes
本 books
朵 flowers
株 plants
棵 plants
头 heads
寸 inches
英寸 inches
尺 chi
米 m
厘米 cm
公分 cm
毫米 mm
千米 km
公里 km
平方米 sq m
平方 sq m
平米 sq m
立方 cu m
立方米 cu m
升 L
毫升 ml
公升 L
克 g
千克 kg
公斤 kg
斤 jin (0.5 kg)
两 liang (50 g)
毫克 mg
吨 tonnes
盎司 oz
磅 lb
克拉 carats
目 mesh
码 yards
英尺 ft
瓦 W
伏 V
毫安 mAh
毫安时 mAh
度 degrees
赫兹 Hz
转 turns
匹 hp
档 settings
挡 settings
色 colours
款 styles
种 kinds
层 layers
格 compartments
孔 holes
针 needles
齿 teeth
芯 cores
人 people
人份 servings
人用 for people
岁 years old
个月 months
月龄 months old
小时 hours
分钟 minutes
秒 seconds
天 days
年 years
元 yuan
倍 times
折 tenths of the price
个装 per pack
只装 per pack
件装 per pack
支装 per pack
枚装 per pack
条装 per pack
片装 per pack
张装 per pack
粒装 per pack
颗装 per pack
根装 per pack
块装 per pack
把装 per pack
双装 pairs per pack
卷装 rolls per pack
包一箱 packs per carton
盒一箱 boxes per carton
个一箱 per carton
个一包 per pack
只一包 per pack
件套 piece set
件组 piece set
头装 heads per set
件式 piece
个起批 pcs minimum
件起批 pcs minimum
套起批 sets minimum
个起订 pcs minimum
件起订 pcs minimum
`);

/** After the number one. */
export const ONE = wordTable(`
1个 pc
1只 pc
1件 pc
1枚 pc
1颗 pc
1粒 pc
1支 pc
1根 pc
1条 pc
1张 sheet
1片 pc
1块 pc
1把 pc
1台 unit
1辆 vehicle
1部 unit
1对 pair
1副 pair
1双 pair
1套 set
1组 group
1包 pack
1盒 box
1箱 carton
1袋 bag
1瓶 bottle
1罐 can
1桶 barrel
1杯 cup
1筒 tube
1卷 roll
1捆 bundle
1扎 bundle
1束 bunch
1串 string
1本 book
1吨 tonne
1色 colour
1款 style
1种 kind
1层 layer
1格 compartment
1孔 hole
1天 day
1年 year
1码 yard
1小时 hour
个点 points of tax
`);
