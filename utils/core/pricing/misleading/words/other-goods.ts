/** Something else than the product: a part, a case, a likeness, a picture or what it is made of. */
import { type Word, words } from './word';

/** People, places and uses: "for" them is no sign of an accessory. */
const USES =
  '家用|家庭|家居|居家|户外|室内|室外|办公|学生|儿童|宝宝|婴儿|婴幼|幼儿|小孩|成人|老人|男女|男士|女士|男生|女生|情侣|孕妇|酒店|民宿|宾馆|餐厅|餐饮|饭店|厨房|卧室|客厅|浴室|阳台|学校|公司|商场|商用|咖啡店|奶茶店|露营|野营|旅行|旅游|出差|通勤|运动|健身|瑜伽|聚会|婚礼|送礼|四季|日常|多种场合|各种场合|出口|外贸|跨境|电商|直播|园林|工程|工地|车载|幼犬|大型犬|小型犬|中小型|猫狗|猫咪';
const USES_EN =
  'home|house|household|office|outdoor|indoor|kitchen|bath|bed|living|dining|garden|school|travel|camping|party|wedding|gift|daily|everyday|kid|child|baby|women|men|ladies|girls|boys|adult|student|all|any|use|cafe|restaurant|hotel|sport|gym|wholesale|sale|women|the|your|thick|thin|dogs?|cats?|pets?';

export const PART: readonly Word[] = [
  ...words(
    '配件 零件 替芯 维修用 修补 更换件 易损件 补充装 替换装 散件 原厂件 拆机件 修理用 维修件 补配 单配 补一个 配丢',
  ),
  /(?:自己|自行|直接)?(?:换|更换)(?:电芯|电池|芯|头|盖|套|网|片|布|皮|膜|线|轮|壳|用)/,
  /(?:替换|备用)(?!老|旧|传统|一次性|方便|脏|简单|容易|\S{0,2}(?:随赠|赠|送))/,
  /(?:坏|丢|断|裂|破|掉)了\S{0,3}(?:换|配|补|修)|(?:换|配|补|修)\S{0,2}(?:坏|丢|断)(?:了|的)/,
  /(?:单|另|散|零)(?:卖|买|售|拍|购)(?:的)?(?!价|店|不|均)/,
  /(?<!不)单独(?:卖|买|售|拍|购|出售|一个|一只|一条)/,
  /\bspare\b/,
  /\breplacement\b/,
  /\brefills?\b/,
  /\b(?:parts?|accessor(?:y|ies)) only\b/,
];
/** Apart from `PART`, because a page that says "for" does not yet sell a part. */
export const FITTING: readonly Word[] = [
  new RegExp(`专用(?<!(?:${USES})\\S{0,4}专用)(?!款)`),
  new RegExp(`适(?:用于?|配)(?!(?:${USES})|人群|场|年龄|季|宽|面|于\\S{0,2}(?:${USES}))`),
  new RegExp(`\\bfor\\b(?!\\s+(?:${USES_EN}))`),
  /搭配\S{1,6}(?:使用|用)|配套\S{0,4}(?:使用|用)|放\S{1,4}(?:内|里|上)用|\S上用(?!品)|放\S{1,4}用$/,
];
export const SHELL: readonly Word[] = [
  ...words(
    '空盒 空瓶 空罐 空壶 空袋 空箱 空管 空壳 空架 空桶 空杯 空的 裸杯 裸机 光机 单机头 单主机 裸瓶 裸灯',
  ),
  ...words(
    '包装盒 外壳 外包装 包装材料 吸塑盒 吸塑 彩盒 纸盒 纸箱 飞机盒 礼品盒 手提袋 包材 卡纸 挂卡 纸卡 背卡 吊卡 标签 吊牌',
  ),
  ...words('外罩 光套 布套 套壳 替洗套 替换套 套子 罩子 收纳塑盒'),
  /(?:收纳|包装|外)(?:盒|袋|箱|罩|套)$|[盒袋箱罩套](?=\s+(?:只有|仅|没有|空|单卖|单买|里面))/,
  /(?:没有?|无|不含|不带|缺)(?:主机|机芯|内胆|内芯|填充|电机|成品|本体|实物|产品|货|东西)/,
  /(?<!不)(?:只有|仅有|只是|只卖|只发|仅卖|仅为|光卖|光是|就一个|仅含|只含)\S{0,3}(?:盒|壳|套|袋|罩|瓶|罐|盖|卡|架|框|皮|箱|包装|主机|机身|外|空)/,
  /(?:里面|内里|里头|盒内|盒里|内)\S{0,2}(?:没有?|无|空|不含|不带)/,
  /\bbox only\b/,
  /\bempty (?:box|bottle|case|jar|tin|shell)(?:es|s)?\b/,
  /\bpackaging (?:box|bag)(?:es|s)?\b/,
  /\bshell\b/,
  /\bbody only\b/,
];
/** Substances that belong in no product are excepted. */
const UNWANTED =
  '(?!塑化|荧光|甲醛|双酚|bpa|酒精|香精|色素|防腐|铅|镍|镉|汞|重金属|有害|有毒|毒|糖|激素|添加|偏光|杂质|胶水|异味|味|氟|硅油|乳胶过敏|税|票|运|邮|发票|快递|物流|首单|掉|变|褪|组装|安装|加工|印刷|人工|调试|设计|打磨|刻字|绣字|送|配送|保险)';
export const WITHOUT: readonly Word[] = [
  new RegExp(`(?:不含|不带|不包含|不包括|不配|不送|不附)${UNWANTED}`),
  new RegExp(`(?:没有|都没有|没)(?=芯|盖|壳|套|内|外|主机|电|灯|头|管|杯|座|架|瓶|罩|布)`),
  /\S(?:都没有|自备|另备|需另购|另购|另配|另买|需自配|自配|自理件)/,
  /无(?=内胆|主机|电池|机芯|灯泡|灯芯|管|内芯|填充|盖|外壳|底座|插头|杯|芯(?!片))/,
  /\bwithout\b/,
  /\bnot included\b/,
];

