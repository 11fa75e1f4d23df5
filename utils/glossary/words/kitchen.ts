/** Cups, pots, tableware and kitchen goods. */
import { wordList } from './word-list';

export const KITCHEN = wordList(`
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
双饮杯 dual-lid cup
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
锅具 cookware
炒锅 wok
不粘锅 non-stick pan
平底锅 frying pan
煎锅 skillet
牛排锅 steak pan
玉子烧锅 tamagoyaki pan
汤锅 stockpot
炖锅 stew pot
砂锅 clay pot
铸铁锅 cast iron pot
珐琅锅 enamelled cast iron pot
奶锅 milk pan
雪平锅 yukihira saucepan
蒸锅 steamer pot
蒸笼 bamboo steamer
蒸架 steaming rack
火锅 hot pot
鸳鸯锅 divided hot pot
压力锅 pressure cooker
高压锅 high-pressure cooker
铁锅 iron wok
辅食锅 baby food pan
烧水壶 kettle
鸣音壶 whistling kettle
烤盘 baking tray
烤箱盘 oven dish
烤网 grill mesh
空气炸锅纸 air fryer liner
碗 bowl
饭碗 rice bowl
汤碗 soup bowl
面碗 noodle bowl
泡面碗 instant noodle bowl
沙拉碗 salad bowl
双耳碗 two-handled bowl
盘子 plate
餐盘 dinner plate
分格餐盘 divided plate
鱼盘 fish plate
碟子 saucer
味碟 sauce dish
骨碟 side plate
水果盘 fruit plate
果盘 fruit tray
干果盘 nut and snack tray
零食盒 snack box
托盘 serving tray
蛋糕盘 cake plate
蛋糕架 cake stand
餐具 cutlery
餐具套装 tableware set
碗碟套装 dinnerware set
碗筷 bowl and chopstick set
筷子 chopstick
公筷 serving chopstick
勺子 spoon
汤勺 soup ladle
饭勺 rice paddle
咖啡勺 coffee spoon
叉子 fork
水果叉 fruit fork
西餐刀叉 knife and fork set
牛排刀 steak knife
吸管 drinking straw
搅拌棒 stirrer
锅铲 spatula
漏勺 skimmer
厨具套装 kitchen utensil set
刀具 kitchen knife
菜刀 Chinese cleaver
厨师刀 chef's knife
水果刀 fruit knife
剁骨刀 bone cleaver
面包刀 bread knife
厨房剪刀 kitchen scissors
磨刀器 knife sharpener
磨刀石 whetstone
刀架 knife block
砧板 cutting board
菜板 chopping board
切菜器 vegetable cutter
切菜机 vegetable cutting machine
刨丝器 grater
削皮刀 peeler
压蒜器 garlic press
捣蒜器 garlic masher
绞肉机 meat grinder
切片器 slicer
开罐器 can opener
打蛋器 whisk
分蛋器 egg separator
切蛋器 egg slicer
煎蛋器 egg ring
榨汁器 hand juicer
压面机 pasta maker
饺子模具 dumpling mould
饭团模具 rice ball mould
月饼模具 mooncake mould
蛋糕模具 cake mould
饼干模具 cookie cutter
巧克力模具 chocolate mould
硅胶模具 silicone mould
冰格 ice cube tray
制冰盒 ice tray with lid
雪糕模具 ice pop mould
擀面杖 rolling pin
揉面垫 pastry mat
烘焙工具 baking tool
裱花嘴 piping nozzle
裱花袋 piping bag
油纸 greaseproof paper
烘焙纸 baking paper
锡纸 aluminium foil
保鲜膜 cling film
保鲜膜套 bowl cover
保鲜盒 food storage container
保鲜袋 food storage bag
密封罐 airtight jar
储物罐 storage canister
玻璃罐 glass jar
密封袋 zip-seal bag
饭盒 lunch box
便当盒 bento box
便当袋 lunch bag
米桶 rice storage bin
泡菜坛 pickle jar
调料盒 seasoning box
调味罐 spice jar
调料瓶 condiment bottle
胡椒研磨器 pepper mill
油壶 oil dispenser
喷油瓶 oil sprayer
酱油瓶 soy sauce bottle
量杯 measuring cup
量勺 measuring spoon
厨房秤 kitchen scale
沥水篮 colander
洗菜盆 vegetable washing basin
洗菜篮 vegetable basket
淘米器 rice washer
碗架 dish rack
沥水架 drying rack
餐垫 placemat
杯垫 coaster
隔热垫 trivet
隔热手套 oven mitt
锅垫 pot mat
桌布 tablecloth
围裙 apron
防油贴纸 oil-proof sticker
挡油板 oil splash guard
洗碗刷 dish brush
洗碗布 dishcloth
钢丝球 steel wool scourer
百洁布 scouring pad
海绵擦 sponge
一次性餐盒 takeaway food container
一次性筷子 disposable chopstick
牙签 toothpick
牙签盒 toothpick holder
`);
