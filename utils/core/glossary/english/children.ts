/** Toys, and goods for babies, children and mothers. */
import { wordTable } from '../word-table';

export const CHILDREN = wordTable(`
玩具 toy
毛绒玩具 plush toy
毛绒公仔 stuffed doll
公仔 soft toy
玩偶 doll
泰迪熊 teddy bear
布娃娃 rag doll
洋娃娃 fashion doll
娃娃屋 doll house
娃衣 doll clothes
棉花娃娃 cotton doll
手偶 hand puppet
积木 building block
积木颗粒 brick-toy piece
磁力片 magnetic tile
拼插玩具 connecting toy
拼图 jigsaw puzzle
魔方 magic cube
益智玩具 educational toy
早教玩具 early learning toy
蒙氏教具 Montessori material
木制玩具 wooden toy
数字积木 number block
鲁班锁 burr puzzle
华容道 sliding block puzzle
棋盘 game board
围棋 go game set
象棋 Chinese chess
国际象棋 chess set
跳棋 Chinese checkers
五子棋 gomoku set
军棋 army chess
飞行棋 ludo
桌游 board game
扑克牌 playing card
麻将 mahjong set
骰子 dice
多米诺骨牌 domino
叠叠乐 stacking tower game
遥控车 remote control car
遥控飞机 remote control plane
遥控船 remote control boat
玩具车 toy car
合金车模 die-cast car model
回力车 pull-back car
惯性车 friction-powered car
轨道车 track car
工程车玩具 construction vehicle toy
火车玩具 toy train
变形玩具 transforming toy
机器人玩具 toy robot
恐龙玩具 dinosaur toy
模型 model
拼装模型 model kit
手办 figurine
盲盒 blind box
扭蛋 capsule toy
扭蛋机 gashapon machine
抓娃娃机 claw machine
玩具枪 toy gun
水枪 water gun
泡泡机 bubble machine
泡泡枪 bubble gun
泡泡水 bubble solution
软弹枪 foam dart gun
弓箭玩具 toy bow and arrow
飞盘 frisbee
风筝 kite
竹蜻蜓 bamboo dragonfly
陀螺 spinning top
指尖陀螺 fidget spinner
溜溜球 yo-yo
悠悠球 yo-yo
解压玩具 stress relief toy
捏捏乐 squishy toy
史莱姆 slime
彩泥 play dough
橡皮泥 plasticine
超轻黏土 air-dry foam clay
太空沙 kinetic sand
沙滩玩具 beach toy
戏水玩具 water play toy
洗澡玩具 bath toy
钓鱼玩具 fishing toy
过家家玩具 pretend play toy
厨房玩具 toy kitchen
切切乐 cutting food toy
医生玩具 doctor play set
工具玩具 toy tool set
收银机玩具 toy cash register
化妆玩具 pretend makeup set
手工diy材料包 craft kit
儿童手工材料 children's craft material
科学实验套装 science experiment kit
石膏娃娃 plaster painting doll
沙画 sand art
贴纸书 sticker book
涂色书 colouring book
水画布 water drawing mat
画板 drawing board
磁性画板 magnetic drawing board
布书 cloth book
洞洞书 peek-a-boo book
绘本 picture book
识字卡 flash card
发声书 sound book
早教机 early education machine
故事机 story player
电话玩具 toy phone
音乐玩具 musical toy
电子琴玩具 toy keyboard
拍拍鼓 baby hand drum
沙锤 maraca
拨浪鼓 rattle drum
摇铃 baby rattle
牙胶 teether
床铃 crib mobile
安抚玩偶 comforter toy
安抚巾 comforter blanket
学步车 baby walker
学步带 walking harness
溜娃神器 lightweight travel pushchair
婴儿车 pram
婴儿推车 baby stroller
扭扭车 wiggle car
滑步车 balance bike
平衡车 self-balancing scooter
儿童滑板车 children's kick scooter
儿童三轮车 children's tricycle
儿童自行车 children's bicycle
儿童电动车 ride-on electric car
摇摇马 rocking horse
滑滑梯 children's slide
秋千 swing
蹦床 trampoline
海洋球 ball pit ball
海洋球池 ball pit
婴儿围栏 baby playpen
儿童帐篷 children's play tent
充气城堡 bouncy castle
充气玩具 inflatable toy
婴儿床 cot
婴儿睡袋 baby sleeping bag
襁褓 swaddle
包被 swaddle wrap
婴儿抱被 baby wrap blanket
隔尿垫 waterproof changing pad
尿布 cloth nappy
纸尿裤 disposable nappy
拉拉裤 pull-up nappy
训练裤 training pants
婴儿湿巾 baby wipe
口水巾 drool bib
围兜 bib
围嘴 baby bib
罩衣 smock
反穿衣 long-sleeved bib
纱布巾 muslin cloth
婴儿浴巾 baby bath towel
婴儿帽 baby bonnet
婴儿袜 baby sock
婴儿鞋 baby shoe
婴儿枕头 baby pillow
定型枕 head shaping pillow
哺乳枕 nursing pillow
孕妇枕 pregnancy pillow
奶瓶 baby bottle
奶嘴 teat
安抚奶嘴 dummy
奶嘴链 dummy chain
奶瓶刷 bottle brush
奶瓶消毒器 bottle steriliser
温奶器 bottle warmer
吸奶器 breast pump
储奶袋 breast milk storage bag
防溢乳垫 breast pad
奶粉盒 formula dispenser
恒温水壶 constant temperature kettle
辅食机 baby food maker
辅食碗 baby food bowl
儿童餐具 children's tableware
儿童餐盘 children's plate
儿童水杯 children's cup
学饮杯 sippy cup
鸭嘴杯 spouted training cup
婴儿餐椅 baby high chair
安全座椅 child car seat
婴儿背带 baby carrier
腰凳 hip seat carrier
浴盆 baby bath
洗澡架 baby bath support
儿童洗头帽 children's shampoo visor
儿童坐便器 potty
儿童马桶圈 toilet training seat
儿童牙刷 children's toothbrush
婴儿指甲剪 baby nail clipper
吸鼻器 nasal aspirator
体温计 thermometer
喂药器 medicine dispenser
防撞条 edge bumper
防撞角 corner guard
安全锁 child safety lock
插座保护盖 socket cover
防走失带 anti-lost wrist link
产妇卫生巾 maternity pad
产褥垫 postpartum bed pad
收腹带 postpartum belly wrap
托腹带 maternity support belt
待产包 hospital maternity bag
儿童雨衣 children's raincoat
儿童雨伞 children's umbrella
儿童背包 children's backpack
儿童太阳镜 children's sunglasses
儿童泳圈 children's swim ring
儿童口罩 children's face mask
儿童桌椅 children's table and chair set
儿童书架 children's bookshelf
玩具收纳架 toy storage rack
小黄鸭 rubber duck
婴儿健身架 baby play gym
婴儿护膝 baby knee pad
儿童增高垫 booster seat
手工材料包 craft material kit
套圈 ring toss
叠叠圈 stacking rings
饭兜 feeding bib
口水兜 drool bib
彩虹套圈 rainbow stacking toy
`);
