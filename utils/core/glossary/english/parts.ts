/** What belongs to goods of the household, to clothes and to bags, and is sold without them. */
import { wordTable } from '../word-table';

export const PARTS = wordTable(`
配件 accessory
零配件 spare part
零件 component
部件 part
备件 spare part
辅件 auxiliary part
附件 attachment
耗材 consumable
替换装 replacement pack
补充装 refill pack
替换件 replacement part
替换芯 replacement refill
替换头 replacement head
替芯 refill
配件包 accessory pack
五金配件 hardware fitting
维修配件 repair part
安装配件 mounting part
盖子 lid
杯盖 cup lid
瓶盖 bottle cap
壶盖 kettle lid
锅盖 pan lid
碗盖 bowl lid
桶盖 bucket lid
罐盖 jar lid
内盖 inner lid
防漏盖 leakproof lid
防尘盖 dust cap
弹跳盖 pop-up lid
硅胶盖 silicone lid
木盖 wooden lid
竹盖 bamboo lid
杯塞 cup stopper
瓶塞 bottle stopper
软木塞 cork stopper
红酒塞 wine stopper
硅胶塞 silicone plug
胶塞 rubber plug
杯套 cup sleeve
杯带 cup strap
杯绳 cup cord
水杯套 bottle sleeve
杯底套 cup bottom boot
杯底垫 cup bottom pad
杯把 cup handle
杯架 cup holder
杯刷 cup brush
吸管头 straw tip
吸管盖 straw lid
吸管塞 straw stopper
吸管刷 straw brush
吸嘴 mouthpiece
茶隔 tea strainer insert
滤网 filter screen
茶滤网 tea filter mesh
内胆 inner liner
锅胆 inner pot
保温胆 vacuum liner
锅柄 pan handle
锅耳 pot side handle
锅盖头 pan lid knob
锅盖架 pan lid rack
蒸屉 steamer tier
蒸格 steaming insert
蒸笼布 steamer cloth
蒸笼纸 steamer paper
手柄 handle
把手 grip handle
刀柄 knife handle
刀鞘 knife sheath
刀套 blade guard
刀片 blade
替换刀片 replacement blade
刀头 blade head
剃须刀片 razor blade
剃须刀头 shaver head
刷头 brush head
刷柄 brush handle
刷毛 bristle
牙刷头 toothbrush head
牙刷套 toothbrush cap
笔芯 refill
中性笔芯 gel pen refill
圆珠笔芯 ballpoint refill
铅芯 pencil lead
钢笔尖 fountain pen nib
笔帽 pen cap
笔夹 pen clip
笔杆 pen barrel
笔套 pencil grip
墨囊 ink sac
墨盒 ink cartridge
硒鼓 toner cartridge
色带 printer ribbon
橡皮芯 eraser refill
修正带替芯 correction tape refill
活页内芯 loose-leaf refill
内页 insert page
封套 slipcover
布套 fabric cover
外套罩 outer cover
枕芯 pillow insert
抱枕芯 cushion insert
抱枕套 cushion cover
枕头内胆 inner pillow
被芯 duvet insert
被套扣 duvet clip
床单固定器 bed sheet fastener
沙发脚 sofa leg
沙发脚垫 sofa foot pad
桌脚 table foot
桌腿 table leg
桌面板 table top
桌架 table frame
桌角套 table corner protector
椅脚套 chair leg cap
椅子扶手 chair armrest
扶手套 armrest cover
椅背 chair back
椅轮 chair caster
气压棒 gas lift cylinder
椅子底盘 chair base plate
五星脚 five-star chair base
床腿 bed leg
床板 bed slat board
床横梁 bed crossbeam
柜门 cabinet door
柜脚 cabinet leg
抽屉 drawer
层板 shelf board
层板托 shelf support
隔板托 shelf bracket
立柱 upright post
横杆 crossbar
挂衣杆 hanging rail
法兰座 rail flange
衣架夹 hanger clip
衣架防滑套 non-slip hanger cover
轮子 wheel
静音轮 silent wheel
滑轮组 pulley block
脚垫贴 furniture pad
支架 bracket
底座 base
底托 base tray
支撑杆 support rod
支脚 support foot
托架 support bracket
挂架 wall mount
吊架 hanging bracket
挂钩配件 hook fitting
卡扣 clip fastener
卡座 clip holder
夹子 clamp clip
固定夹 fixing clip
固定扣 fixing buckle
连接件 connector fitting
连接扣 connecting buckle
螺丝包 screw pack
螺丝配件 screw fitting
膨胀管 wall plug
灯罩 lampshade
灯座 lamp holder
灯头 lamp cap
灯杆 lamp pole
灯臂 lamp arm
灯盘 lamp plate
灯芯 wick
灯珠 LED bead
灯板 LED board
灯片 LED module
灯带卡扣 LED strip clip
吊灯线 pendant cord
吸顶盘 ceiling rose
香薰瓶 diffuser bottle
香薰藤条 diffuser reed
香薰补充液 diffuser refill
烛芯 candle wick
烛杯 candle cup
画框配件 picture frame fitting
相框背板 photo frame back
钟芯 clock movement
指针 clock hand
浴帘杆 shower curtain rod
浴帘环 shower curtain ring
窗帘杆 curtain rod
窗帘轨道 curtain track
窗帘挂钩 curtain hook
窗帘环 curtain ring
窗帘绑带 curtain tieback
窗帘扣 curtain buckle
窗帘头 curtain finial
罗马杆 curtain pole
百叶帘拉绳 blind pull cord
拖把头 mop head
拖把布 mop pad
拖把杆 mop pole
拖把夹 mop clamp
扫把头 broom head
扫把杆 broom handle
粘毛纸 lint roller refill
马桶刷头 toilet brush head
马桶盖 toilet seat lid
马桶水箱配件 cistern fitting
马桶盖螺丝 toilet seat screw
花洒软管 shower hose
花洒支架 shower holder
花洒滤芯 shower filter cartridge
龙头滤芯 tap filter cartridge
起泡器 tap aerator
阀芯 valve core
下水管 drain pipe
下水器 sink drain
地漏芯 floor drain insert
水槽塞 sink plug
水槽滤网 sink strainer
密封垫 gasket
密封条胶圈 rubber sealing ring
硅胶圈 silicone ring
防水圈 waterproof ring
皂液瓶 soap bottle
泵头 pump head
喷嘴 nozzle
喷雾头 spray head
乳液泵 lotion pump
滴管 dropper
收纳盒盖 storage box lid
垃圾桶内桶 bin inner bucket
垃圾桶盖 bin lid
垃圾桶压圈 bin bag ring
玻纤伞骨 fibreglass umbrella rib
磨芯 grinder core
陶瓷磨芯 ceramic grinder core
圆润手柄 rounded handle
静音机芯 silent movement
提手 carrying handle
挡板 divider
口袋 pocket
`);