export const MODEL: readonly Word[] = [
  /\S(?:造型|样子的?|形状的?)(?=\S{2})/,
  ...words(
    '模型 仿真 迷你 娃用 微缩 微型 微景观 摆件 小摆设 道具 玩具 娃娃屋 过家家 食玩 袖珍 缩小版 bjd ob11 钥匙扣 冰箱贴 挂件',
  ),
  /(?:不能|不可|无法)(?:使用|实用|用|穿|戴|坐|装水|通电|吃|食用|点亮|打开|入口)/,
  /(?:仅|只)(?:供|作|做|能|用于)\S{0,2}(?:装饰|观赏|展示|陈列|拍照|拍摄|摆设|摆放|收藏)/,
  /(?:\d|[一二三四六八])分(?:娃|之一|bjd)|(?<!\d)1\/(?:4|6|8|12)(?!\d)/,
  ...words(
    '1比12 比例模 缩比 盲盒 扭蛋 胸针 磁贴 挂饰 吊坠 徽章 造型橡皮 造型蜡烛 蛋糕装饰 蛋糕插件 蛋糕摆件 沙盘',
  ),
  ...words('教具 装饰用 摆拍 影视道具 拍摄用 展示用 陈列用 手指大小 缩小 摆台 装饰品'),
  ...words('纸扎 祭祀 扮家家 手办 橱窗陈列 拍照背景'),
  /(?<!\d)1:(?:4|6|8|10|12|16|18|20|24|32|35|43|50|64|72|87)(?!\d)/,
  /\b(?:miniatures?|doll ?house|scale model|dummy|figurine|keychain)\b/,
];
/** No goods are sent. */
export const VIRTUAL: readonly Word[] = [
  /(?:非|无|没有?|不是|不含|不出|不发|不寄|不卖|不包含)实物(?!不符|差)/,
  ...words(
    '虚拟商品 虚拟产品 虚拟物品 源文件 自动发货 网盘发 发邮箱 发链接 发网盘 在线发 电子发货 邮箱发送',
  ),
];
/** What is sent is a file or taught. */
export const FILE =
  /psd|模板|文件|图纸|贴图|素材|纸样|电子[版档书稿]|源图|矢量|网盘|邮箱|下载|教程|课程|视频|设计稿|可打印|\b(?:pdf|cad|dxf|stl|psd|svg)\b/;
export const PICTURE_OF: readonly Word[] = [
  ...words(
    '贴纸 海报 挂布 图纸 教程 电子版 纸样 版型 图样 图案 设计稿 设计图 设计文件 源文件 素材 矢量 网盘 邮箱 下载 非实物',
  ),
  ...words(
    '墙贴 贴画 挂画 装饰画 画芯 明信片 画册 拼图 视频 课程 讲解 说明书 手册 目录册 线稿 效果图 打印文件 数码文件 背景布 背景纸',
  ),
  ...words(
    '电子档 文档 源图 高清图 图片 照片 主图 详情页 平面图 尺寸图 三视图 结构图 印花图 图解 图纸包 模型文件',
  ),
  ...words('课件 食谱 攻略 图册 云盘 百度云 自动发货 发链接 喷绘布 广告布'),
  ...words(
    '贴花 装饰贴 窗贴 门贴 转印纸 转印贴 立牌 灯箱布 喷绘 壁画 挂历 台历 乐谱 菜谱 ppt 临摹 纸板画 卡片',
  ),
  /\b(?:cad|stl|pdf|psd|dxf|svg)\b/,
  /\b(?:stickers?|posters?|decals?|patterns? pdf|sewing pattern|digital (?:file|download)|e-?book|tutorial|plans)\b/,
];
export const KIT: readonly Word[] = [
  ...words(
    '材料包 半成品 毛坯 毛胚 白坯 白胚 素坯 素胚 胚子 坯子 坯体 坯料 胚体 木坯 泥坯 原坯 光坯 白模 白身 素材件',
  ),
  ...words(
    '涂鸦 填色 上色 涂色 彩绘 手绘画 未上色 未喷漆 未打磨 未加工 未缝 未组装 未安装 待组装 待加工 待上色 裁片 散料 原料 原材料 原木料 底胚',
  ),
  ...words(
    '自己动手 手工课 手工材料 手工坊 手作 套材 布片 裁好 自装 生坯 生胚 粗坯 裸坯 裸胚 石膏坯 石膏胚',
  ),
  /自己(?:做|缝|装|组|拼|画|涂|染|编|钩|搭|刻|绣|粘|贴|串|捏|完成)/,
  /需(?:要)?(?:自行|自己)?\S{0,2}(?:组装|拼装|缝|上色|加工|打磨|喷)/,
  /未(?!来|必|知|税|含|拆|满|婚|央|到|付|用|开封|使用|售|发|成年|经|有|能|见|免|出|下|注|备|及|审|激活)/,
  /(?:非|不是|并非)(?:成品|整机|完整)/,
  /空白(?=\S{0,4}(?:伞|杯|扇|t恤|衫|帽|包|袋|壳|盘|板|面具|卡|本|涂|手绘|彩绘|款|底|坯|胚))/,
  /(?:\bdiy\b|diy(?=\p{Script=Han}))(?!\S{0,8}(?:工具|帮手|布置|爱好|神器|必备|家具|家居|党))/u,
  /\b(?:unfinished|semi-finished|blanks?|craft kit|material kit|unassembled|raw material)\b/,
];
