import { wordTable } from '../word-table';

/** What goods are made of, as a title says it. */
export const MATERIALS = wordTable(`
陶瓷 ceramic
瓷质 porcelain
骨瓷 bone china
骨质瓷 bone china
白瓷 white porcelain
青瓷 celadon
青花瓷 blue-and-white porcelain
汝窑 Ru-ware
强化瓷 reinforced porcelain
镁质瓷 magnesia porcelain
紫砂 Yixing clay
粗陶 stoneware
陶土 clay
红陶 terracotta
砂锅土 earthenware
玻璃 glass
钢化玻璃 tempered glass
高硼硅玻璃 borosilicate glass
高硼硅 borosilicate
耐热玻璃 heat-resistant glass
水晶玻璃 crystal glass
无铅玻璃 lead-free glass
琉璃 liuli glass
珐琅 enamel
搪瓷 enamelled
景泰蓝 cloisonné
不锈钢 stainless steel
304不锈钢 304 stainless steel
316不锈钢 316 stainless steel
316l不锈钢 316L stainless steel
201不锈钢 201 stainless steel
430不锈钢 430 stainless steel
医用不锈钢 surgical steel
钛钢 titanium steel
纯钛 pure titanium
钛合金 titanium alloy
碳钢 carbon steel
锰钢 manganese steel
弹簧钢 spring steel
高碳钢 high-carbon steel
大马士革钢 Damascus steel
高速钢 high-speed steel
钨钢 tungsten carbide
合金钢 alloy steel
冷轧钢 cold-rolled steel
镀锌钢 galvanised steel
马口铁 tinplate
铁艺 wrought-iron
铁质 iron
铁皮 sheet-iron
铸铁 cast-iron
生铁 pig-iron
熟铁 wrought iron
镀锌 galvanised
合金 alloy
锌合金 zinc alloy
铝合金 aluminium alloy
镁合金 magnesium alloy
铝制 aluminium
铝箔 aluminium foil
压铸铝 die-cast aluminium
航空铝 aircraft-grade aluminium
麦饭石 maifan stone
黄铜 brass
全铜 all-brass
纯铜 pure copper
紫铜 red copper
铜制 copper
青铜 bronze
白铜 cupronickel
锡制 pewter
纯银 sterling silver
s925银 S925 silver
925银 925 silver
s925纯银 S925 sterling silver
足银 fine silver
泰银 Thai silver
藏银 Tibetan silver
镀银 silver-plated
镀金 gold-plated
镀18k金 18K gold-plated
18k金 18K gold
14k金 14K gold
包金 gold-filled
真金电镀 real-gold plated
电镀 electroplated
保色金 colour-lasting gold-plated
金属 metal
五金 hardware
塑料 plastic
塑胶 plastic
硬塑 hard plastic
亚克力 acrylic
有机玻璃 plexiglass
硅胶 silicone
食品级硅胶 food-grade silicone
液态硅胶 liquid silicone
橡胶 rubber
天然橡胶 natural rubber
丁腈 nitrile
乳胶 latex
天然乳胶 natural latex
软胶 soft rubber
搪胶 soft vinyl
滴胶 epoxy
滴油 enamel-dipped
树脂 resin
环氧树脂 epoxy resin
密胺 melamine
仿瓷 melamine
聚酯 polyester
聚氨酯 polyurethane
聚乙烯 polyethylene
聚丙烯 polypropylene
聚碳酸酯 polycarbonate
尼龙 nylon
碳纤维 carbon-fibre
玻璃纤维 glass-fibre
玻璃钢 fibreglass
电木 bakelite
泡沫 foam
海绵 sponge
记忆棉 memory foam
高密度海绵 high-density foam
珍珠棉 EPE foam
慢回弹 slow-rebound
植绒 flocked
pu皮 PU leather
pu革 PU leather
pvc软胶 soft PVC
abs塑料 ABS plastic
pp塑料 PP plastic
pc塑料 PC plastic
eva泡棉 EVA foam
tpu软胶 soft TPU
pet塑料 PET plastic
tritan材质 Tritan
木质 wooden
木制 wooden
实木 solid wood
原木 natural wood
全实木 all solid wood
榉木 beech
橡木 oak
白橡木 white oak
胡桃木 walnut
黑胡桃 black walnut
樱桃木 cherry wood
松木 pine
杉木 fir
榆木 elm
桦木 birch
杨木 poplar
桐木 paulownia
柚木 teak
枫木 maple
楠木 nanmu
荷木 schima wood
相思木 acacia
橡胶木 rubberwood
红木 rosewood
花梨木 rosewood
紫檀 red sandalwood
小叶紫檀 zitan
黑檀 ebony
乌木 ebony
鸡翅木 wenge
檀木 sandalwood
檀香木 sandalwood
桃木 peach wood
沉香木 agarwood
崖柏 thuja wood
香樟木 camphor wood
竹制 bamboo
竹木 bamboo-and-wood
楠竹 moso bamboo
竹编 woven bamboo
竹纤维 bamboo-fibre
藤编 rattan
藤制 rattan
仿藤 imitation-rattan
草编 straw
柳编 wicker
麻绳 jute-rope
软木 cork
胶合板 plywood
密度板 MDF
中纤板 MDF
颗粒板 particleboard
多层板 plywood
生态板 melamine-faced board
木塑 wood-plastic
麦秸秆 wheat-straw
小麦秸秆 wheat-straw
稻壳 rice-husk
甘蔗浆 bagasse
玉米淀粉 cornstarch
纸质 paper
铜版纸 coated paper
瓦楞纸 corrugated
硬纸板 cardboard
白卡纸 white card
特种纸 speciality paper
不干胶 self-adhesive
大理石 marble
天然石 natural stone
岩板 sintered stone
石英石 quartz stone
水泥 cement
石膏 gypsum
硅藻泥 diatomite
硅藻土 diatomite
太空铝 space aluminium
剑麻 sisal
木柄 wooden-handled
杜邦纸 Tyvek paper
蜂窝纸 honeycomb paper
铝框 aluminium-framed
铁架 iron-framed
钢制 steel
钢木 steel-and-wood
铝材 aluminium
铜 copper
铜阀 brass-valve
高碳 high-carbon
精铸 precision-cast
素烧 bisque-fired
素烧陶 bisque-fired
全纤维 all-fibre
玻纤 fibreglass
玻纤骨 fibreglass-rib
布艺 fabric
水性漆 water-based-paint
凯夫拉 Kevlar
芳纶纤维 aramid
铬钒钢 chrome-vanadium steel
软 soft
硬 hard
毛 fluffy
棉 cotton
木 wooden
竹 bamboo
布 cloth
纸 paper
皮 leather
铁 iron
榫卯 mortise-and-tenon
矽胶 silicone
碰击布 pongee
实木脚 wood-legged
黑胶 black-coated
高碳钢刀 high-carbon steel
`);
