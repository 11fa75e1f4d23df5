import { wordTable } from '../word-table';

/** Colours, as a title or the choices of an offer name them. */
export const COLOURS = wordTable(`
红 red
黑 black
白 white
蓝 blue
绿 green
灰 grey
紫 purple
黄 yellow
橙 orange
红色 red
大红 bright red
大红色 bright red
中国红 Chinese red
正红色 true red
深红 dark red
深红色 dark red
酒红 wine red
酒红色 wine red
暗红 dark red
枣红 maroon
枣红色 maroon
玫红 rose red
玫红色 rose red
玫瑰红 rose red
砖红 brick red
铁锈红 rust red
橘红 orange-red
西瓜红 watermelon red
朱红 vermilion
紫红 purplish red
梅红色 plum red
勃艮第 burgundy
粉红 pink
粉红色 pink
粉色 pink
浅粉 light pink
浅粉色 light pink
樱花粉 cherry-blossom pink
藕粉 dusty pink
藕粉色 dusty pink
裸粉 nude pink
裸粉色 nude pink
豆沙色 dusty rose
桃红 peach pink
珊瑚色 coral
芭比粉 Barbie pink
荧光粉 fluorescent pink
玫瑰金 rose gold
玫瑰金色 rose gold
橙色 orange
橘色 orange
橘黄 orange-yellow
桔色 orange
爱马仕橙 bright orange
荧光橙 fluorescent orange
黄色 yellow
明黄 bright yellow
柠檬黄 lemon yellow
鹅黄 pale yellow
姜黄 turmeric yellow
姜黄色 turmeric yellow
土黄 earth yellow
荧光黄 fluorescent yellow
浅黄 light yellow
香槟色 champagne
香槟金 champagne gold
金色 gold
银色 silver
哑金 matt gold
古铜色 bronze
古铜 bronze
青古铜 antique bronze
枪色 gunmetal
枪黑 gunmetal black
绿色 green
深绿 dark green
深绿色 dark green
浅绿 light green
浅绿色 light green
墨绿 dark green
墨绿色 dark green
军绿 army green
军绿色 army green
草绿 grass green
果绿 apple green
翠绿 emerald green
薄荷绿 mint green
牛油果绿 avocado green
橄榄绿 olive green
豆绿 bean green
抹茶绿 matcha green
荧光绿 fluorescent green
湖绿 lake green
祖母绿色 emerald green
青色 cyan
蓝色 blue
深蓝 dark blue
深蓝色 dark blue
浅蓝 light blue
浅蓝色 light blue
天蓝 sky blue
天蓝色 sky blue
湖蓝 lake blue
湖蓝色 lake blue
宝蓝 royal blue
宝蓝色 royal blue
藏青 navy
藏青色 navy
藏蓝 navy blue
藏蓝色 navy blue
雾霾蓝 haze blue
克莱因蓝 Klein blue
孔雀蓝 peacock blue
牛仔蓝 denim blue
海军蓝 navy blue
冰蓝 ice blue
蒂芙尼蓝 robin's-egg blue
远峰蓝 Sierra blue
紫色 purple
深紫 dark purple
浅紫 light purple
浅紫色 light purple
香芋紫 taro purple
香芋色 taro
薰衣草紫 lavender
葡萄紫 grape purple
暗夜紫 deep purple
黑色 black
亮黑 glossy black
哑黑 matt black
磨砂黑 matt black
曜石黑 obsidian black
白色 white
纯白 pure white
米白 off-white
米白色 off-white
奶白 milk white
奶白色 milk white
象牙白 ivory
乳白 milky white
珍珠白 pearl white
哑白 matt white
本白 natural white
暖白 warm white
灰色 grey
深灰 dark grey
深灰色 dark grey
浅灰 light grey
浅灰色 light grey
银灰 silver grey
银灰色 silver grey
高级灰 muted grey
烟灰 smoke grey
花灰 heather grey
麻灰 heather grey
铁灰 iron grey
太空灰 space grey
雅灰 soft grey
棕色 brown
深棕 dark brown
浅棕 light brown
褐色 brown
咖色 coffee
咖啡色 coffee
深咖 dark coffee
浅咖 light coffee
卡其 khaki
卡其色 khaki
驼色 camel
焦糖色 caramel
巧克力色 chocolate
奶茶色 milk-tea
燕麦色 oatmeal
米色 beige
杏色 apricot
肤色 skin-tone
裸色 nude
奶油色 cream
奶油白 cream white
奶咖色 milky coffee
茶色 tea-brown
琥珀色 amber
原木色 natural wood
胡桃色 walnut-coloured
木纹色 wood-grain
原色 natural-colour
本色 natural-colour
透明 transparent
全透明 fully transparent
半透明 translucent
透明色 transparent
彩色 multicoloured
多色 multicolour
五彩 multicoloured
七彩 seven-colour
炫彩 iridescent
幻彩 iridescent
镭射 holographic
彩虹色 rainbow
渐变 gradient
渐变色 gradient
纯色 plain-colour
素色 plain-colour
单色 single-colour
双色 two-tone
三色 three-colour
撞色 colour-block
拼色 colour-block
黑白 black-and-white
红黑 red-and-black
黑金 black-and-gold
白金色 white-and-gold
迷彩 camouflage
迷彩色 camouflage
马卡龙色 pastel
马卡龙 pastel
莫兰迪色 muted-tone
莫兰迪 muted-tone
糖果色 candy-colour
荧光色 fluorescent
亮色 bright-colour
深色 dark
浅色 light-coloured
混色 mixed-colour
颜色随机 random colour
随机色 random colour
炭黑 charcoal
炭黑色 charcoal
鼠尾草绿 sage green
石板蓝 slate blue
石板灰 slate grey
钴蓝 cobalt blue
钴蓝色 cobalt blue
马鞍棕 saddle brown
黄铜色 brass-coloured
拉丝钢色 brushed-steel
樱桃红 cherry red
珊瑚红 coral red
玳瑁色 tortoiseshell
陶土红 terracotta
橡木色 oak-coloured
桦木色 birch-coloured
同色 same-colour
红铜色 copper-coloured
榉木色 beech-coloured
古铜棕 bronze brown
鼠尾草 sage green
芝麻石纹 speckled-stone
玳瑁纹 tortoiseshell
石头灰 stone grey
孔雀绿 peacock green
胡桃木色 walnut-coloured
铜色 copper-coloured
`);
