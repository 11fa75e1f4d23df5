/** Work, fees, papers and services, which are sold beside goods. */
import { wordTable } from '../word-table';

export const WORK = wordTable(`
加工 processing
来料加工 processing with supplied material
来样加工 processing to sample
来图加工 machining to drawing
代加工 contract manufacturing
委托加工 commissioned processing
贴牌加工 private label manufacturing
外发加工 outsourced processing
精加工 finish machining
深加工 further processing
机械加工 machining
机加工 machining
五金加工 metalworking
钣金加工 sheet metal fabrication
数控加工 CNC machining
cnc加工 CNC machining
车床加工 lathe work
激光加工 laser processing
激光打标 laser marking
线切割 wire cutting
水刀切割 waterjet cutting
折弯加工 bending
冲压加工 stamping
焊接加工 welding
注塑加工 injection moulding
吹塑加工 blow moulding
吸塑加工 vacuum forming
压铸加工 die casting
硅胶加工 silicone moulding
塑料加工 plastic processing
塑胶加工 plastic processing
亚克力加工 acrylic fabrication
木材加工 wood processing
玻璃加工 glass processing
皮革加工 leather processing
面料加工 fabric processing
服装加工 garment manufacturing
裁剪加工 fabric cutting
缝纫加工 sewing work
刺绣加工 embroidery work
印花加工 textile printing
绣花加工 embroidery work
食品加工 food processing
打磨加工 sanding work
抛光加工 polishing work
电镀加工 electroplating work
喷漆加工 spray painting work
烤漆加工 baking paint work
喷粉加工 powder coating
喷油加工 paint spraying
氧化加工 anodising
表面处理 surface treatment
热处理 heat treatment
镀膜加工 coating work
组装加工 assembly work
手工活 handwork
手工加工 handwork processing
开模 mould making
开模费 mould fee
模具费 tooling fee
模具加工 mould making
模具设计 mould design
开模定制 custom mould making
私模定制 private mould customisation
打样 sampling
打样费 sampling fee
打版 pattern making
打版费 pattern making fee
制版 plate making
制版费 plate making fee
版费 plate fee
菲林费 film fee
样品费 sample fee
拿样 sample purchase
样品单 sample order
看样 sample viewing
样品专拍 sample order link
起版费 set-up plate fee
开机费 set-up fee
3d打印 3D printing
3d打印服务 3D printing service
3d建模 3D modelling
手板 prototype
手板加工 prototyping
抄数 reverse scanning
印刷 printing
印刷费 printing fee
丝印加工 screen printing work
移印 pad printing
烫金加工 hot foil stamping
数码印刷 digital printing
包装印刷 packaging printing
刻字 lettering
刻字费 engraving fee
刻名 name engraving
雕刻加工 carving work
打标 marking
压logo logo embossing
logo费 logo fee
加logo logo adding
绣字 name embroidery
绣logo logo embroidery
贴标 labelling
贴标费 labelling fee
换标 label replacement
换吊牌 hang tag replacement
包装费 packaging fee
包装服务 packing service
换包装 repackaging
加固包装费 reinforced packing fee
打木架 wooden crating
木架费 crating fee
打托 palletising
打托费 palletising fee
装柜 container loading
代发费 drop shipping fee
代发服务 drop shipping service
代打包 packing on behalf
仓储服务 warehousing service
云仓 fulfilment warehouse
代采购 purchasing service
采购代理 purchasing agency
验货 goods inspection
验货服务 inspection service
验厂 factory audit
质检费 quality inspection fee
检测 testing
检测费 testing fee
检测报告 test report
质检报告 quality report
检验报告 inspection report
产品认证 product certification
认证服务 certification service
ce认证费 CE certification fee
报关 customs declaration
报关费 customs declaration fee
清关 customs clearance
退税 tax refund
关税 customs duty
税费 tax
税点 invoice tax surcharge
开票费 invoicing fee
发票 invoice
运费 freight
邮费 postage
运费补拍 freight top-up
补运费 freight top-up
补邮费 postage top-up
补邮 postage top-up
快递费 courier fee
物流费 logistics fee
加急费 rush fee
加急 rush order
配送费 delivery fee
送货费 delivery fee
上楼费 upstairs delivery fee
搬运费 handling fee
装卸费 loading fee
国际物流 international logistics
国际快递 international courier
海运 sea freight
空运 air freight
专线物流 dedicated line logistics
货运代理 freight forwarding
集运 consolidated shipping
补差价 price difference
差价 price difference
补差 balance payment
差价补拍 price difference payment
补款 supplementary payment
补拍 supplementary payment
定金 deposit
订金 deposit
押金 security deposit
预付款 advance payment
尾款 final payment
货款 payment for goods
邮费差价 postage difference
专拍链接 dedicated order link
付款链接 payment link
手续费 service charge
服务费 service fee
人工费 labour fee
加工费 processing fee
材料费 material fee
改版费 revision fee
版权费 royalty
授权费 licence fee
加盟费 franchise fee
代理费 agency fee
会员费 membership fee
年费 annual fee
定制费 customisation fee
设计 design
设计费 design fee
设计稿 design draft
设计服务 design service
设计图 design drawing
包装设计 packaging design
平面设计 graphic design
产品设计 product design
外观设计 industrial design
效果图 rendering
图纸 technical drawing
图纸设计 drawing design
裁剪图 cutting pattern
电子版 digital version
电子文件 digital file
电子图纸 digital drawing
素材 design asset
矢量图 vector file
激光雕刻加工 laser engraving work
激光切割加工 laser cutting work
热转印加工 heat transfer work
印logo费 logo printing fee
组装费 assembly fee
大货 bulk order
`);
