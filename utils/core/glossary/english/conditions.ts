import { wordTable } from '../word-table';

/** Make, state and making to order of goods: what changes what a buyer receives. */
export const CONDITIONS = wordTable(`
定制 custom-made
定做 made-to-order
订做 made-to-order
订制 custom-made
可定制 customisable
可定做 made-to-order
私人定制 personalised
logo定制 custom-logo
定制logo custom-logo
可印logo logo-printable
印logo logo-printed
来样定制 made to sample
来图定制 made to drawing
来样定做 made to sample
贴牌 private-label
国产 Chinese-made
进口 imported
原装 original
原厂 original-manufacturer
正品 genuine
专柜正品 genuine
正版 licensed
正版授权 licensed
官方授权 officially licensed
联名 co-branded
联名款 co-branded
品牌 brand
大牌 big-brand
中性包装 neutral-packaged
白牌 unbranded
无logo logo-free
二手 second-hand
旧款 old-model
库存 surplus-stock
库存货 surplus-stock
清仓 clearance
尾货 overstock
尾单 surplus-order
原单 export-surplus
外贸尾单 export-surplus
外贸原单 export-surplus
断码 broken-size
瑕疵 flawed
微瑕 slightly flawed
瑕疵品 flawed
次品 seconds
处理品 sold-off
翻新 refurbished
拆机 salvaged
样品 sample
小样 miniature sample
试用装 trial-size
旅行装 travel-size
体验装 trial-size
家庭装 family-size
分装 decanting
成品 finished
白坯 unfinished
素坯 unglazed
裸石 loose-stone
散珠 loose-bead
配套 matching
成套 complete-set
整套 full-set
全套 full-set
套装 set
两件套 two-piece set
三件套 three-piece set
四件套 four-piece set
五件套 five-piece set
六件套 six-piece set
七件套 seven-piece set
八件套 eight-piece set
多件套 multi-piece set
组合装 combination set
单个 single
单只 single
单件 single-piece
单品 single-item
单独 separate
一对 pair
一双 pair
成对 paired
对装 pair-packed
混装 mixed-pack
混批 mixed-batch
整箱 full-carton
整包 full-pack
整卷 full-roll
升级 upgraded
升级款 upgraded
升级版 upgraded
加强 reinforced
加强版 reinforced
加强款 reinforced
增强 enhanced
豪华款 deluxe
豪华版 deluxe
旗舰版 flagship
旗舰款 flagship
标准 standard
标准款 standard
标准版 standard
标配 standard-fitted
高配 high-spec
高配版 high-spec
低配 low-spec
顶配 top-spec
基础款 basic
普通 ordinary
普通款 ordinary
简易款 simple
简装 plain-packaged
精装 fancy-packaged
尊享版 premium
限量 limited-edition
限量版 limited-edition
限定 limited
典藏 collector's
专利 patented
独家专利 patented
非标 non-standard
优质 quality
高品质 high-quality
高质量 high-quality
精品 fine
一级 first-grade
特级 top-grade
优级 superior-grade
a级 grade-A
aaa级 grade-AAA
出口级 export-grade
出口品质 export-quality
同款 same-style
仿品 imitation
仿制 replica
高仿 replica
1比1 full-scale
微缩 miniature
ce认证 CE-certified
fda认证 FDA-certified
3c认证 CCC-certified
rohs认证 RoHS-certified
lfgb认证 LFGB-certified
质检合格 inspected
带证书 with certificate
鉴定证书 with certificate
可定制logo logo-customisable
可印标 logo-printable
可印logo标 logo-printable
二手9成新 used, as good as new
9成新 nearly new
无瑕疵 flawless
轻微瑕疵 slightly flawed
同价 same-priced
免拆 no-disassembly
加硬 extra-firm
特硬 extra-firm
整只 whole
单边 one-sided
单张 single-sheet
微瑕处理 slightly flawed
半成品材料包 semi-finished kit
标签可印 label-printable
混色装 mixed-colour
左耳 left-ear
右耳 right-ear
`);
