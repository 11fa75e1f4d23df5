/** Gifts, festivals, parties, weddings, faith and promotion. */
import { wordTable } from '../word-table';

export const PARTY = wordTable(`
活动礼品 event giveaway
周年礼品 anniversary gift
母亲节礼物 Mother's Day gift
教师节礼物 Teacher's Day gift
伴娘礼物 bridesmaid gift
满月礼 baby celebration gift
喜糖 wedding sweet
喜饼 wedding biscuit
礼品套装 gift set
礼盒套装 gift box set
派对用品 party supply
生日装饰 birthday decoration
气球 balloon
铝膜气球 foil balloon
乳胶气球 latex balloon
波波球 bubble balloon
气球链 balloon garland
气球打气筒 balloon pump
氦气罐 helium tank
拉旗 bunting
横幅 banner
背景墙 party backdrop
雨丝帘 foil fringe curtain
纸灯笼 paper lantern
纸花 paper flower
纸扇 paper fan
彩带 ribbon streamer
拉花 paper garland
礼花筒 confetti cannon
彩纸屑 confetti
生日帽 party hat
派对眼镜 party glasses
派对面具 party mask
生日蜡烛 birthday candle
数字蜡烛 number candle
烟花蜡烛 fountain candle
蛋糕插牌 cake topper
蛋糕装饰 cake decoration
甜品台 dessert table
一次性餐具 disposable tableware
一次性纸盘 paper plate
一次性桌布 disposable tablecloth
纸巾 paper napkin
荧光棒 glow stick
发光发箍 light-up headband
发光手环 light-up bracelet
气氛道具 cheering prop
加油棒 cheering stick
面具 mask
舞会面具 masquerade mask
魔术道具 magic prop
整蛊玩具 prank toy
拍照道具 photo booth prop
圣诞树 Christmas tree
圣诞装饰 Christmas decoration
圣诞挂件 Christmas ornament
圣诞花环 Christmas wreath
圣诞袜 Christmas stocking
圣诞帽 Santa hat
圣诞球 Christmas bauble
圣诞灯串 Christmas light
圣诞树裙 Christmas tree skirt
倒数日历 advent calendar
圣诞老人 Santa Claus figure
雪花片 snowflake decoration
万圣节装饰 Halloween decoration
南瓜灯 pumpkin lantern
蜘蛛网 fake spider web
复活节彩蛋 Easter egg
复活节兔子 Easter bunny
感恩节装饰 Thanksgiving decoration
春联 Spring Festival couplet
窗花 paper-cut window decoration
红包 red envelope
中国结 Chinese knot
鞭炮挂饰 firecracker ornament
春节装饰 Chinese New Year decoration
端午香包 Dragon Boat Festival sachet
中秋灯笼 Mid-Autumn lantern
香包 scent sachet
香囊 sachet
婚庆用品 wedding supply
婚礼装饰 wedding decoration
喜字 double happiness sticker
签到本 guest book
签到台 guest book table
戒枕 ring pillow
手捧花 bridal bouquet
婚礼花艺 wedding floral
路引 aisle marker
婚礼拱门 wedding arch
婚车装饰 wedding car decoration
胸花手腕花 corsage set
请帖 invitation card
请柬 invitation
结婚证书夹 marriage certificate holder
香皂花 soap flower
玫瑰花束 rose bouquet
花束 bouquet
巧克力礼盒 chocolate gift box
公仔花束 plush bouquet
水晶奖杯 crystal trophy
锦旗 pennant of honour
勋章 medal of honour
纪念币 commemorative coin
纪念章 commemorative badge
马口铁徽章 tinplate badge
亚克力立牌 acrylic standee
亚克力挂件 acrylic charm
立牌 standee
周边 fan merchandise
小卡 photocard
明星周边 idol merchandise
卡牌 trading card
游戏币 game token
旗帜 flag
国旗 national flag
彩旗 pennant
锦鲤摆件 koi ornament
招财猫 lucky cat
貔貅 pixiu
佛像 Buddha statue
佛珠手串 Buddhist bracelet
念珠 rosary bead
圣经 Bible
祈祷垫 prayer mat
供盘 offering plate
香插 incense holder
风水摆件 feng shui ornament
生肖摆件 zodiac ornament
工艺品 handicraft
木雕 wood carving
玉雕 jade carving
树脂摆件 resin ornament
陶瓷摆件 ceramic ornament
水晶摆件 crystal ornament
铁艺摆件 wrought iron ornament
桌面摆件 desktop ornament
解压摆件 desk fidget ornament
储蓄罐 money box
存钱罐 piggy bank
发财树 money tree
扇子 hand fan
折扇 folding fan
团扇 round fan
油纸伞 oil-paper umbrella
剪纸 paper-cut
刺绣画 embroidered picture
书画 calligraphy and painting
卷轴 scroll
广告伞 promotional umbrella
广告扇 promotional fan
广告帽 promotional cap
广告杯 promotional cup
易拉宝 roll-up banner
展架 banner stand
x展架 X-banner stand
海报架 poster stand
海报 poster
台卡 table sign
价格牌 price sign
价签 price tag
指示牌 signpost
门牌 door plate
灯箱布 light box fabric
拱门 inflatable arch
充气模型 inflatable model
促销台 promotion counter
橱窗道具 window display prop
首饰展示架 jewellery display stand
手表展示架 watch display stand
帽架 hat stand
骷髅架 skeleton prop
福字贴 Fu character sticker
礼品 gift
礼物 gift
商务礼品 business gift
伴手礼 souvenir gift
纪念品 souvenir
广告礼品 promotional gift
生日礼物 birthday gift
情人节礼物 Valentine's gift
毕业礼物 graduation gift
圣诞礼物 Christmas gift
回礼 return gift
福字 Fu character decoration
十字架 cross
模特 mannequin
广告帐篷 advertising tent
人台 dress form
`);
