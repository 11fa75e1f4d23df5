/** Furniture, fittings of a room, and lighting. */
import { wordTable } from '../word-table';

export const FURNITURE = wordTable(`
家具 furniture
桌子 table
餐桌 dining table
茶几 coffee table
边几 side table
角几 end table
书桌 desk
办公桌 office desk
电脑桌 computer desk
升降桌 standing desk
折叠桌 folding table
床上小桌 bed tray table
懒人桌 lap desk
学习桌 study desk
会议桌 conference table
老板桌 executive desk
前台桌 reception desk
吧台 bar counter
岛台 kitchen island
梳妆台 dressing table
化妆桌 dressing table
户外桌椅 outdoor table and chair set
椅子 chair
餐椅 dining chair
办公椅 office chair
电脑椅 computer chair
电竞椅 gaming chair
老板椅 executive chair
人体工学椅 ergonomic chair
会议椅 conference chair
培训椅 training chair
休闲椅 lounge chair
躺椅 recliner
摇椅 rocking chair
折叠椅 folding chair
吧台椅 bar stool
蛋壳椅 egg chair
吊椅 hanging chair
圈椅 round-backed armchair
太师椅 Chinese armchair
沙滩椅 beach chair
美甲椅 nail salon chair
理发椅 barber chair
凳子 stool
小板凳 small stool
换鞋凳 shoe bench
高脚凳 high stool
梳妆凳 vanity stool
塑料凳 plastic stool
马扎 folding stool
长凳 bench
脚凳 footstool
垫脚凳 footrest
沙发 sofa
懒人沙发 beanbag sofa
沙发床 sofa bed
单人沙发 armchair
布艺沙发 fabric sofa
真皮沙发 leather sofa
贵妃椅 chaise longue
榻榻米 tatami
床 bed
双人床 double bed
单人床 single bed
上下床 bunk bed
铁架床 metal bed
折叠床 folding bed
行军床 camp bed
儿童床 children's bed
床头柜 bedside table
床头板 headboard
床架 bed frame
衣柜 wardrobe
简易衣柜 portable wardrobe
布衣柜 fabric wardrobe
衣帽架 coat stand
挂衣架 garment rack
斗柜 chest of drawers
五斗柜 five-drawer chest
抽屉柜 drawer unit
鞋柜 shoe cabinet
鞋架 shoe rack
书柜 bookcase
书架 bookshelf
展示柜 display cabinet
展示架 display rack
酒柜 wine cabinet
酒架 wine rack
餐边柜 sideboard
电视柜 TV cabinet
玄关柜 hallway cabinet
文件柜 filing cabinet
更衣柜 locker
储物柜 storage cabinet
浴室柜 bathroom vanity
镜柜 mirror cabinet
橱柜 kitchen cabinet
碗柜 dish cupboard
铁皮柜 steel cabinet
货架 shelving rack
仓储货架 warehouse racking
超市货架 supermarket shelf
中岛架 island display stand
隔板 wall shelf
一字隔板 floating shelf
花架 plant stand
伞架 umbrella stand
屏风 folding screen
隔断 partition
镜子 mirror
全身镜 full-length mirror
穿衣镜 dressing mirror
化妆镜 makeup mirror
浴缸 bathtub
洗手盆 wash basin
洗手台 washstand
水槽 kitchen sink
淋浴房 shower enclosure
木门 wooden door
防盗门 security door
推拉门 sliding door
折叠门 folding door
楼梯扶手 stair handrail
地板 flooring
木地板 wooden floor
石塑地板 SPC flooring
瓷砖 ceramic tile
马赛克 mosaic tile
墙板 wall panel
吊顶 suspended ceiling
灯具 light fitting
灯 lamp
led灯 LED light
吊灯 pendant light
水晶吊灯 crystal chandelier
吸顶灯 ceiling light
风扇灯 ceiling fan light
壁灯 wall light
台灯 desk lamp
护眼台灯 eye-care desk lamp
床头灯 bedside lamp
落地灯 floor lamp
小夜灯 night light
感应灯 sensor light
橱柜灯 cabinet light
镜前灯 mirror light
射灯 spotlight
轨道灯 track light
筒灯 downlight
面板灯 panel light
灯带 LED strip
灯条 light bar
线条灯 linear light
霓虹灯 neon sign
灯串 string light
彩灯 fairy light
星空灯 star projector lamp
投影灯 projection lamp
日落灯 sunset lamp
氛围灯 mood light
熔岩灯 lava lamp
盐灯 salt lamp
月球灯 moon lamp
灯泡 light bulb
球泡灯 LED bulb
日光灯管 fluorescent tube
灯管 lamp tube
应急灯 emergency light
指示灯 indicator light
太阳能灯 solar light
路灯 street light
庭院灯 garden light
草坪灯 lawn light
地埋灯 in-ground light
柱头灯 pillar light
投光灯 floodlight
工矿灯 high bay light
工作灯 work light
泛光灯 wide-beam flood lamp
洗墙灯 wall washer
舞台灯 stage light
补光灯 fill light
植物生长灯 grow light
杀菌灯 germicidal lamp
水下灯 underwater light
鱼缸灯 aquarium light
手电筒 torch
头灯 headlamp
露营灯 camping lantern
马灯 hurricane lamp
灯笼 lantern
孔明灯 sky lantern
灯箱 light box
铝合金窗 aluminium window
窗户 window
洽谈椅 meeting chair
吧台凳 bar stool
吧凳 bar stool
小圆桌 small round table
沙发旁氛围灯 sofa-side mood lamp
座钟 mantel clock
单头吊灯 single pendant light
沙发小圆桌 sofa side table
床尾凳 bed-end bench
`);
