import { wordTable } from '../word-table';

/** Tastes, states and diets of food and drink, for people and animals. */
export const TASTES = wordTable(`
原味 original-flavour
五香 five-spice
香辣 spicy
麻辣 hot and numbing
微辣 mildly spicy
特辣 extra-spicy
变态辣 super-spicy
酸辣 hot-and-sour
酸甜 sweet-and-sour
香甜 sweet
咸香 savoury
咸味 salted
甜味 sweet
酸味 sour
苦味 bitter
蒜香 garlic-flavoured
葱香 scallion-flavoured
孜然 cumin
藤椒 green-peppercorn
泡椒 pickled-chilli
烧烤味 barbecue-flavoured
海苔味 seaweed-flavoured
番茄味 tomato-flavoured
奶香 milky
奶油味 butter-flavoured
草莓味 strawberry-flavoured
柠檬味 lemon-flavoured
桂花 osmanthus
茉莉 jasmine
玫瑰 rose
菊花 chrysanthemum
陈皮 aged tangerine-peel
抹茶 matcha
巧克力味 chocolate-flavoured
咖啡味 coffee-flavoured
水果味 fruit-flavoured
混合口味 mixed-flavour
多口味 assorted-flavour
酥脆 crispy
香脆 crispy
松脆 crisp
劲道 chewy
软糯香甜 soft and sweet
鲜嫩 tender
浓郁 rich
醇香 mellow
新鲜 fresh
现做 freshly made
现烤 freshly baked
手撕 hand-torn
手剥 hand-peelable
油炸 deep-fried
非油炸 non-fried
烘烤 baked
炭烤 charcoal-grilled
低温烘焙 slow-baked
烟熏 smoked
卤味 braised
腌制 pickled
风干 air-dried
晒干 sun-dried
冻干 freeze-dried
速冻 quick-frozen
冷冻 frozen
冷藏 chilled
即食 ready-to-eat
开袋即食 ready-to-eat
速食 instant
速溶 instant
冲泡 instant-mix
代餐 meal-replacement
低糖 low-sugar
低脂 low-fat
零脂 fat-free
零卡 zero-calorie
低卡 low-calorie
无蔗糖 no-cane-sugar
无添加 additive-free
无防腐剂 preservative-free
高蛋白 high-protein
高钙 high-calcium
富硒 selenium-rich
全麦 wholemeal
粗粮 coarse-grain
五谷 five-grain
杂粮 mixed-grain
素食 vegetarian
清真 halal
有机 organic
绿色食品 green-food
非转基因 non-GMO
野生 wild
农家 farmhouse
散养 free-range
特产 local-speciality
正宗 authentic
老式 old-fashioned
古法 traditional-method
去核 pitted
无核 seedless
带壳 in-shell
去壳 shelled
整粒 whole
切片 sliced
颗粒 granular
粉末 powdered
浓缩 concentrated
无谷 grain-free
无谷物 grain-free
全价 complete
磨牙 teething
洁齿 teeth-cleaning
化毛 hairball-control
诱食 appetising
营养 nutritious
滋补 tonic
养胃 stomach-friendly
解腻 refreshing
解馋 snacky
下饭 rice-accompanying
花果香 floral-fruity
花果 floral-fruity
清新花果 fresh floral-fruity
持久淡香 lasting light-scented
`);
