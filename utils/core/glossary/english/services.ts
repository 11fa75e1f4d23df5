/** Papers, digital goods and services on site, after the sale and in marketing. */
import { wordTable } from '../word-table';

export const SERVICES = wordTable(`
服务 service
安装 installation
安装费 installation fee
安装服务 installation service
上门安装 on-site installation
上门服务 on-site service
上门测量 on-site measuring
测量费 measuring fee
调试 commissioning
维修 repair
维修服务 repair service
维修费 repair fee
保养 maintenance
保养服务 maintenance service
翻新服务 refurbishing service
清洗服务 cleaning service
干洗服务 dry cleaning service
改衣服务 garment alteration
换电池服务 battery replacement service
寄修 mail-in repair
返修 rework
以旧换新 trade-in
回收 buy-back
回收服务 recycling service
租赁 rental
出租 hire
租赁服务 leasing service
押金租赁 deposit rental
保险 insurance
保险费 insurance premium
运费保险 freight insurance
延保 extended warranty
延保服务 extended warranty service
质保服务 warranty service
售后服务 after-sales service
技术支持 technical support
技术服务 technical service
技术转让 technology transfer
远程服务 remote service
远程安装 remote installation
咨询服务 consulting service
顾问费 consulting fee
培训 training
培训费 training fee
课程 course
网课 online course
视频教程 video tutorial
教程 tutorial
配方 formula
配方转让 formula transfer
资料 reference material
电子书 e-book
软件 software
软件开发 software development
软件授权 software licence
激活码 activation code
兑换码 redemption code
充值 top-up
充值卡 prepaid card
会员 membership
账号 account
代充 top-up service
流量卡 data SIM card
优惠券 coupon
代金券 voucher
提货券 pick-up voucher
购物卡 gift card
礼品卡 store gift card
门票 admission ticket
拍照 photography
拍摄服务 photography service
产品拍摄 product photography
模特拍摄 model photography
视频拍摄 video shooting
拍摄费 shooting fee
主图设计 main image design
详情页设计 detail page design
美工 listing artwork
修图 photo retouching
抠图 image cut-out
店铺装修 shop page design
店铺代运营 shop operation service
代运营 store management
网店转让 online shop transfer
推广服务 promotion service
直播带货 live selling
直播服务 live streaming service
达人带货 influencer selling
文案 copywriting
翻译服务 translation service
商标注册 trademark registration
商标转让 trademark transfer
专利申请 patent application
专利转让 patent transfer
公司注册 company registration
代办 agency handling
代办服务 paperwork service
授权书 letter of authorisation
品牌授权 brand licensing
授权 authorisation
营业执照 business licence
合同 contract
报价 quotation
报价单 quotation sheet
产品目录 product catalogue
画册 brochure
宣传册 promotional booklet
宣传单 flyer
产品手册 product manual
样本册 sample book
色卡 colour card
面料色卡 fabric swatch card
布样 fabric swatch
色板 colour swatch
样布 sample cloth
样板 sample board
样品册 swatch book
定制服务 custom service
定制链接 custom order link
私人订制 bespoke order
代购 buying on behalf
代拍 order placing service
拼单 group order
预售 pre-sale
预定 advance order
尺寸定制 custom size
改色 colour change
改尺寸 resizing
加长费 lengthening fee
加大费 enlarging fee
改字 text change
换色 colour replacement
升级费 upgrade fee
升级包装 upgraded packaging
赠品 free gift
赠品专拍 free gift link
补发 reshipment
补发链接 reshipment link
补寄 resending
退换货 return and exchange
退换货运费 return freight
退款 refund
重拍 reorder
仓库管理 warehouse management
代贴标 labelling on behalf
工程施工 construction work
施工 construction
施工费 construction fee
喷绘 large-format printing
写真 photo printing
照片打印 photo print
照片冲印 photo development
照片定制 custom photo
打印服务 printing service
复印 photocopying
装订 bookbinding
过塑 laminating
模切 die cutting
裁切 trimming
分切 slitting
打孔 hole punching
钻孔 drilling
攻丝 tapping
折弯 bending work
剪板 plate shearing
切割 cutting
切割费 cutting fee
打孔费 punching fee
打磨费 grinding fee
缝制 sewing
锁边 overlocking
打扣 button fastening
钉扣 button sewing
烫钻加工 rhinestone setting
染色 dyeing
染色加工 dyeing work
水洗加工 garment washing
后整理 textile finishing
充绒 down filling
充绒费 down filling fee
充棉 cotton filling
灌装 filling
灌装加工 contract filling
代工 contract production
代工生产 OEM production
贴牌定制 private label customisation
设备租赁 equipment rental
场地租赁 venue hire
婚庆服务 wedding service
活动策划 event planning
搬家服务 moving service
配送 delivery
送货上门 home delivery
自提 self-pickup
刻章 seal engraving
覆膜加工 film lamination
装修服务 renovation service
链接 link
专用链接 dedicated link
补拍链接 supplementary order link
拿样链接 sample order link
`);
