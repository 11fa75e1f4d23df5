/** Clothes, underwear, hosiery and costumes. */
import { wordTable } from '../word-table';

export const CLOTHING = wordTable(`
服装 garment
女装 women's clothing
男装 men's clothing
童装 children's clothing
上衣 top
T恤 T-shirt
打底衫 base layer top
文化衫 promotional T-shirt
广告衫 advertising T-shirt
polo衫 polo shirt
衬衫 shirt
衬衣 shirt
雪纺衫 chiffon blouse
蕾丝衫 lace blouse
防晒衣 sun-protective jacket
背心 vest top
吊带 camisole
吊带背心 spaghetti strap top
抹胸 bandeau
马甲 waistcoat
卫衣 sweatshirt
连帽卫衣 hoodie
毛衣 sweater
针织衫 knitted top
针织开衫 cardigan
羊毛衫 wool sweater
羊绒衫 cashmere sweater
套头衫 pullover
高领毛衣 turtleneck sweater
外套 jacket
夹克 jacket
皮衣 leather jacket
牛仔外套 denim jacket
牛仔衣 denim top
棒球服 baseball jacket
冲锋衣 hardshell jacket
冲锋裤 hardshell trousers
软壳衣 softshell jacket
抓绒衣 fleece jacket
风衣 trench coat
大衣 overcoat
毛呢大衣 wool coat
皮草 fur coat
羽绒服 down jacket
棉服 padded jacket
棉衣 cotton-padded coat
派克服 parka
西装 suit
西服 suit
西装外套 blazer
小香风外套 tweed jacket
斗篷 cape
披肩 shawl
裤子 trousers
休闲裤 casual trousers
牛仔裤 jeans
牛仔短裤 denim shorts
西裤 suit trousers
西装裤 dress trousers
工装裤 cargo trousers
运动裤 track trousers
卫裤 sweatpants
阔腿裤 wide-leg trousers
喇叭裤 flared trousers
哈伦裤 harem trousers
打底裤 leggings
鲨鱼裤 shaping leggings
瑜伽裤 yoga leggings
骑行裤 cycling shorts
短裤 shorts
沙滩裤 beach shorts
热裤 hot pants
背带裤 dungarees
连体裤 jumpsuit
皮裤 leather trousers
束脚裤 cuffed trousers
九分裤 ankle-length trousers
七分裤 cropped trousers
棉裤 padded trousers
秋裤 long johns
安全裤 safety shorts
裙子 skirt
连衣裙 dress
半身裙 skirt
百褶裙 pleated skirt
包臀裙 pencil skirt
a字裙 A-line skirt
纱裙 tulle skirt
牛仔裙 denim skirt
短裙 mini skirt
长裙 maxi skirt
吊带裙 slip dress
衬衫裙 shirt dress
针织裙 knitted dress
背带裙 pinafore dress
沙滩裙 beach dress
碎花裙 floral dress
公主裙 princess dress
晚礼服 evening gown
礼服 formal dress
婚纱 wedding dress
伴娘服 bridesmaid dress
敬酒服 bridal toasting dress
旗袍 cheongsam
汉服 hanfu
马面裙 horse-face skirt
唐装 Tang suit
和服 kimono
lo裙 Lolita skirt
jk制服 Japanese school uniform
运动套装 tracksuit
卫衣套装 sweatsuit
瑜伽服 yoga wear
健身服 gym wear
紧身衣 compression garment
运动内衣 sports bra
运动服 sportswear
速干衣 quick-dry shirt
球衣 team jersey
篮球服 basketball kit
足球服 football kit
骑行服 cycling jersey
滑雪服 ski suit
泳衣 swimsuit
泳装 swimwear
比基尼 bikini
连体泳衣 one-piece swimsuit
泳裤 swim trunks
罩衫 cover-up
潜水服 wetsuit
舞蹈服 dance costume
芭蕾裙 tutu
演出服 stage costume
校服 school uniform
班服 class uniform
园服 kindergarten uniform
工作服 workwear
工装 work uniform
厨师服 chef uniform
护士服 nurse uniform
白大褂 lab coat
防护服 protective suit
反光衣 reflective vest
保安服 security uniform
迷彩服 camouflage uniform
隔离衣 isolation gown
防静电服 antistatic coverall
马术服 riding wear
睡衣 pyjamas
睡裙 nightdress
睡袍 bathrobe
家居服 loungewear
月子服 maternity nursing pyjamas
孕妇装 maternity clothes
孕妇裤 maternity trousers
哺乳衣 nursing top
哺乳内衣 nursing bra
情趣内衣 erotic lingerie
内衣 underwear
文胸 bra
胸罩 bra
无钢圈文胸 wireless bra
隐形文胸 invisible bra
胸贴 nipple cover
内裤 underpants
三角裤 briefs
平角裤 boxer briefs
男士内裤 men's underpants
丁字裤 thong
一次性内裤 disposable underwear
生理裤 period underwear
保暖内衣 thermal underwear
秋衣 thermal top
塑身衣 shapewear
收腹裤 tummy control briefs
束腰 waist cincher
束腰带 waist trainer
连体衣 bodysuit
袜子 sock
短袜 ankle sock
船袜 no-show sock
隐形袜 invisible sock
中筒袜 crew sock
长筒袜 knee-high sock
堆堆袜 slouch sock
五指袜 toe sock
瑜伽袜 yoga sock
运动袜 sports sock
地板袜 floor sock
压力袜 compression stocking
丝袜 stocking
连裤袜 tights
光腿神器 skin-tone thermal tights
吊带袜 suspender stocking
腿套 leg warmer
袖套 sleeve cover
冰袖 cooling arm sleeve
假领子 detachable collar
婴儿服 baby clothes
哈衣 baby romper
爬服 baby romper
肚兜 baby bellyband
亲子装 family matching outfit
情侣装 couple outfit
圣诞服装 Christmas costume
万圣节服装 Halloween costume
角色扮演服 cosplay costume
吉祥物服装 mascot costume
充气服 inflatable costume
洛丽塔 Lolita dress
羽绒裤 down trousers
羽绒马甲 down waistcoat
西装马甲 suit waistcoat
针织马甲 knitted waistcoat
棉马甲 padded waistcoat
皮裙 leather skirt
蓬蓬裙 puffy skirt
鱼尾裙 mermaid skirt
伞裙 flared skirt
打底裙 slip skirt
防晒服 sun-protective clothing
皮肤衣 windbreaker
睡裤 pyjama bottoms
运动短裤 sports shorts
休闲短裤 casual shorts
运动背心 sports vest
训练服 training kit
民族服装 ethnic costume
肚皮舞服 belly dance costume
滑雪裤 ski trousers
滑雪衣 ski jacket
钓鱼服 fishing jacket
保暖裤 thermal trousers
加绒裤 fleece-lined trousers
`);
