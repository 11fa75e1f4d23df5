/** Shoes, bags, hats, gloves, scarves and belts. */
import { wordTable } from '../word-table';

export const SHOES_BAGS = wordTable(`
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
凉拖 slide sandal
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
双肩包 backpack
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
帽子 hat
棒球帽 baseball cap
鸭舌帽 peaked cap
渔夫帽 bucket hat
贝雷帽 beret
针织帽 knitted hat
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
德训鞋 German army trainer
勃肯鞋 cork-footbed clog
毛毛鞋 fluffy slipper
包头拖 closed-toe slipper
半拖 backless shoe
婚鞋 wedding shoe
妈妈鞋 mum shoe
老人鞋 seniors' shoe
高帮鞋 high-top shoe
袜靴 sock boot
过膝靴 over-the-knee boot
骑士靴 riding boot
工装靴 work boot
军靴 army boot
棉鞋 padded shoe
发光鞋 light-up shoe
钉鞋 spiked running shoe
网球鞋 tennis shoe
瑜伽鞋 yoga shoe
钓鱼鞋 fishing shoe
鞋套 shoe cover
邮差包 messenger bag
马鞍包 saddle bag
贝壳包 shell bag
枕头包 pillow bag
菜篮子 shopping basket
买菜车 shopping trolley
饺子包 hobo bag
迷你包 mini bag
帆布包 canvas bag
透明包 clear bag
沙滩包 beach bag
旅行收纳包 travel organiser
长款钱包 long wallet
短款钱包 short wallet
卡夹 card case
名片包 business card wallet
儿童书包 children's school bag
补习袋 tuition bag
拉杆书包 trolley school bag
摄影包 photography bag
乐器包 instrument bag
鞋包 shoe bag
渔夫包 fishing bag
套头帽 balaclava
飞行帽 aviator hat
学士帽 graduation cap
厨师帽 chef hat
浴室帽 shower cap
防晒帽 sun-protective hat
盆帽 bowler hat
报童帽 newsboy cap
五片帽 five-panel cap
毛绒帽 plush hat
棉手套 cotton glove
毛线手套 knitted glove
半指手套 half-finger glove
婚礼手套 wedding glove
真丝围巾 silk scarf
羊绒围巾 cashmere scarf
发热围巾 heated scarf
吊裤带 trouser braces
帆布腰带 canvas belt
万向轮行李箱 spinner suitcase
`);
