/** What stands around a word and takes its meaning away. */
import { type Word, words } from './word';

/** Phrases that contain words of the rules and mean the opposite. */
export const HARMLESS: readonly Word[] = [
  ...words(
    '支持定制 可拿样 可以拿样 支持拿样 免费样品 样品免费 提供样品 样品一致 支持打样 免费打样 可看样 支持看样',
  ),
  ...words('包运费 免运费 含运费 运费险 退货包运费 运费我们 运费已含 已含运费 运费全包 包邮费'),
  ...words(
    '库存充足 库存足 现货库存 大量库存 库存大 库存多 有库存 库存现货 常备库存 充足库存 实库存 库存齐 海量库存 清仓 特价 厂家直销',
  ),
  /库存\s?(?:\d|[一二三四五六七八九十百千万几数上])/,
  ...words('配件齐全 配件全 配件齐 服饰配件 服装配件 饰品配件 手机配件 汽车配件 家居配件'),
  ...words('员工福利 企业福利 公司福利 节日福利 单位福利 工会福利 福利礼品 福利社 全国包邮'),
  ...words('断货王 断货款 不断货 永不断货 不缺货 从不断货'),
  ...words(
    '同款样板间 样板间 样板房 样品间 玩具级 维修师傅 维修工 模具厂 自有模具 自开模 自己开模 独家开模 开模款 原创开模 私模 新开模',
  ),
  ...words(
    '礼盒装 礼盒包装 彩盒装 彩盒包装 纸盒装 纸盒包装 盒装 独立包装 精美包装 外壳加厚 加厚外壳 外壳防 保护外壳 双层外壳 金属外壳 外壳材质',
  ),
  ...words(
    '手绘风 手绘感 仿真皮 仿真丝 仿真花 图案清晰 图案可选 多图案 图案精美 视频实拍 实拍视频 教程送 送教程 含教程 附教程 配教程 带说明书 附说明书',
  ),
  ...words(
    '组合柜 组合架 组合沙发 会员非会员 新老客户 新老顾客 限时达 替换老款 处理器 热处理 表面处理 防锈处理 处理工艺 包邮处理 原材料 加工厂 加工中心 精加工 手工制作 纯手工制作',
  ),
  /(?:中间商|赚|批零|倒卖)\S{0,3}差价/,
  ...words('假一赔十 假一罚十 终身维修 免费维修 保修 挂件孔 玩具车 原料安全'),
];

/**
 * Before a word for a part or box: it comes along. 带 also means strap (表带配件); 不含 and 不带 mean the
 * opposite.
 */
export const COMES_ALONG =
  /(?:(?<!不)[送赠含附]|(?<![不表肩背吊皮腰绑绷领安织腕])带|(?<![装选适])配(?![件套])|内置|自带|标配|\bwith |\bincl(?:udes|uding|\.)? )\S{0,6}$/;
/** After such a word: it comes along too. */
export const COMES_ALONG_AFTER =
  /^\S{0,3}(?:随赠|赠送|附赠|附送|随货|随机送|一同发|一起发|标配|齐全|齐备|一个不少|一件不少|都含|都有|已含|已配|免费送|全配|可换|可拆|可拆卸|加厚款|加固)/;
/** Characters before a word that the patterns look at. */
export const BEFORE = 10;
export const AFTER = 10;

/**
 * Before a word, in the same phrase: it is denied. 无 and 非 begin other words as well (无线, 非洲), so at
 * most two characters may stand between them and the word.
 */
export const DENIED_BEFORE = new RegExp(
  [
    '(?:不是|并非|绝非|而非|不用|不必|不需要?|无需|无须|不要|不再|不收|不另收?|不做|不卖|不玩|不参与|不存在|不属于|不接|不会|不掺|不再|不额外|不另外)\\S{0,5}',
    '(?:防|抗|耐|不易|不留|不怕|去除|去|除|剔除|挑出|挑掉|筛掉|告别)\\S{0,1}',
    '(?:没有|绝无|全无|毫无|无任何|拒绝|谢绝|杜绝|远离|切勿|请勿|勿|免费|免收|不含|不带|已含|包含|以旧换新|支持|欢迎)\\S{0,4}',
    '(?:我们|我方|厂家|店家|卖家|商家|平台|工厂)(?:来|会|帮|全额)?\\S{0,1}',
    '免(?!打|钉|洗|漆|胶|烫|熨|拆|安|缝|手|充|焊|螺)\\S{0,3}',
    '不',
    '零(?!件|售|食|钱|散|卖|配|部)\\S{0,2}',
    '(?<![特分区级个])别(?!致|墅|针|样|名)\\S{0,3}',
    '(?:非|无|(?<!\\d)0)(?!线|刷|极|缝|纺|菌|烟|痕|框|铅|骨|叶|尘|火|水|人|影|声|锡|毒|味|氟|边|扇|绳|芯|洲|常|遗|凡|标|\\d)\\S{0,2}',
    '\\b(?:no|not|non|without|never|free of)[\\s-](?:[a-z]+\\s)?',
  ]
    .map((denial) => `(?:${denial}$)`)
    .join('|'),
);
/** After a word, in the same phrase: it is not what is sold here. */
export const DENIED_AFTER =
  /^(?:请?勿拍(?!单|下)|\S{0,3}(?:勿拍此|请拍另|别拍这|一律退|全免|免费|免收|不收|包换|包退|包赔|包补|必赔|可退换|补发|重发|拒收|已剔|已挑|绕道|勿扰|退全款|率|检测|检验|险|零容忍|赔付|我们|厂家|卖家|店家)|不发)/;
