/** Pots, tableware, cooking and baking tools, food storage. */
import { wordTable } from '../word-table';

export const KITCHEN = wordTable(`
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
高压锅 pressure cooker
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
碟子 small plate
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
厨房用品 kitchenware
烘焙用品 baking supply
烘焙模具 baking mould
蛋挞模 egg tart mould
面包模具 bread mould
吐司盒 loaf tin
披萨盘 pizza pan
披萨刀 pizza cutter
面粉筛 flour sieve
打蛋盆 mixing bowl
刮刀 baking spatula
油刷 basting brush
温度计 thermometer
食物夹 food tongs
食品夹 serving tongs
冰夹 ice tongs
烧烤夹 barbecue tongs
冰淇淋勺 ice cream scoop
挖球器 melon baller
汤匙 soup spoon
甜品勺 dessert spoon
长柄勺 long-handled spoon
刀叉勺 knife, fork and spoon set
儿童碗 children's bowl
甜品碗 dessert bowl
炖盅 stew cup
燕窝盅 bird's nest stew pot
焗饭盘 gratin dish
寿司盘 sushi plate
牛排盘 steak plate
拼盘 platter
点心盘 dessert plate
糖果盒 candy box
瓜子盘 melon seed tray
水果篮 fruit basket
面包篮 bread basket
调料架 spice rack
锅架 pot rack
筷子筒 chopstick holder
筷笼 chopstick cage
筷架 chopstick rest
菜罩 food cover
切丝器 shredder
多功能切菜器 multi-function vegetable cutter
苹果切 apple cutter
去核器 corer
剥蒜器 garlic peeler
核桃夹 nutcracker
蟹八件 crab tool set
开蚝刀 oyster knife
鱼鳞刨 fish scaler
拔毛夹 fish bone tweezers
松肉锤 meat tenderiser
汉堡压 burger press
豆腐模具 tofu mould
寿司模具 sushi mould
肠粉盘 rice noodle roll tray
蒸蛋器 egg steamer
石臼 mortar and pestle
研磨碗 mortar bowl
沥油架 oil draining rack
隔油勺 fat separating ladle
厨房定时器 kitchen timer
烟灰缸 ashtray
锅刷 pot brush
洗碗海绵 dishwashing sponge
洗碗手套 dishwashing glove
吸油纸 oil-absorbing paper
粽叶 zongzi leaf
胡椒磨 pepper mill
海盐胡椒磨 salt and pepper mill
研磨瓶 spice grinder
案板 cutting board
水果面包板 fruit and bread board
主厨刀 chef's knife
煎蛋锅 egg pan
`);
