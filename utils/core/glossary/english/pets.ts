/** Goods for cats, dogs and other animals kept. */
import { wordTable } from '../word-table';

export const PETS = wordTable(`
宠物用品 pet product
猫砂 cat litter
猫砂盆 litter box
猫砂铲 litter scoop
猫窝 cat bed
狗窝 dog bed
宠物垫 pet mat
猫爬架 cat tree
猫抓板 cat scratcher
猫隧道 cat tunnel
逗猫棒 cat teaser
猫玩具 cat toy
狗玩具 dog toy
宠物玩具 pet toy
磨牙棒 dental chew
猫粮 cat food
狗粮 dog food
宠物零食 pet treat
猫条 lickable cat treat
宠物碗 pet bowl
慢食碗 slow feeder bowl
自动喂食器 automatic pet feeder
宠物饮水机 pet water fountain
宠物水杯 pet water bottle
狗绳 dog lead
牵引绳 pet leash
狗项圈 dog collar
宠物项圈 pet collar
宠物胸背 pet harness
宠物衣服 pet clothes
狗衣服 dog clothes
宠物雨衣 pet raincoat
宠物鞋 pet shoe
宠物帽 pet hat
宠物口水巾 pet bandana
宠物领结 pet bow tie
宠物背包 pet backpack
宠物推车 pet stroller
猫包 cat carrier
航空箱 pet travel crate
狗笼 dog crate
猫笼 cat cage
宠物围栏 pet fence
宠物门 pet door
宠物楼梯 pet steps
宠物梳 pet comb
宠物除毛刷 pet hair brush
宠物除毛手套 pet grooming glove
宠物洗澡刷 pet bath brush
宠物浴巾 pet towel
宠物沐浴露 pet shampoo
宠物湿巾 pet wipe
宠物除臭剂 pet deodoriser
宠物吹风机 pet dryer
宠物推子 pet clipper
宠物指甲剪 pet nail clipper
宠物牙刷 pet toothbrush
宠物尿垫 pet training pad
宠物尿裤 dog nappy
狗厕所 dog toilet
拾便器 pooper scooper
拾便袋 dog waste bag
伊丽莎白圈 recovery cone
宠物车载垫 pet car seat cover
宠物安全带 pet seat belt
宠物冰垫 pet cooling mat
宠物毯 pet blanket
宠物吊牌 pet ID tag
宠物定位器 pet tracker
止吠器 anti-bark collar
训狗器 dog training collar
宠物嘴套 dog muzzle
漏食球 treat dispensing ball
嗅闻垫 snuffle mat
舔食垫 lick mat
储粮桶 pet food container
宠物粮勺 pet food scoop
猫薄荷 catnip
木天蓼 silver vine stick
猫草 cat grass
剑麻球 sisal ball
激光逗猫笔 cat laser pointer
仓鼠笼 hamster cage
仓鼠跑轮 hamster wheel
仓鼠木屑 hamster bedding
兔笼 rabbit hutch
鸡笼 chicken coop
饮水器 drinker
鸟食盒 bird food box
鹦鹉玩具 parrot toy
鹦鹉站架 parrot stand
爬宠箱 reptile tank
加热垫 heating mat
鱼缸 fish tank
鱼缸造景 aquarium decoration
鱼缸过滤器 aquarium filter
增氧泵 aquarium air pump
鱼缸加热棒 aquarium heater
鱼粮 fish food
水草 aquarium plant
蚂蚁工坊 ant farm
马具 horse tack
马鞍 saddle
`);
