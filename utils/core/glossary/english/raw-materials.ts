/** What goods are made of, when it is sold itself: cloth, sheet, wire, grain, liquid, blank and waste. */
import { wordTable } from '../word-table';

export const RAW_MATERIALS = wordTable(`
原材料 raw material
原料 raw material
材料 material
辅料 trimming material
面辅料 fabrics and trims
面料 fabric
布料 cloth
布匹 bolt of cloth
坯布 greige fabric
胚布 greige fabric
里料 lining material
衬布 interlining
粘合衬 fusible interlining
针织面料 knitted fabric
梭织面料 woven fabric
纯棉面料 pure cotton fabric
棉麻面料 cotton-linen fabric
牛仔面料 denim fabric
真丝面料 silk fabric
涤纶面料 polyester fabric
西装面料 suiting fabric
衬衫面料 shirting fabric
羽绒服面料 down jacket fabric
沙发面料 upholstery fabric
沙发布 sofa cloth
窗帘布 curtain fabric
窗帘面料 curtain material
抱枕布 cushion fabric
箱包面料 bag fabric
帐篷布 tent fabric
网眼布 eyelet mesh
蕾丝面料 lace fabric
亮片面料 sequin fabric
绣花面料 embroidered fabric
印花布 printed fabric
色丁布 satin fabric
丝绒面料 velvet fabric
毛绒布 plush fabric
毛呢面料 woollen cloth
仿皮面料 faux leather fabric
皮料 leather material
皮革面料 leather fabric
牛皮料 cowhide
真皮料 genuine leather hide
毛皮料 fur
复合面料 laminated fabric
涂层布 coated fabric
油布 oilcloth
夹网布 PVC mesh tarpaulin
过滤布 filter cloth
玻纤布 glass fibre cloth
碳纤维布 carbon fibre cloth
纱布卷 gauze roll
擦机布 wiping rag
纱线 yarn
棉纱 cotton yarn
毛纱 wool yarn
涤纶丝 polyester filament
缝纫线 sewing thread
绣花线 embroidery thread
蜡线 waxed thread
玉线 nylon knotting cord
编织绳 braided cord
弹力线 elastic thread
渔丝线 monofilament thread
填充棉 filling cotton
珍珠棉卷 EPE foam roll
喷胶棉 spray-bonded wadding
羽绒原料 raw down
棉花 raw cotton
羊毛条 wool top
蚕丝绵 silk wadding
海绵料 foam material
板材 sheet material
板料 plate stock
木板 wooden board
实木板 solid wood board
木板材 timber board
胶合板材 plywood sheet
密度板材 MDF sheet
刨花板 chipboard
木方 timber batten
木条 wood strip
木料 lumber
原木料 log
圆木 round timber
木皮 wood veneer
木块 wood block
木片 wood chip
木珠半成品 semi-finished wooden bead
竹片 bamboo strip
竹条 bamboo slat
藤条 rattan cane
亚克力板 acrylic sheet
有机玻璃板 plexiglass sheet
pvc板 PVC sheet
pc板 polycarbonate sheet
pp板 PP sheet
abs板 ABS sheet
泡沫板 foam board
eva板 EVA sheet
kt板 foam display board
塑料板 plastic sheet
铝塑板 aluminium composite panel
玻璃板 glass sheet
玻璃片 glass piece
石材 stone slab
大理石板 marble slab
水泥板 cement board
石膏板 plasterboard
橡胶板 rubber sheet
橡胶卷材 rubber roll
硅胶板 silicone sheet
卷材 coil stock
片材 sheet stock
棒材 bar stock
管材 tubing
型材 profile stock
铝型材 aluminium profile
塑料型材 plastic profile
塑料管 plastic pipe
不锈钢管 stainless steel tube
不锈钢板 stainless steel sheet
不锈钢卷 stainless steel coil
不锈钢丝 stainless steel wire
钢材 steel stock
钢板 steel plate
钢管 steel pipe
钢筋 reinforcing bar
圆钢 round steel
角钢 angle steel
槽钢 channel steel
方管 square tube
铁丝 iron wire
铁板 iron plate
钢丝 steel wire
铝板 aluminium sheet
铝卷 aluminium coil
铝管 aluminium tube
铝棒 aluminium rod
铝线 aluminium wire
铜板 copper plate
铜线 copper wire
铜棒 copper rod
铜片 copper sheet
铜管 copper tube
铜箔 copper foil
黄铜板 brass plate
锌锭 zinc ingot
铝锭 aluminium ingot
锡条 tin bar
焊锡 solder
金属粉末 metal powder
丝网 wire mesh
钢丝网 steel wire mesh
冲孔板 perforated plate
母粒 masterbatch
色母粒 colour masterbatch
色母 colour concentrate
塑料颗粒 plastic pellet
塑料粒子 plastic pellet
塑胶原料 plastic resin
再生料 recycled material
再生颗粒 recycled pellet
改性塑料 modified plastic
pp料 PP resin
abs料 ABS resin
pvc料 PVC compound
tpu料 TPU pellet
橡胶料 rubber compound
混炼胶 compounded rubber
液态硅胶原料 liquid silicone raw material
模具硅胶 mould-making silicone
树脂胶 resin glue
水晶滴胶 crystal epoxy resin
uv胶 UV resin
固化剂 curing agent
色浆 colour paste
色粉 colour powder
珠光粉 pearlescent powder
夜光粉 luminous powder
闪粉 glitter powder
染料 dye
涂料 coating
油墨 printing ink
热熔胶 hot-melt adhesive
化工原料 chemical raw material
香精 fragrance oil
皂基 soap base
蜡块 wax block
石蜡 paraffin wax
石膏粉 plaster powder
陶泥 pottery clay
软陶泥 polymer clay
黏土 modelling clay
泥料 clay body
釉料 glaze
玉石原石 raw jade
水晶原石 raw crystal
原石 rough stone
毛料 rough material
石料 stone material
碎石 crushed stone
鹅卵石 pebble
石子 gravel
石英砂 quartz sand
沙子 sand
珍珠裸珠 loose pearl
贝壳片 shell piece
薄膜 film
pe膜 PE film
pvc膜 PVC film
pet膜 polyester film
烫画膜 heat transfer film
刻字膜 lettering film
反光膜 reflective film
热敏纸原纸 thermal base paper
原纸 base paper
纸板 paperboard
灰板纸 grey board
半成品 semi-finished product
坯料 blank stock
毛坯 rough blank
毛坯件 unfinished blank
白胚 unpainted blank
坯子 unpainted blank
素胚 bisque blank
陶瓷坯 ceramic blank
木坯 wooden blank
石膏坯 plaster blank
边角料 offcut
下脚料 trimming waste
废料 scrap
布头 fabric remnant
碎布 fabric scrap
皮革边角料 leather offcut
布边角料 fabric offcut
回收料 reclaimed material
库存面料 deadstock fabric
无纺布卷 non-woven roll
木屑 sawdust
线材 filament
打印丝 printing filament
`);
