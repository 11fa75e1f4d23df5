/** Parts of jewellery, glasses, sport goods, tools, machines and vehicles, sold without them. */
import { wordTable } from '../word-table';

export const MACHINE_PARTS = wordTable(`
耳针 ear post
耳钩 ear hook
耳堵 ear nut
耳塞扣 earring back
耳圈配件 hoop finding
开口圈 jump ring
九字针 eye pin
t字针 head pin
包扣 crimp cover
定位珠 crimp bead
隔片 spacer bead
隔珠 spacer
尾链 extension chain
延长链 extender chain
链子 chain
吊坠配件 pendant finding
戒托 ring blank
吊坠托 pendant setting
胸针扣 brooch pin back
钥匙圈 split key ring
发夹底托 hair clip blank
发箍坯 headband blank
戒面 ring cabochon
镜片 lens
镜框 glasses frame
镜腿 temple arm
镜腿套 temple tip
鼻托 nose pad
眼镜链 glasses chain
眼镜绳 glasses cord
眼镜防滑套 glasses ear grip
眼镜布 lens cloth
眼镜盒配件 glasses case fitting
眼镜螺丝 glasses screw
帽檐 hat brim
帽撑 hat shaper
伞骨 umbrella rib
伞套 umbrella cover
伞柄 umbrella handle
伞布 umbrella canopy
假发网 wig cap
假发支架 wig stand
睫毛梳 eyelash comb
打磨头 grinding bit
美甲刷头 nail brush head
卷发器配件 curler part
剪发器刀头 clipper blade
限位梳 clipper guide comb
冲牙器喷头 water flosser tip
按摩头 massage head
筋膜枪头 massage gun head
理疗贴片 electrode pad
血压计袖带 blood pressure cuff
血糖试纸 blood glucose test strip
采血针 lancet
雾化面罩 nebuliser mask
轮椅配件 wheelchair part
拐杖头 crutch tip
羽毛球拍线 badminton string
球拍手胶 racket grip tape
吸汗带 overgrip
网球拍线 tennis string
球针 ball needle
球胆 ball bladder
球袋 ball bag
球拍套 racket cover
乒乓球拍胶皮 table tennis rubber
高尔夫球头 golf club head
高尔夫握把 golf grip
高尔夫球钉 golf tee
杆套 club head cover
台球皮头 cue tip
飞镖针 dart tip
飞镖尾翼 dart flight
拳击绷带 boxing hand wrap
跑步机皮带 treadmill belt
跑步机润滑油 treadmill lubricant
跳绳手柄 skipping rope handle
弹力带门扣 resistance band door anchor
杠铃垫 barbell pad
杠铃卡扣 barbell collar
帐篷杆 tent pole
帐篷钉 tent peg
地钉 ground peg
风绳 guy rope
天幕杆 tarp pole
气嘴 air valve
睡袋内胆 sleeping bag liner
吊床绑带 hammock strap
露营车桌板 wagon table top
登山杖配件 trekking pole part
卡式气罐 gas canister
炉头 burner head
烤网片 grill grate
水袋吸管 hydration tube
竿梢 rod tip
渔轮配件 reel part
竿套 rod cover
铅皮 lead sheet weight
八字环 fishing swivel
别针 safety pin
太空豆 float stopper
车架 bike frame
车圈 bike rim
内胎 inner tube
外胎 outer tyre
真空胎 tubeless tyre
补胎片 tyre patch
补胎工具 tyre repair tool
辐条 spoke
曲柄 crank
飞轮 freewheel
牙盘 chainring
变速器 derailleur
指拨 gear shifter
刹车线 brake cable
刹车皮 brake shoe
刹把 brake lever
车把 handlebar
把立 handlebar stem
把套 grip cover
车座 bicycle saddle
坐垫套 saddle cover
座杆 seat post
脚撑 kickstand
后货架 rear carrier rack
挡泥瓦 bicycle fender
水壶架 bottle cage
码表座 computer mount
滑板轮 skateboard wheel
滑板桥 skateboard truck
头盔镜片 helmet visor
头盔内衬 helmet liner
雪镜镜片 ski goggle lens
泳镜盒 swimming goggle case
气门芯 valve core insert
气门嘴帽 tyre valve cap
轮毂盖 wheel hub cap
轮毂螺丝 wheel nut
雨刮片 wiper blade
雨刮胶条 wiper rubber
雨刮臂 wiper arm
后视镜片 mirror glass
后视镜壳 mirror cover
钥匙壳 key shell
钥匙坯 key blank
遥控器外壳 remote key shell
车灯罩 headlight cover
灯泡座 bulb socket
汽车保险丝 car fuse
点烟器插头 cigarette lighter plug
油箱盖 fuel tank cap
油封 oil seal
活塞 piston
活塞环 piston ring
气缸 cylinder
气缸垫 cylinder gasket
曲轴 crankshaft
凸轮轴 camshaft
连杆 connecting rod
离合器片 clutch plate
半轴 half shaft
球笼 CV joint
球头 ball joint
拉杆 tie rod
摆臂 control arm
衬套 bushing
轴套 sleeve bearing
轴承座 bearing housing
减震胶 rubber damper
散热片 heat sink
散热风扇 cooling fan
油管 oil pipe
气管 air hose
高压管 high-pressure hose
喷油嘴 fuel injector
化油器 carburettor
油泵 oil pump
电磁阀 solenoid valve
锁芯 lock cylinder
锁舌 latch bolt
锁扣 hasp
门碰 door catch
门轴 door pivot
门铰 door hinge
门底密封条 door bottom seal
推拉门滑轮 sliding door roller
纱窗网 screen mesh
纱窗条 screen spline
窗户把手 window handle
电钻夹头 drill chuck
钻夹头 chuck
夹头 collet
锯条 saw strip
锯链 saw chain
导板 guide bar
割草机刀片 mower blade
割草头 trimmer head
喷枪配件 spray gun part
焊嘴 welding tip
烙铁头 soldering tip
焊条 welding electrode
焊丝 welding wire
割嘴 cutting nozzle
胶枪嘴 glue gun nozzle
气动接头 pneumatic fitting
快速接头 quick coupling
水管接口 hose connector
卷管器 hose reel
喷灌配件 irrigation fitting
滴灌带 drip tape
滴头 dripper
花盆托盘 flowerpot saucer
花盆支架 flowerpot stand
花架配件 plant stand part
过滤棉 filter floss
鱼缸灯罩 aquarium light cover
鱼缸盖 aquarium lid
猫抓板替芯 cat scratcher refill
猫爬架配件 cat tree part
饮水机滤芯 pet fountain filter
逗猫棒替换头 cat teaser refill
猫砂盆盖 litter box cover
狗绳扣 dog lead clip
缝纫机针 sewing machine needle
缝纫机压脚 presser foot
梭芯 bobbin
梭壳 bobbin case
机针 machine needle
绣花针 embroidery needle
顶针 thimble
针插 pin cushion
绕线板 thread card
模具配件 mould part
模芯 mould core
脚踏板 pedal board
`);
