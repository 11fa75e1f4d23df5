/**
 * Words of the rules as plain text (NFKC, lower case). A pattern is used for a word that contains a
 * number or depends on its neighbours; its first group is the number.
 */
export type Word = string | RegExp;

const words = (text: string): readonly string[] => text.split(' ');

/** People, places and uses: "for" them is no sign of an accessory. */
const USES =
  '家用|家庭|家居|居家|户外|室内|室外|办公|学生|儿童|宝宝|婴儿|幼儿|成人|老人|男女|女士|男士|女生|男生|情侣|孕妇|酒店|民宿|宾馆|餐厅|餐饮|饭店|厨房|卧室|客厅|浴室|阳台|学校|公司|商场|商用|咖啡店|奶茶店|露营|野营|旅行|旅游|运动|健身|瑜伽|聚会|婚礼|送礼|四季|日常|多种场合|各种场合|出口|外贸|跨境|电商|直播';
const USES_EN =
  'home|house|household|office|outdoor|indoor|kitchen|bath|bed|living|dining|garden|school|travel|camping|party|wedding|gift|daily|everyday|kid|child|baby|women|men|ladies|girls|boys|adult|student|all|any|use|cafe|restaurant|hotel|sport|gym|wholesale|sale|women|the|your';

export const TOP_UP: readonly Word[] = [
  ...words('补差价 差价专拍 差价链接 补差链接 补拍 差几元拍几件'),
  /差\S{1,3}拍\S{1,3}[件个]/,
];
export const FREIGHT_TOP_UP: readonly Word[] = [
  /(?:运费|邮费)\S{0,6}(?:链接|专拍|差价)/,
  /(?:运费|邮费)补/,
  /(?:补|差)\S{0,2}(?:运费|邮费)/,
];
export const DEPOSIT = words('定金 订金 押金 预付款');
export const PAYMENT_LINK = /链接|专拍/;
export const SAMPLE_FEE = words('样品费 样品专拍 打样费 拿样链接 样品链接');
export const SAMPLE = words('样品');
export const NO_PRICE = words('面议 议价 电议');
export const CUSTOM = words('来图定制 来图定做 按图定做 按图定制 开模');
export const PART: readonly Word[] = [
  ...words('配件 零件 替换 替芯 备用'),
  /\bspare\b/,
  /\breplacement\b/,
];
/** Apart from `PART`, because a page that says "for" does not yet sell a part. */
export const FITTING: readonly Word[] = [
  new RegExp(`专用(?<!(?:${USES})\\S{0,4}专用)`),
  new RegExp(`适用于(?!(?:${USES}))`),
  new RegExp(`\\bfor\\b(?!\\s+(?:${USES_EN}))`),
];
export const SHELL: readonly Word[] = [
  ...words('空盒 包装盒 外壳 裸杯'),
  /\bbox only\b/,
  /\bempty box\b/,
  /\bshell\b/,
];
export const WITHOUT: readonly Word[] = [...words('不含 不带'), /\bwithout\b/];
export const ONE_OF_PAIR = words('单只 单边 左耳 右耳');
export const BOTH_OF_PAIR: readonly Word[] = [/[一1](?:对|双)/, /[对双]装/, /\bpairs?\b/];
export const SET: readonly Word[] = [/[\d一二两三四五六七八九十]{1,3}件套/, '套装', /\bset of\b/];
export const LOSS_LEADER = words('引流 福利 秒杀 亏本冲量');
export const LIMITED: readonly Word[] = [/限购(\d{1,4})/];
export const NEW_BUYER: readonly Word[] = [...words('新人价 新人专享 首单'), /plus会员价?/];
export const ONE_PIECE_FREE = words('一件代发包邮 一件代发全国包邮');
export const MIXED = words('混批');
export const LOTS = words('起批倍数');
export const TAX_EXCLUDED = words('不含税 不含票 不带票');
/** Not if it is only possible or excluded, and not within words for straps or purses. */
export const TAX_INCLUDED =
  /(?<![不未非没无否可能需要持如若]包?)(?:含税(?!另|请)|含票|(?<![腰皮表肩背吊绑绷领携卡安])带票(?![夹据袋包券]))/;
/** 加6点 as a surcharge: no free piece, no score, no time of day. */
export const TAX_POINTS =
  /(?<![\d.]|\d[件个只套]|积分|满\d\S{0,5})(?:加|\+)\s?(20(?:\.0+)?|(?!0)1?\d(?:\.\d+)?)\s?个?点(?!\d|[钟半前后整赞心]|左右|发货|下单)/;
export const TAX: readonly Word[] = [...TAX_EXCLUDED, ...words('含税 带票 含票'), TAX_POINTS];
export const CONDITIONAL_POST: readonly Word[] = [
  ...words('江浙沪包邮 偏远除外 偏远地区除外'),
  /满\d+(?:元|件|个)?(?:全国)?包邮/,
];
export const COLLECT = words('到付 自提 不含运费');
export const PRE_ORDER: readonly Word[] = [
  ...words('预售 期货'),
  /(?<!\d)(?:[89]|\d{2,3})天(?:内|左右)?发货/,
];
export const USED = words('二手 翻新 瑕疵 次品');
export const LEFT_OVER = words('尾货 库存 b品 断码');
export const MODEL: readonly Word[] = [
  ...words('模型 仿真 迷你 娃用'),
  /(?<!\d)1:(?:4|6|8|12|18|24|32|43|64|72)(?!\d)/,
];
export const SERVICE = words('维修费 租赁 印刷费 模具费');
export const PROCESSING = words('来料加工 代加工');
export const PICTURE_OF = words('贴纸 海报 挂布 图纸 教程 电子版');
export const KIT: readonly Word[] = [
  ...words('材料包 半成品 毛坯 白坯'),
  /\bdiy\b|diy(?=\p{Script=Han})/u,
];
export const SIGN_IN = words('登录可见');

/** Phrases that contain words of the rules and mean the opposite. */
export const HARMLESS: readonly Word[] = [
  ...words('支持定制 可拿样 可以拿样 支持拿样 免费样品 样品免费 提供样品'),
  ...words('免定金 无定金 无需定金 免押金 包运费 免运费 运费险 退货包运费'),
  ...words('库存充足 库存足 现货库存 大量库存 清仓 特价 厂家直销'),
  ...words('配件齐全 配件全 服饰配件 服装配件 饰品配件'),
  ...words('员工福利 企业福利 公司福利 节日福利 福利礼品 全国包邮'),
];

/**
 * Before a word for a part or box: it comes along. 带 also means strap (表带配件); 不含 and 不带 mean the
 * opposite.
 */
export const COMES_ALONG =
  /(?:(?<!不)[送赠含附]|(?<![不表肩背吊皮腰绑绷领安])带|(?<![装选适])配)\S{0,6}$/;
/** Characters before a word that the pattern looks at. */
export const COMES_ALONG_BEFORE = 8;
