/** Storage, cleaning, bathroom goods, scent, pests and decoration of the home. */
import { wordTable } from '../word-table';

export const HOME = wordTable(`
收纳盒 storage box
收纳箱 storage bin
收纳袋 storage bag
收纳筐 storage basket
收纳篮 storage basket
收纳桶 storage bucket
收纳架 storage rack
收纳柜 storage cabinet
收纳凳 storage stool
收纳包 organiser pouch
收纳挂袋 hanging organiser
整理箱 tidy box
整理盒 organiser
抽屉收纳盒 drawer organiser
桌面收纳盒 desktop organiser
化妆品收纳盒 makeup organiser
首饰收纳盒 jewellery organiser
遥控器收纳盒 remote control holder
内衣收纳盒 underwear organiser
药盒 pill box
药箱 medicine chest
纸巾盒 tissue box
抽纸盒 tissue box cover
首饰盒 jewellery box
百宝箱 treasure chest
真空压缩袋 vacuum storage bag
压缩袋 compression bag
防尘袋 dust bag
防尘罩 dust cover
洗衣机罩 washing machine cover
空调罩 air conditioner cover
冰箱防尘罩 refrigerator dust cover
脏衣篮 laundry basket
脏衣篓 laundry hamper
洗衣袋 laundry bag
衣架 clothes hanger
裤架 trouser hanger
晾衣架 clothes drying rack
晾衣绳 clothesline
晾衣夹 clothes peg
晾晒网 drying net
置物架 shelf rack
浴室置物架 bathroom shelf
厨房置物架 kitchen shelf
夹缝收纳柜 slim gap cabinet
挂钩 hook
粘钩 adhesive hook
门后挂钩 over-door hook
洞洞板 pegboard
杂物篮 sundries basket
编织篮 woven basket
藤编篮 rattan basket
垃圾桶 rubbish bin
智能垃圾桶 sensor bin
纸篓 waste paper basket
垃圾袋 bin bag
拖把 mop
平板拖把 flat mop
旋转拖把 spin mop
拖把桶 mop bucket
扫把 broom
扫帚 broom
簸箕 dustpan
刮水器 squeegee
擦窗器 window cleaner
静电除尘掸 static duster
鸡毛掸子 feather duster
粘毛器 lint roller
除毛器 lint and hair remover
毛球修剪器 fabric shaver
抹布 cleaning cloth
洗车毛巾 car wash towel
清洁刷 cleaning brush
缝隙刷 gap brush
马桶刷 toilet brush
马桶塞 toilet plunger
马桶吸 plunger
管道疏通器 drain unblocker
鞋刷 shoe brush
洗衣刷 laundry brush
橡胶手套 rubber glove
家务手套 household glove
一次性手套 disposable glove
一次性鞋套 disposable shoe cover
水桶 bucket
折叠桶 collapsible bucket
脸盆 washbasin
洗脚盆 foot basin
泡脚桶 foot soak tub
浴桶 bath barrel
洗衣液 laundry detergent
洗衣粉 washing powder
洗衣凝珠 laundry pod
洗洁精 washing-up liquid
洁厕灵 toilet cleaner
洁厕块 toilet cleaning block
油污净 degreaser
除霉剂 mould remover
除湿袋 moisture absorber bag
干燥剂 desiccant
樟脑丸 mothball
香薰机 aroma diffuser
香薰蜡烛 scented candle
香薰石 aroma stone
无火香薰 reed diffuser
线香 incense stick
香炉 incense burner
蜡烛 candle
电子蜡烛 LED candle
烛台 candlestick
空气清新剂 air freshener
蚊香 mosquito coil
驱蚊器 mosquito repeller
灭蚊灯 mosquito killer lamp
电蚊拍 electric fly swatter
苍蝇拍 fly swatter
粘鼠板 mouse glue trap
捕鼠器 mousetrap
粘蝇纸 fly paper
蟑螂屋 cockroach trap
牙刷架 toothbrush holder
漱口杯 toothbrush cup
肥皂盒 soap dish
香皂盒 soap box
皂液器 soap dispenser
起泡瓶 foaming pump bottle
挤牙膏器 toothpaste squeezer
浴帘 shower curtain
浴室地垫 bathroom mat
硅藻泥吸水垫 diatomite bath mat
浴巾架 towel rail
毛巾架 towel rack
卫生纸架 toilet paper holder
马桶垫 toilet seat cover
马桶 toilet
花洒 shower head
淋浴花洒 shower set
水龙头 tap
地漏 floor drain
浴室镜 bathroom mirror
搓澡巾 exfoliating towel
浴球 bath pouf
搓背器 back scrubber
浴帽 shower cap
干发帽 hair-drying cap
冰箱贴 fridge magnet
墙贴 wall sticker
墙纸 wallpaper
窗花贴 window decal
玻璃贴膜 window film
装饰画 decorative painting
油画 oil painting
数字油画 paint by numbers
钻石画 diamond painting
十字绣 cross stitch
挂毯 tapestry
挂钟 wall clock
闹钟 alarm clock
相框 photo frame
照片墙 photo wall
摆件 ornament
雕塑 sculpture
花瓶 vase
假花 artificial flower
仿真绿植 artificial plant
干花 dried flower
永生花 preserved flower
捕梦网 dreamcatcher
风铃 wind chime
音乐盒 music box
八音盒 music box
水晶球 snow globe
沙漏 hourglass
热水袋 hot water bottle
暖手宝 hand warmer
暖宝宝 heat pack
冰袋 ice pack
雨伞 umbrella
太阳伞 parasol
雨衣 raincoat
雨披 rain poncho
针线盒 sewing kit
香薰 home fragrance
鞋拔子 shoehorn
鞋油 shoe polish
小白鞋清洁剂 white shoe cleaner
洗衣机清洁剂 washing machine cleaner
管道疏通剂 drain cleaner
玻璃清洁剂 glass cleaner
水垢清除剂 limescale remover
地板清洁片 floor cleaning tablet
超声波清洗机 ultrasonic cleaner
干发巾 hair-drying towel
自动洗手液机 automatic soap dispenser
浴室凳 bathroom stool
浴室扶手 bathroom grab bar
吸盘置物架 suction shelf
牙膏架 toothpaste holder
吹风机架 hair dryer holder
纸巾架 paper towel holder
烟盒 cigarette case
烟斗 smoking pipe
晴雨伞 sun and rain umbrella
反向伞 reverse umbrella
折叠伞 folding umbrella
直柄伞 straight-handled umbrella
遮阳伞 sunshade umbrella
雨靴套 boot rain cover
行李绑带 luggage strap
裤夹 trouser clip
衣柜收纳盒 wardrobe organiser
牛仔裤收纳盒 jeans organiser
帽子收纳架 hat rack
包包收纳袋 handbag storage bag
鸡蛋收纳盒 egg storage box
冰箱收纳盒 refrigerator organiser
调味品收纳架 condiment rack
锅盖收纳架 pan lid organiser
线材收纳盒 cable storage box
水果收纳篮 fruit storage basket
玩具收纳箱 toy storage bin
香氛 home fragrance
插花器 flower vase
浇花壶 watering can
长嘴浇花壶 long-spouted watering can
浇花喷壶 spray bottle
细雾喷瓶 fine-mist spray bottle
酒精喷瓶 alcohol spray bottle
替换瓶 refill bottle
洗手液替换瓶 hand wash refill bottle
乳液分装瓶 lotion bottle
背景挂布 backdrop cloth
储物 storage
置物 storage
绿植盆 plant pot
绿植盆栽盆 plant pot
盆栽盆 plant pot
多肉陶盆 succulent pot
多肉 succulent
壁挂镜 wall mirror
容器 container
留香水 long-lasting perfume
花器 vase
干花花器 dried flower vase
`);
