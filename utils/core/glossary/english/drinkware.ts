/** Cups, bottles, and what tea, coffee and wine are made and served in. */
import { wordTable } from '../word-table';

export const DRINKWARE = wordTable(`
杯子 cup
水杯 water cup
马克杯 mug
保温杯 vacuum flask
保温壶 thermos jug
保温桶 insulated food carrier
焖烧杯 food jar
焖烧罐 insulated food jar
玻璃杯 glass cup
咖啡杯 coffee cup
随行杯 travel mug
汽车杯 car tumbler
冰霸杯 insulated tumbler
吸管杯 straw cup
双饮杯 dual-drink cup
弹盖杯 flip-lid bottle
大肚杯 pot-bellied water bottle
吨吨桶 large water jug
太空杯 plastic sports bottle
运动水壶 sports water bottle
水壶 water bottle
冷水壶 water pitcher
凉水壶 cold water jug
茶杯 tea cup
品茗杯 tasting teacup
主人杯 host's teacup
盖碗 gaiwan
茶壶 teapot
紫砂壶 Yixing clay teapot
飘逸杯 press-button tea infuser cup
公道杯 tea pitcher
茶具 tea set
茶盘 tea tray
茶海 tea sea tray
茶叶罐 tea caddy
茶漏 tea strainer
泡茶器 tea infuser
茶宠 tea pet
茶托 tea saucer
建盏 Jianzhan tea bowl
旅行茶具 travel tea set
酒杯 wine glass
红酒杯 red wine glass
高脚杯 goblet
香槟杯 champagne flute
啤酒杯 beer glass
威士忌杯 whisky glass
鸡尾酒杯 cocktail glass
白酒杯 baijiu glass
子弹杯 shot glass
分酒器 spirits carafe
醒酒器 decanter
酒壶 hip flask
酒具 barware set
开瓶器 bottle opener
冰桶 ice bucket
冰酒器 wine chiller
摇酒壶 cocktail shaker
雪克杯 shaker cup
一次性杯 disposable cup
奶茶杯 bubble tea cup
纸杯 paper cup
塑料杯 plastic cup
搪瓷杯 enamel mug
咖啡壶 coffee pot
摩卡壶 moka pot
法压壶 French press
手冲壶 pour-over kettle
分享壶 coffee server
咖啡滤杯 coffee dripper
咖啡滤纸 coffee filter paper
磨豆机 coffee grinder
压粉锤 coffee tamper
布粉器 coffee distributor
拉花杯 milk frothing pitcher
打奶器 milk frother
奶泡机 milk frother machine
杯垫 coaster
保温水壶 insulated water bottle
保温咖啡杯 insulated coffee cup
套杯 nesting cup set
对杯 couple cup set
盖杯 lidded cup
泡茶杯 tea infuser cup
茶水分离杯 tea separating cup
花茶壶 flower tea pot
提梁壶 top-handled teapot
侧把壶 side-handled teapot
煮茶壶 tea boiling pot
煮茶炉 tea stove
茶炉 tea warmer stove
茶洗 tea washing bowl
茶夹 tea tongs
茶则 tea scoop
茶巾盘 tea cloth tray
茶刀 tea knife
功夫茶具 gongfu tea set
快客杯 travel gaiwan set
咖啡杯碟 coffee cup and saucer
咖啡具 coffee set
意式浓缩杯 espresso cup
冷萃壶 cold brew pot
冰滴壶 cold drip coffee maker
虹吸壶 siphon coffee maker
咖啡秤 coffee scale
咖啡罐 coffee canister
牛奶杯 milk cup
早餐杯 breakfast cup
果汁杯 juice glass
可乐杯 cola glass
饮料杯 drinking glass
扎啤杯 beer stein
烈酒杯 spirit glass
清酒杯 sake cup
清酒壶 sake bottle
温酒壶 wine warming pot
酒樽 wine vessel
冰块石 whisky stone
冰球 whisky ice ball
海马刀 waiter's corkscrew
酒瓶塞 wine bottle stopper
奶昔杯 milkshake glass
甜品杯 dessert cup
布丁杯 pudding cup
冰淇淋杯 ice cream cup
梅森杯 mason jar mug
竹节杯 bamboo-shaped glass
果汁壶 juice jug
扎壶 beverage jug
户外水壶 outdoor water bottle
折叠水杯 collapsible cup
折叠水壶 collapsible water bottle
摇摇杯 protein shaker
蛋白粉杯 protein shaker bottle
电动搅拌杯 electric shaker cup
加热杯 heating cup
烧水杯 electric boiling cup
暖杯垫 cup warmer
咖啡杯垫 coffee coaster
酒嘴 bottle pourer
保温瓶 vacuum bottle
手冲咖啡壶 pour-over kettle
咖啡豆 coffee bean
`);
