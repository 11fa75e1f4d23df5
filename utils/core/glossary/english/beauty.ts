/** Cosmetics, personal care and the tools for them. */
import { wordTable } from '../word-table';

export const BEAUTY = wordTable(`
化妆品 cosmetics
护肤品 skincare product
彩妆 colour cosmetics
口红 lipstick
唇釉 lip glaze
唇泥 lip mud
唇彩 lip gloss
唇膏 lip balm
唇线笔 lip liner
唇膜 lip mask
粉底液 liquid foundation
粉底 foundation
粉饼 pressed powder
散粉 loose powder
气垫 cushion foundation
bb霜 BB cream
素颜霜 tone-up cream
隔离霜 makeup primer cream
妆前乳 primer
遮瑕膏 concealer
腮红 blush
修容 contour powder
眼影 eyeshadow
眼影盘 eyeshadow palette
卧蚕笔 under-eye highlighter pencil
眼线笔 eyeliner pencil
眼线液笔 liquid eyeliner pen
眉笔 eyebrow pencil
眉粉 eyebrow powder
染眉膏 brow mascara
睫毛膏 mascara
假睫毛 false eyelash
睫毛胶 eyelash glue
睫毛夹 eyelash curler
双眼皮贴 double eyelid tape
定妆喷雾 setting spray
化妆刷 makeup brush
粉底刷 foundation brush
眼影刷 eyeshadow brush
粉扑 powder puff
美妆蛋 makeup sponge
化妆套装 makeup set
卸妆水 micellar water
卸妆油 cleansing oil
卸妆膏 cleansing balm
卸妆湿巾 makeup remover wipe
化妆棉 cotton pad
棉签 cotton bud
洗面奶 facial cleanser
洁面乳 cleansing milk
洁面慕斯 cleansing mousse
洁面仪 facial cleansing brush
爽肤水 toner
柔肤水 softening lotion
乳液 lotion
面霜 face cream
眼霜 eye cream
精华液 serum
精华油 facial oil
面膜 facial mask
睡眠面膜 sleeping mask
泥膜 clay mask
眼膜 eye patch
鼻贴 nose pore strip
痘痘贴 pimple patch
黑头贴 blackhead strip
去角质膏 exfoliating gel
防晒霜 sunscreen
防晒喷雾 sun spray
芦荟胶 aloe vera gel
护手霜 hand cream
手膜 hand mask
足膜 foot mask
身体乳 body lotion
身体磨砂膏 body scrub
沐浴露 shower gel
浴盐 bath salt
泡澡球 bath bomb
香皂 toilet soap
手工皂 handmade soap
洗手液 hand wash
免洗洗手液 hand sanitiser
香水 perfume
香体膏 body balm
固体香膏 solid perfume
止汗露 antiperspirant
身体喷雾 body mist
脱毛膏 hair removal cream
脱毛蜡纸 wax strip
精油 essential oil
按摩油 massage oil
纯露 hydrosol
洗发水 shampoo
护发素 conditioner
发膜 hair mask
护发精油 hair oil
染发剂 hair dye
染发膏 hair colour cream
烫发水 perm lotion
发蜡 hair wax
发胶 hairspray
啫喱水 styling gel
发泥 hair clay
碎发整理膏 hair finishing stick
发际线粉 hairline powder
梳子 comb
气垫梳 cushion hairbrush
按摩梳 massage comb
木梳 wooden comb
卷发梳 round brush
卷发筒 hair curler
洗头刷 scalp brush
理发剪 hairdressing scissors
牙刷 toothbrush
牙膏 toothpaste
牙粉 tooth powder
牙线 dental floss
牙线棒 floss pick
牙缝刷 interdental brush
漱口水 mouthwash
口腔喷雾 mouth spray
牙贴 teeth whitening strip
美牙仪 teeth whitening kit
牙套 mouth guard
刮舌器 tongue scraper
假牙盒 denture box
手动剃须刀 manual razor
剃须膏 shaving cream
刮眉刀 eyebrow razor
修眉刀 brow shaper
眉夹 eyebrow tweezers
鼻毛修剪器 nose hair trimmer
镊子 tweezers
指甲剪 nail clipper
指甲刀套装 manicure set
指甲锉 nail file
死皮剪 cuticle nippers
去死皮推 cuticle pusher
磨脚器 foot file
磨脚石 pumice stone
修脚刀 pedicure knife
指甲油 nail polish
甲油胶 gel polish
穿戴甲 press-on nail
美甲贴 nail sticker
美甲贴片 nail tip
美甲饰品 nail charm
美甲钻 nail rhinestone
美甲灯 nail lamp
美甲笔 nail art brush
美甲工具 nail tool
卸甲水 nail polish remover
卸甲包 nail remover wrap
营养油 cuticle oil
底胶 base coat
封层 top coat
光疗胶 builder gel
美甲练习手 nail practice hand
纹身贴 temporary tattoo
纹身机 tattoo machine
纹身针 tattoo needle
纹眉机 brow tattoo machine
海娜膏 henna paste
蒸脸仪 facial steamer
补水仪 nano mist sprayer
导入仪 ion infusion device
黑头仪 blackhead vacuum
粉刺针 comedone extractor
刮痧板 gua sha board
刮痧梳 gua sha comb
玉石滚轮 jade roller
按摩棒 massage wand
按摩球 massage ball
按摩垫 massage mat
按摩椅 massage chair
按摩枕 massage pillow
拔罐器 cupping set
艾灸盒 moxibustion box
艾灸贴 moxibustion patch
艾条 moxa stick
膏药贴 plaster patch
足贴 foot patch
蒸汽眼罩 steam eye mask
护腰带 lumbar support belt
护颈 neck brace
矫姿带 posture corrector
瘦脸带 face slimming strap
颈托 cervical collar
脊椎矫正器 back stretcher
拇外翻矫正器 bunion corrector
分趾器 toe separator
鼻梁增高器 nose shaper
止鼾器 anti-snoring device
耳塞 earplug
挖耳勺 ear pick
耳烛 ear candle
采耳工具 ear cleaning tool
血压计 blood pressure monitor
血糖仪 blood glucose meter
血氧仪 pulse oximeter
额温枪 forehead thermometer
助听器 hearing aid
雾化器 nebuliser
制氧机 oxygen concentrator
轮椅 wheelchair
拐杖 crutch
助行器 walking frame
创可贴 adhesive bandage
绷带 bandage
医用纱布 medical gauze
碘伏棉签 iodine swab
酒精棉片 alcohol pad
酒精喷雾 alcohol spray
消毒液 disinfectant
急救包 first aid kit
退热贴 fever patch
暖宫贴 menstrual heat patch
卫生巾 sanitary towel
护垫 panty liner
卫生棉条 tampon
月经杯 menstrual cup
成人纸尿裤 adult nappy
护理垫 underpad
避孕套 condom
润滑剂 lubricant
分装瓶 travel bottle
喷雾瓶 spray bottle
香水分装瓶 perfume atomiser
旅行套装 travel set
高光粉 highlighter powder
身体亮片 body glitter
高光 highlighter
美甲打磨机 electric nail drill
脱毛蜡豆 hard wax bean
持久留香水 long-lasting perfume
`);
