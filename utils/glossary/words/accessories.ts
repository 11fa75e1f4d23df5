/** Shoes, bags, jewellery, hair ornaments, glasses, watches, hats and other things worn. */
import { wordList } from './word-list';

export const ACCESSORIES = wordList(`
鞋子 shoe
运动鞋 trainer
跑步鞋 running shoe
篮球鞋 basketball shoe
足球鞋 football boot
帆布鞋 canvas shoe
板鞋 skate shoe
小白鞋 white trainer
老爹鞋 chunky trainer
休闲鞋 casual shoe
豆豆鞋 driving moccasin
乐福鞋 loafer
皮鞋 leather shoe
布鞋 cloth shoe
单鞋 court shoe
高跟鞋 high heel
平底鞋 flat shoe
玛丽珍鞋 Mary Jane shoe
芭蕾舞鞋 ballet shoe
凉鞋 sandal
罗马凉鞋 gladiator sandal
沙滩鞋 beach sandal
洞洞鞋 clog
拖鞋 slipper
人字拖 flip-flop
凉拖 slide
棉拖鞋 cotton slipper
浴室拖鞋 bathroom slipper
一次性拖鞋 disposable slipper
靴子 boot
马丁靴 combat boot
短靴 ankle boot
长靴 knee boot
切尔西靴 Chelsea boot
雪地靴 snow boot
雨靴 rain boot
雨鞋 rain shoe
登山鞋 hiking boot
徒步鞋 trekking shoe
溯溪鞋 wading shoe
涉水鞋 aqua shoe
劳保鞋 safety shoe
护士鞋 nurse shoe
舞蹈鞋 dance shoe
轮滑鞋 roller skate
学步鞋 toddler shoe
童鞋 children's shoe
增高鞋 elevator shoe
厚底鞋 platform shoe
穆勒鞋 mule
包包 handbag
手提包 tote handbag
单肩包 shoulder bag
斜挎包 crossbody bag
腋下包 underarm bag
托特包 tote bag
水桶包 bucket bag
链条包 chain bag
手拿包 clutch
晚宴包 evening bag
公文包 briefcase
电脑包 laptop bag
双肩包 rucksack
背包 backpack
书包 school bag
登山包 hiking backpack
旅行包 travel bag
行李袋 duffel bag
行李箱 suitcase
拉杆箱 trolley case
登机箱 carry-on case
胸包 chest bag
腰包 waist bag
健身包 gym bag
妈咪包 nappy bag
帆布袋 canvas tote
购物袋 shopping bag
环保袋 reusable bag
束口袋 drawstring bag
化妆包 cosmetic bag
洗漱包 toiletry bag
手机包 phone bag
相机包 camera bag
工具包 tool bag
保温袋 insulated bag
冰包 cooler bag
编织包 woven bag
草编包 straw bag
钱包 wallet
零钱包 coin purse
卡包 card holder
护照夹 passport holder
钥匙包 key pouch
证件套 ID holder
工牌套 badge holder
首饰 jewellery
饰品 fashion jewellery
项链 necklace
锁骨链 choker
吊坠 pendant
毛衣链 long sweater necklace
珍珠项链 pearl necklace
耳环 earring
耳钉 stud earring
耳夹 clip-on earring
耳坠 drop earring
耳骨夹 ear cuff
耳线 threader earring
鼻钉 nose stud
鼻环 nose ring
肚脐钉 belly button ring
唇钉 lip stud
手链 bracelet
手镯 bangle
手串 beaded bracelet
佛珠 prayer bead
编绳手链 braided cord bracelet
脚链 anklet
戒指 ring
对戒 couple ring
钻戒 diamond ring
婚戒 wedding ring
尾戒 pinky ring
胸针 brooch
胸花 corsage
徽章 badge
袖扣 cufflink
领带夹 tie clip
钥匙扣 key ring
钥匙链 key chain
挂件 charm
挂饰 hanging ornament
手机链 phone strap
手机挂绳 phone lanyard
身体链 body chain
腰链 waist chain
珠子 bead
水晶手链 crystal bracelet
玉镯 jade bangle
平安扣 jade donut pendant
红绳 red string bracelet
发饰 hair accessory
发夹 hair clip
抓夹 claw clip
鲨鱼夹 shark clip
鸭嘴夹 duckbill clip
边夹 side clip
一字夹 bobby pin
u型夹 u-shaped hairpin
弹簧夹 barrette
刘海贴 fringe patch
发箍 headband
发带 hair band
洗脸发带 face wash headband
发圈 hair tie
皮筋 elastic hair band
大肠发圈 scrunchie
发簪 hair stick
簪子 hairpin
步摇 dangling hairpin
头花 hair flower
花环 flower wreath
新娘头饰 bridal headpiece
头纱 bridal veil
假发 wig
假发片 hairpiece
接发片 hair extension
丸子头假发 bun hairpiece
眼镜 glasses
太阳镜 sunglasses
墨镜 shades
近视镜 myopia glasses
老花镜 reading glasses
防蓝光眼镜 blue light glasses
平光镜 plain glasses
眼镜框 spectacle frame
护目镜 safety goggles
泳镜 swimming goggles
滑雪镜 ski goggles
骑行眼镜 cycling glasses
夹片 clip-on lens
隐形眼镜 contact lens
美瞳 coloured contact lens
眼镜盒 glasses case
手表 wristwatch
石英表 quartz watch
机械表 mechanical watch
电子表 digital watch
儿童手表 children's watch
怀表 pocket watch
情侣表 couple watch
帽子 hat
棒球帽 baseball cap
鸭舌帽 peaked cap
渔夫帽 bucket hat
贝雷帽 beret
针织帽 knitted beanie
毛线帽 wool hat
雷锋帽 trapper hat
草帽 straw hat
遮阳帽 sun hat
空顶帽 visor
礼帽 fedora
牛仔帽 cowboy hat
冷帽 beanie
睡帽 sleeping cap
头巾 headscarf
魔术头巾 neck gaiter
围巾 scarf
丝巾 silk scarf
围脖 snood
披风 cloak
手套 glove
触屏手套 touchscreen glove
露指手套 fingerless glove
皮手套 leather glove
防晒面罩 sun mask
耳罩 earmuff
口罩 face mask
眼罩 eye mask
腰带 belt
皮带 leather belt
腰封 wide waist belt
背带 braces
领带 tie
领结 bow tie
领巾 neckerchief
头冠 tiara
串珠 beading bead
皇冠 crown
`);
