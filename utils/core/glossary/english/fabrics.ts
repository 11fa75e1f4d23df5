import { wordTable } from '../word-table';

/** Fabrics, leathers, furs and gem materials, as a title says them. */
export const FABRICS = wordTable(`
纯棉 pure cotton
全棉 all-cotton
棉质 cotton
精梳棉 combed cotton
长绒棉 long-staple cotton
新疆棉 Xinjiang cotton
有机棉 organic cotton
竹节棉 slub cotton
丝光棉 mercerised cotton
水洗棉 washed cotton
色织棉 yarn-dyed cotton
棉麻 cotton-linen
亚麻 linen
苎麻 ramie
黄麻 jute
麻布 hessian
棉布 cotton cloth
粗布 homespun
帆布 canvas
牛津布 Oxford cloth
牛仔布 denim
牛仔 denim
府绸 poplin
斜纹 twill
平纹 plain-weave
罗纹 rib-knit
网布 mesh
网纱 tulle
网眼 mesh
欧根纱 organza
纱布 gauze
双层纱 double gauze
雪纺 chiffon
蕾丝 lace
泡泡纱 seersucker
真丝 silk
桑蚕丝 mulberry silk
蚕丝 silk
冰丝 ice-silk
仿真丝 silk-like
丝绸 silk
缎面 satin
色丁 satin
绸缎 silk satin
香云纱 gambiered silk
醋酸 acetate
天丝 lyocell
莫代尔 modal
莱赛尔 lyocell
粘胶 viscose
人造棉 rayon
人棉 rayon
涤纶 polyester
涤棉 polycotton
锦纶 nylon
腈纶 acrylic yarn
氨纶 spandex
莱卡 Lycra
聚酯纤维 polyester fibre
化纤 synthetic-fibre
超细纤维 microfibre
超纤 microfibre
无纺布 non-woven
水刺布 spunlace
防水布 tarpaulin
里布 lining
针织 knitted
梭织 woven
棉线 cotton thread
羊毛 wool
纯羊毛 pure wool
羊绒 cashmere
山羊绒 cashmere
美利奴 merino
毛呢 woollen
呢子 wool cloth
羊驼毛 alpaca
兔毛 rabbit fur
马海毛 mohair
驼绒 camel hair
貂绒 mink
水貂 mink
狐狸毛 fox fur
獭兔毛 rex rabbit fur
羊羔绒 sherpa
羊羔毛 sherpa
泰迪绒 teddy fleece
摇粒绒 polar fleece
珊瑚绒 coral fleece
法兰绒 flannel
牛奶绒 milk velvet
天鹅绒 velvet
金丝绒 velour
丝绒 velvet
水晶绒 crystal velvet
兔兔绒 rabbit plush
灯芯绒 corduroy
麂皮绒 suedette
荷兰绒 Holland velvet
雪尼尔 chenille
毛绒 plush
短毛绒 short plush
长毛绒 long-pile plush
人造毛 faux fur
仿皮草 faux fur
羊毛毡 wool felt
羽绒 down
白鸭绒 white duck down
白鹅绒 white goose down
鸭绒 duck down
鹅绒 goose down
羽毛 feather
pp棉 PP cotton
丝绵 silk floss
真皮 genuine leather
头层牛皮 full-grain cowhide
二层牛皮 split cowhide
牛皮 cowhide
羊皮 sheepskin
猪皮 pigskin
鳄鱼皮 crocodile leather
麂皮 suede
翻毛皮 nubuck
磨砂皮 nubuck
漆皮 patent leather
疯马皮 crazy-horse leather
植鞣皮 vegetable-tanned leather
纳帕皮 nappa leather
皮质 leather
皮革 leather
仿皮 imitation leather
人造革 artificial leather
科技布 leather-look fabric
超纤皮 microfibre leather
水晶 crystal
天然水晶 natural crystal
白水晶 clear quartz
紫水晶 amethyst
黄水晶 citrine
粉晶 rose quartz
虎眼石 tiger's-eye
黑曜石 obsidian
月光石 moonstone
青金石 lapis lazuli
绿松石 turquoise
孔雀石 malachite
石榴石 garnet
橄榄石 peridot
海蓝宝 aquamarine
碧玺 tourmaline
玛瑙 agate
红玛瑙 red agate
南红 nanhong agate
和田玉 Hetian jade
翡翠 jadeite
玉石 jade
碧玉 green jade
岫玉 Xiuyan jade
珍珠 pearl
淡水珍珠 freshwater pearl
贝珠 shell pearl
贝壳 shell
珊瑚 coral
琥珀 amber
蜜蜡 beeswax amber
菩提 bodhi-seed
朱砂 cinnabar
锆石 zircon
3a锆石 AAA zircon
莫桑石 moissanite
莫桑钻 moissanite
水钻 rhinestone
施华洛 Swarovski-type
钻石 diamond
红宝石 ruby
蓝宝石 sapphire
祖母绿 emerald
牛角 horn
水牛角 buffalo horn
牛骨 bone
蜂蜡 beeswax
大豆蜡 soy wax
果冻蜡 gel wax
牛奶丝 milk silk
兰精棉 Lenzing cotton
罗马布 ponte
空气层 air-layer
奥代尔 modal-type
`);
