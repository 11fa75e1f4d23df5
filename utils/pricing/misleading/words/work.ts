/** Work on somebody's goods instead of goods: a verb of work with its fee, and goods made to order. */
import { type Word, words } from './word';

const WORK =
  '(?:印刷|丝印|移印|烫金|烫印|激光|镭射|雕刻|刻字|刻章|镭雕|打标|打码|喷涂|喷漆|喷砂|电镀|抛光|打磨|染色|绣花|刺绣|绣字|彩印|uv|热转印|数码印|印花|印字|印图|印logo|压印|压花|改色|组装|装配|安装|维修|修理|返修|清洗|洗涤|保养|检测|检验|质检|验货|贴钻|贴标|换标|吊牌|包装|打包|分装|拍摄|拍照|修图|设计|排版|制版|制网|开版|出菲林|菲林|开模|刀模|裁剪|裁切|切割|缝纫|锁边|车缝|定型|加急|插队|租赁|出租|仓储|代发|报关|认证|测试|培训|上门|调试|换胆|充气|充绒|改尺寸|改长度|洗护|干洗|磨刀|开刃|钻孔|打孔|冲孔|开孔|开槽|折弯|焊接|塑封|覆膜|过胶|装裱|补胎|换屏|贴膜|喷绘|滴胶|烤漆|阳极氧化|热处理|淬火|倒角|穿线|穿绳|换拉链|熨烫|整烫|套袋|入袋|贴条码|贴码|分拣|中转|清关|代采|验厂|摄影|建模|渲染|打印|改装|量尺|测量|铺装|搬运|授权|编程|写标|录入|制图|出图|画图|抠图|开料|封边|拼接|植绒|压纹|水洗|砂洗|漂染|印染|数码喷印|绗缝|做旧|定制|订制|加工|人工|手工|代工)';
/** The fee comes on top of goods that are sold, or is none. */
const NOT_ON_TOP =
  '(?!免|全免|减免|另|单独|单算|已含|已包|包含|含|由|我|不|可退|用?(?:另|全免|免|已含|包含|我们|由我|不收|请|咨询))';

export const SERVICE: readonly Word[] = [
  new RegExp(
    `${WORK}(?:工|服务|制作|手工|加工)?(?:费用?|工费|工价|工钱|工本费|服务费)${NOT_ON_TOP}`,
  ),
  new RegExp(
    `(?:模具|刀版|版|网版|钢网|菲林|人工|工时|起版|上机|开机|调机|贴牌|手工)费${NOT_ON_TOP}`,
  ),
  new RegExp(`${WORK}服务(?!好|周|态|体|商|器|保|至上|承诺)`),
  new RegExp(
    `${WORK}\\S{0,2}(?:按|每)(?:个|件|次|把|版|面|色|字|针|小时|天|月|平方|米|条|台|张|套|双)\\S{0,2}(?:计|收|算)`,
  ),
  new RegExp(
    `${WORK}\\s\\S{0,8}(?:按|每)(?:个|件|次|把|版|面|色|字|针|小时|天|平方|台|张)\\S{0,2}(?:计费|收费|计价)`,
  ),
  ...words('租赁 出租 租用 日租 按天租 租金 来货代加工 代客加工'),
  /\b(?:printing|engraving|embroidery|repair|mou?ld|tooling|setup|installation|assembly|processing) (?:fee|charge|cost|service)s?\b/,
  /\b(?:rental|for rent)\b/,
];
/** A phrase that ends on a fee. */
export const FEE: readonly Word[] = [
  /[^\s免运邮递流输货送样消浪经学话油水电网]费(?=[\s,。;!(【]|$)/,
];
export const PROCESSING: readonly Word[] = [
  ...words('来料 来货 来件 来样加工 代加工 代工 承接加工 加工厂接单 外发加工 包工'),
  new RegExp(`(?:代|承接|专业|对外|接单|提供)${WORK}`),
  new RegExp(`${WORK}(?:代?加工|外协)`),
  new RegExp(
    `(?<![未待]|自行|自己|需要?)${WORK}(?<!包装|吊牌|设计|打印|贴膜|定制|订制|手工|人工|加工|代工|租赁|拼接|水洗|摄影|菲林|防水)(?=\\s|$)`,
  ),
  /(?:自备|自带|自己|客户|您)\S{0,2}(?:提供|寄来|寄到|出料|供料|带料)/,
  /\b(?:oem|odm|contract) (?:processing|service)\b/,
];

const DRAWN = '(?:来图|来样|来稿|来版|按图|按样|照图|看图|图纸|发图|给图)';
export const CUSTOM: readonly Word[] = [
  new RegExp(`${DRAWN}(?:来样|来图)?\\S{0,2}(?:定|订|制|做|打样|生产|加工|报|核)[制做作]?`),
  ...words('开模 按需定制 私人定制 非标定制 非标订做 尺寸说了算 任意尺寸 尺寸自定 接受定制'),
  /(?:颜色|外观|尺寸|规格|款式|图案|材质|内容)\S{0,4}(?:自定|任定|任选定|重做|您定|你定|说了算|按要求|按需)/,
  /(?:打样|确认|定稿|看图|收图)\S{0,2}(?:后|再)(?:核价|报价|定价|改价)/,
  /\b(?:custom|bespoke|made to (?:your )?(?:order|drawing|measure)|your (?:own )?(?:design|drawing|logo))\b/,
];
/** Said of nearly everything on 1688: a sign at a very low price alone. */
export const CUSTOM_TALK: readonly Word[] = [
  /(?<!支持|可|接受|来图|提供)(?:定制|订制|定做|订做)(?!款)/,
  /\b(?:oem|odm)\b/,
];
