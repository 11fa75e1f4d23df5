/** What belongs to appliances, electronics, clothes, toys, tools and vehicles, and is sold without them. */
import { wordTable } from '../word-table';

export const SPARE_PARTS = wordTable(`
表带 watch strap
表链 watch bracelet
表扣 watch buckle
表壳 watch case
表盘 watch dial
表针 watch hand
表冠 watch crown
表镜 watch glass
表芯 watch movement
机芯 movement
生耳 spring bar
手环腕带 fitness band strap
耳机海绵套 ear pad
耳机帽 ear tip
耳机线 earphone cable
耳机仓 charging case
耳机盒 earphone box
耳机挂绳 earphone lanyard
耳机防丢绳 earphone anti-lost strap
话筒套 microphone cover
话筒支架 microphone stand
防喷罩 pop filter
手机后盖 phone back cover
手机屏幕 phone screen
手机电池 phone battery
手机中框 phone mid frame
手机卡托 SIM tray
取卡针 SIM ejector pin
防尘塞 dust plug
屏幕总成 screen assembly
液晶屏 LCD panel
触摸屏 touch panel
排线 flex cable
键帽 keycap
轴体 key switch
卫星轴 keyboard stabiliser
鼠标脚贴 mouse skate
鼠标滚轮 mouse wheel
笔记本电池 laptop battery
笔记本转轴 laptop hinge
触控笔笔尖 stylus tip
笔尖套 nib cover
平板支架 tablet stand
充电座 charging dock
充电底座 charging base
充电仓 charging cradle
电池盖 battery cover
电池仓 battery compartment
电池盒 battery holder
电池包 battery pack
电芯 battery cell
电源板 power board
主控板 control board
电路板 circuit board
控制器 controller
按键 button key
按键膜 button membrane
旋钮 knob
遥控器套 remote control cover
遥控器壳 remote control shell
外壳 housing
机壳 casing
面板 front panel
后盖 back cover
前盖 front cover
边框 bezel
镜头盖 lens cap
遮光罩 lens hood
滤镜 lens filter
相机带 camera strap
相机电池 camera battery
快装板 quick release plate
云台板 gimbal plate
冷靴座 cold shoe mount
桨叶 propeller blade
无人机电池 drone battery
桨叶保护罩 propeller guard
投影仪支架 projector mount
电视挂架 TV wall mount
墨盒芯片 cartridge chip
打印头 print head
打印机胶辊 printer roller
滤芯 filter cartridge
净水器滤芯 water filter cartridge
活性炭滤芯 activated carbon filter
净化器滤网 air purifier filter
加湿器滤芯 humidifier filter
加湿器棉棒 humidifier wick
雾化片 atomising disc
吸尘器滤芯 vacuum cleaner filter
吸尘器滚刷 vacuum cleaner roller brush
吸尘袋 vacuum cleaner bag
吸头 suction head
边刷 side brush
滚刷 roller brush
尘盒 dust box
集尘袋 dust collection bag
扫地机配件 robot vacuum part
扫地机抹布 robot vacuum mop pad
风扇叶 fan blade
风扇网罩 fan guard
风扇罩 fan cover
风扇底座 fan base
电机碳刷 motor carbon brush
碳刷 carbon brush
定子 stator
转子 rotor
风叶 impeller blade
叶轮 impeller
皮带轮 belt pulley
传动带 drive belt
同步带 timing belt
链轮 sprocket
联轴器 coupling
加热管 heating element
发热丝 heating wire
发热盘 heating plate
温控器 temperature controller
热敏电阻 thermistor
电阻 resistor
保险丝 fuse
二极管 diode
插头 plug
插针 connector pin
接头 connector
接插件 electrical connector
端子 terminal
排针 pin header
开关按钮 switch button
电饭煲内胆 rice cooker inner pot
电饭煲配件 rice cooker part
空气炸锅配件 air fryer part
炸篮 frying basket
烤架 grill rack
咖啡机手柄 coffee machine portafilter
粉碗 coffee filter basket
榨汁机刀头 juicer blade
搅拌杯 blending jar
搅拌头 beater
破壁机杯子 blender jar
豆浆机刀头 soy milk maker blade
奶瓶盖 baby bottle cap
奶瓶手柄 baby bottle handle
奶瓶吸管 baby bottle straw
吸奶器配件 breast pump part
喇叭罩 flange shield
婴儿车配件 stroller part
婴儿车脚托 stroller footrest
婴儿车凉席 stroller cooling mat
推车轮子 stroller wheel
推车挂钩 stroller hook
推车雨罩 stroller rain cover
餐椅垫 high chair cushion
积木底板 building block baseplate
积木人仔 brick figure
娃娃鞋 doll shoe
娃娃假发 doll wig
娃娃眼睛 doll eye
玩偶配件 doll accessory
棋子 game piece
游戏卡 game card
发条 wind-up spring
音乐机芯 music movement
发声盒 sound module
摇杆帽 joystick cap
纽扣 button
扣子 fastener button
子母扣 snap fastener
四合扣 snap button
按扣 press stud
领扣 collar button
拉链头 zip slider
拉链条 zip tape
拉片 zip pull
日字扣 slider buckle
插扣 side release buckle
调节扣 adjustment buckle
d字扣 D-ring
龙虾扣 lobster clasp
弹簧扣 spring clasp
磁扣 magnetic clasp
皮带扣 belt buckle
皮带头 belt buckle head
气眼 eyelet
鸡眼扣 grommet
松紧带 elastic band
橡筋 elastic cord
绳扣 cord lock
吊绳 hanging cord
肩带 shoulder strap
文胸肩带 bra strap
文胸扣 bra extender
胸垫 bra pad
内衣钢圈 bra underwire
垫肩 shoulder pad
织带 webbing
罗纹口 ribbed cuff
领标 neck label
布贴 fabric patch
补丁贴 repair patch
烫钻 hotfix rhinestone
烫画 heat transfer
魔术贴配件 hook-and-loop part
包带 bag strap
包链 bag chain
包包肩带 bag shoulder strap
包包内胆 bag insert
包底板 bag base shaper
箱包轮子 luggage wheel
箱包拉杆 luggage trolley handle
箱包锁 luggage lock
行李箱套 luggage cover
行李牌 luggage tag
背包防雨罩 backpack rain cover
鞋带 shoelace
鞋带扣 shoelace buckle
鞋垫 insole
鞋底 shoe sole
鞋跟 shoe heel
鞋跟贴 heel sticker
后跟贴 heel grip
前掌垫 forefoot pad
鞋撑 shoe tree
鞋花 shoe flower
鞋扣 shoe clip
金属拉链 metal zip
尼龙拉链 nylon zip
隐形拉链 invisible zip
花边条 lace trim
齿轮组 gear set
电容器 capacitor
增高垫 height-increasing insole
`);
