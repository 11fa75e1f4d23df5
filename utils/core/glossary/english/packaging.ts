/** Boxes, bags, bottles, tags, cards and stuffing in which goods are packed and sent. */
import { wordTable } from '../word-table';

export const PACKAGING = wordTable(`
包装 packaging
包装盒 packaging box
包装袋 packaging bag
包装箱 packing case
包装纸 wrapping paper
包装材料 packaging material
包材 packaging material
内包装 inner packaging
外包装 outer packaging
空盒 empty box
空盒子 empty box
空瓶 empty bottle
空袋 empty bag
空罐 empty jar
盒子 box
纸盒 paper box
彩盒 colour box
白盒 white box
牛皮纸盒 kraft box
飞机盒 mailer box
天地盖 lid-and-base box
天地盖盒 lift-off lid box
抽屉盒 drawer box
翻盖盒 flip-top box
书型盒 book-style box
磁吸盒 magnetic gift box
开窗盒 window box
折叠盒 folding box
瓦楞盒 corrugated box
圆筒盒 round tube box
双插盒 tuck-end box
扣底盒 crash-lock box
pvc盒 PVC box
pet盒 clear plastic box
亚克力盒 acrylic box
塑料盒 plastic box
透明盒 clear box
吸塑盒 blister box
泡壳 blister shell
吸塑托盘 blister tray
吸塑内托 blister insert
铁盒 tin box
铁罐 tin can
马口铁盒 tinplate box
木盒 wooden box
锦盒 brocade box
绒布盒 velvet box
皮盒 leather box
礼盒 gift box
礼品盒 gift box
空礼盒 unfilled gift box
伴手礼盒 souvenir gift box
喜糖盒 wedding sweet box
月饼盒 mooncake box
茶叶盒 tea box
酒盒 wine box
蛋糕盒 cake box
西点盒 pastry box
披萨盒 pizza box
打包盒 takeaway box
手表盒 wristwatch box
表盒 watch box
戒指盒 ring box
项链盒 necklace box
手镯盒 bangle box
饰品盒 trinket box
耳环盒 earring box
眼镜盒包装 glasses packaging case
鞋盒 shoe box
衬衫盒 shirt box
围巾盒 scarf box
化妆品盒 cosmetic box
面膜盒 facial mask box
手机壳包装 phone case packaging
数据线包装 cable packaging
纸箱 carton
外箱 outer carton
快递箱 shipping box
搬家纸箱 moving box
瓦楞纸箱 corrugated carton
蜂窝箱 honeycomb carton
木箱 wooden crate
周转箱 turnover crate
泡沫箱 foam box
纸筒 paper tube
纸罐 paper canister
纸管 paper core
纸托 paper tray
纸浆托 pulp tray
内托 inner tray
海绵内托 foam insert
珍珠棉内托 EPE foam insert
内衬 inner lining
隔层纸板 divider board
袋子 bag
自封袋 zip-lock bag
夹链袋 grip-seal bag
骨袋 slider zip bag
opp袋 OPP bag
自粘袋 self-adhesive bag
cpp袋 CPP bag
pe袋 PE bag
平口袋 flat bag
胶袋 poly bag
塑料袋 plastic bag
透明袋 clear bag
气泡袋 bubble bag
气泡信封 bubble mailer
快递袋 courier bag
快递信封 courier envelope
拉链袋 zip bag
服装拉链袋 garment zip bag
服装袋 garment bag
西装套袋 suit cover bag
无纺布袋 non-woven bag
绒布袋 velvet pouch
首饰袋 jewellery pouch
纱袋 organza bag
麻布袋 jute bag
棉布袋 cotton bag
束口布袋 drawstring pouch
纸袋 paper bag
牛皮纸袋 kraft paper bag
手提袋 carrier bag
手提纸袋 paper carrier bag
礼品袋 gift bag
礼物袋 gift bag
礼品纸袋 gift paper bag
背心袋 vest carrier bag
马甲袋 T-shirt carrier bag
食品袋 food bag
食品包装袋 food packaging bag
真空袋 vacuum bag
铝箔袋 foil bag
镀铝袋 metallised bag
自立袋 stand-up pouch
八边封袋 flat-bottom pouch
吸嘴袋 spout pouch
茶叶袋 tea pouch
面包袋 bread bag
打包袋 takeaway bag
编织袋 woven sack
蛇皮袋 snakeskin woven sack
吨袋 bulk bag
集装袋 jumbo bag
收缩袋 shrink bag
热缩膜 shrink film
缠绕膜 stretch film
打包膜 pallet wrap
气泡膜 bubble wrap
气柱袋 air column bag
充气袋 air pillow
葫芦膜 air cushion film
保护膜 protective film
护角 edge protector
纸护角 paper corner protector
填充物 void fill
填充气泡 bubble void fill
拉菲草 shredded paper filler
碎纸丝 crinkle paper
雪梨纸 tissue paper
拷贝纸 wrapping tissue
衬纸 lining paper
棉纸 cotton paper
隔油纸 grease barrier paper
封箱胶带 packing tape
透明胶带 clear packing tape
牛皮纸胶带 kraft paper tape
打包带 strapping band
打包扣 strapping buckle
缎带 satin ribbon
丝带 ribbon
礼品丝带 gift ribbon
蝴蝶结丝带 bow ribbon
礼品拉花 pull bow
包装绳 packing string
麻绳包装 jute packing string
吊牌 hang tag
吊牌绳 hang tag string
吊粒 tag fastener
胶针 tag pin
标签 label
标签贴 label sticker
标签纸 label paper
不干胶标签 self-adhesive label
条码标签 barcode label
快递面单 shipping label
热敏标签 thermal label
封口贴 seal sticker
防伪标签 anti-counterfeit label
易碎贴 fragile sticker
警示标签 warning label
洗水标 care label
水洗唛 wash label
织唛 woven label
布标 fabric label
皮标 leather label
商标 trademark label
唛头 shipping mark
腰封纸 belly band
卡片 card
贺卡 greeting card
感谢卡 thank-you card
售后卡 after-sales card
好评卡 review request card
说明卡 instruction card
饰品卡 jewellery card
耳环卡 earring card
耳钉卡 stud earring card
项链卡 necklace card
发夹卡 hair clip card
挂卡 hanging card
纸卡 paper card
衬卡 backing card
吸塑卡 blister card
袜子卡 sock card
保修卡 warranty card
合格证 conformity card
说明书 instruction manual
刮刮卡 scratch card
口红管 lipstick tube
真空瓶 airless pump bottle
滚珠瓶 roll-on bottle
滴管瓶 dropper bottle
面霜瓶 cream jar
面霜分装盒 cosmetic jar
乳液瓶 lotion bottle
软管包装 squeeze tube
塑料瓶 plastic bottle
玻璃瓶 glass bottle
酒瓶 wine bottle
饮料瓶 drink bottle
蜂蜜瓶 honey jar
食品罐 food canister
易拉罐 easy-open can
香水瓶 perfume bottle
喷瓶 sprayer bottle
托盘货架 pallet rack
卡板 pallet
快递盒 mailing box
快递外盒 outer mailing box
吊卡 hang card
`);
