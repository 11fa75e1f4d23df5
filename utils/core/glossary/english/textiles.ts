/** Towels, bedding, blankets, carpets, curtains and covers. */
import { wordTable } from '../word-table';

export const TEXTILES = wordTable(`
毛巾 towel
浴巾 bath towel
方巾 square towel
面巾 face towel
一次性毛巾 disposable towel
压缩毛巾 compressed towel
洗脸巾 disposable face towel
浴袍 bathrobe
抽纸 facial tissue
卷纸 toilet roll
厨房纸 kitchen paper
湿巾 wet wipe
懒人抹布 disposable cleaning cloth
床上用品 bedding
床单 bed sheet
床笠 fitted sheet
床罩 bedspread
床裙 bed skirt
被套 duvet cover
被子 quilt
夏凉被 summer quilt
羽绒被 down duvet
蚕丝被 silk quilt
棉被 cotton quilt
枕头 pillow
枕套 pillowcase
记忆枕 memory foam pillow
乳胶枕 latex pillow
颈枕 neck pillow
u型枕 u-shaped travel pillow
抱枕 throw pillow
靠垫 back cushion
坐垫 seat cushion
椅垫 chair pad
蒲团 floor cushion
床垫 mattress
床褥 mattress pad
凉席 cooling sleeping mat
蚊帐 mosquito net
毛毯 blanket
毯子 throw
法兰绒毯 flannel blanket
空调毯 air-conditioning blanket
电热毯 electric blanket
懒人毯 wearable blanket
地毯 carpet
地垫 floor mat
门垫 doormat
吸水垫 absorbent mat
爬行垫 crawling mat
防滑垫 non-slip mat
防滑贴 non-slip sticker
窗帘 curtain
门帘 door curtain
百叶窗 Venetian blind
卷帘 roller blind
罗马帘 Roman blind
纱窗 window screen
磁性门帘 magnetic screen door
桌布套 table cover
桌旗 table runner
沙发套 sofa cover
沙发垫 sofa cushion
沙发巾 sofa throw
椅套 chair cover
婚庆四件套 wedding bedding set
儿童被子 children's quilt
午睡毯 nap blanket
盖毯 lap blanket
床尾巾 bed runner
床旗 bed scarf
床帘 bed curtain
床幔 bed canopy
沙发罩 sofa slipcover
餐椅套 dining chair cover
冰丝凉席 ice silk sleeping mat
藤席 rattan sleeping mat
竹席 bamboo sleeping mat
麻将席 bamboo tile mat
乳胶床垫 latex mattress
棕垫 coir mattress
榻榻米垫 tatami mat
飘窗垫 bay window cushion
楼梯垫 stair mat
脚垫 foot mat
厨房地垫 kitchen mat
仿羊毛地毯 faux wool rug
床边毯 bedside rug
圆形地毯 round rug
纱帘 sheer curtain
遮光窗帘 blackout curtain
珠帘 beaded curtain
线帘 string curtain
隔热窗帘 thermal curtain
擦手巾 hand towel
茶巾 tea towel
餐巾 napkin
沙滩巾 beach towel
运动毛巾 sports towel
发热毯 heated throw
靠枕 bolster
腰枕 lumbar pillow
孕妇靠枕 maternity cushion
抱枕被 pillow quilt
荞麦枕 buckwheat pillow
儿童枕 children's pillow
枕巾 pillow towel
枕头保护套 pillow protector
床垫保护套 mattress protector
大豆被 soybean fibre quilt
羊毛被 wool quilt
毛巾被 towelling blanket
绗缝被 quilted coverlet
棉絮 cotton wadding quilt
床品套件 bedding set
床上四件套 four-piece bedding set
床上三件套 three-piece bedding set
`);
