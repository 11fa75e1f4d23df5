/**
 * One character that ends a compound and names what it is: a 陶瓷杯 is a cup, a 杯盖 a lid. Elsewhere in a
 * title the same character counts (3杯) or means something else, so these are no words of their own.
 */
import { wordList } from './word-list';

/** Heads of what is sold for itself. */
export const GOODS_HEADS = wordList(`
杯 cup
壶 pot
碗 bowl
盘 plate
碟 small plate
勺 spoon
叉 fork
筷 chopstick
锅 pan
刀 knife
铲 spatula
瓶 bottle
罐 jar
盒 box
箱 case
桶 bucket
盆 basin
篮 basket
筐 basket
篓 basket
袋 bag
包 bag
桌 table
椅 chair
凳 stool
床 bed
柜 cabinet
架 rack
灯 lamp
镜 mirror
钟 clock
帘 curtain
毯 blanket
被 quilt
枕 pillow
席 mat
垫 mat
巾 towel
衣 garment
衫 shirt
裤 trousers
裙 skirt
袜 sock
鞋 shoe
靴 boot
帽 hat
表 watch
链 chain
镯 bangle
戒 ring
簪 hairpin
梳 comb
刷 brush
伞 umbrella
扇 fan
笔 pen
尺 ruler
夹 clip
钩 hook
绳 rope
锁 lock
钳 pliers
锤 hammer
锯 saw
枪 gun
泵 pump
车 vehicle
球 ball
拍 racket
竿 rod
琴 instrument
鼓 drum
膜 film
贴 sticker
胶 adhesive
霜 cream
膏 ointment
皂 soap
炉 stove
机 machine
器 device
仪 instrument
秤 scale
门 door
窝 bed
笼 cage
`);

/** Heads of what belongs to something else. */
export const PARTS_HEADS = wordList(`
盖 lid
塞 stopper
柄 handle
套 cover
罩 cover
壳 shell
芯 core
头 head
嘴 nozzle
圈 ring
带 strap
扣 buckle
托 holder
座 base
轮 wheel
网 mesh
管 tube
线 wire
片 piece
条 strip
`);
