/** Goods for cars, motorcycles and their drivers. */
import { wordTable } from '../word-table';

export const AUTOMOTIVE = wordTable(`
汽车用品 car accessory
汽车脚垫 car floor mat
汽车坐垫 car seat cushion
汽车座套 car seat cover
汽车头枕 car headrest pillow
汽车腰靠 car lumbar cushion
方向盘套 steering wheel cover
安全带护肩 seat belt pad
后备箱垫 boot mat
后备箱收纳箱 car boot organiser
车载收纳盒 car storage box
座椅收纳袋 car seat back organiser
车载垃圾桶 car bin
车载纸巾盒 car tissue box
车载水杯架 car cup holder
车载香薰 car diffuser
汽车香水 car air freshener
汽车挂件 rear-view mirror ornament
汽车摆件 dashboard ornament
车贴 car sticker
遮阳挡 car sunshade
汽车遮阳帘 car window shade
汽车遮阳伞 car windscreen umbrella
车衣 car cover
雨刮器 windscreen wiper
后视镜 rear-view mirror
倒车镜 wing mirror
小圆镜 blind spot mirror
倒车影像 reversing camera
车载导航 car navigation unit
车载充气泵 car air pump
车载空气净化器 car air purifier
车载热水杯 car heating cup
车载逆变器 car power inverter
车载mp3 car MP3 player
点烟器 car cigarette lighter
应急启动电源 jump starter
搭电线 jump lead
拖车绳 tow rope
安全锤 safety hammer
三角警示牌 warning triangle
防滑链 snow chain
除雪铲 snow shovel
玻璃除冰器 ice scraper
洗车工具 car wash tool
洗车水枪 car wash gun
高压洗车机 pressure washer
洗车液 car shampoo
车蜡 car wax
镀膜剂 car coating
玻璃水 windscreen washer fluid
防雾剂 anti-fog agent
除胶剂 adhesive remover
轮胎 tyre
轮胎宝 tyre sealant
胎压计 tyre pressure gauge
胎压监测器 tyre pressure monitor
轮毂 wheel rim
轮眉 wheel arch trim
车灯 car light
汽车大灯 car headlight
雾灯 fog light
尾灯 tail light
刹车灯 brake light
转向灯 turn signal light
阅读灯 car reading light
迎宾灯 car door welcome light
汽车喇叭 car horn
保险杠 bumper
中网 front grille
尾翼 rear spoiler
前唇 front lip
侧裙 side skirt
挡泥板 mudguard
行李架 roof rack
车顶箱 roof box
踏板 running board
门槛条 door sill strip
车门防撞条 car door guard
晴雨挡 window visor
车牌架 number plate frame
车标 car emblem
贴膜 car film
改色膜 colour change film
隐形车衣 paint protection film
排气管 exhaust pipe
消音器 silencer
刹车片 brake pad
刹车盘 brake disc
减震器 shock absorber
火花塞 spark plug
点火线圈 ignition coil
发电机 alternator
起动机 starter motor
空气滤清器 air filter
机油滤清器 oil filter
空调滤芯 cabin air filter
汽油滤清器 fuel filter
机油 engine oil
防冻液 antifreeze
刹车油 brake fluid
水箱 car radiator
节温器 thermostat
氧传感器 oxygen sensor
诊断仪 diagnostic scanner
车钥匙套 car key cover
汽车钥匙扣 car key ring
停车牌 parking number sign
汽车安全座椅 car child seat
汽车床垫 car mattress
摩托车 motorcycle
摩托车头盔 motorcycle helmet
摩托车手套 motorcycle glove
摩托车护具 motorcycle protective gear
摩托车雨衣 motorcycle raincoat
摩托车手机支架 motorcycle phone holder
摩托车尾箱 motorcycle top box
摩托车边箱 motorcycle pannier
摩托车坐垫套 motorcycle seat cover
摩托车后视镜 motorcycle mirror
摩托车车罩 motorcycle cover
挡风被 motorcycle windproof apron
电动车挡风被 scooter windproof apron
电动车雨披 scooter rain poncho
电动车头盔 scooter helmet
电动车充电器 scooter charger
车把套 handlebar cover
车筐 bike basket
车锁 vehicle lock
卡丁车 go-kart
房车用品 caravan accessory
船用配件 boat fitting
后备厢 car boot
后备箱 car boot
前挡 windscreen
副驾 passenger seat
主驾 driver's seat
椅缝收纳盒 seat gap organiser
缝隙收纳盒 seat gap organiser
`);
