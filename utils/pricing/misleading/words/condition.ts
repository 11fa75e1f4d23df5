/** The state of the goods, and prices that attract buyers. */
import { type Word, words } from './word';

export const USED: readonly Word[] = [
  ...words(
    '二手 翻新 翻修 返修 瑕疵 微瑕 次品 残次 残品 等外品 等外 副品 二等品 三等品 处理品 旧机 展机',
  ),
  ...words('展示机 退货品 退回品 退货机 客退 拆机 下架品 撤柜 电商退货 问题品 坏机'),
  /(?:退回|退货)(?:品|的|件|机|处理)/,
  /(?:换|修)过(?:电|屏|壳|芯|主板)|(?:用|穿|戴|试用|使用)过(?:几|[一二两三半]|\d)\S?(?:次|回|天|月|年)/,
  /(?:[七八九789]|[八九]五|[789]5|九九|99)成新|成色\S{0,3}新|[八九]新/,
  /(?:b|c|d|次|二|乙|丙)(?:级|等)品/,
  /\b(?:used|second[- ]?hand|refurbished|b-?grade|defective|seconds|open box|as is)\b/,
];
export const LEFT_OVER: readonly Word[] = [
  ...words(
    '尾货 尾单 尾箱 尾批 剩单 余单 剩货 余货 库存 b品 b级 b货 断码 断色 缺码 零码 散码 积压 滞销 压仓 压箱 甩货 甩卖 清库 清尾 清完',
  ),
  ...words(
    '处理货 处理价 临期 过季 反季 陈货 旧款 老款处理 样品处理 倒闭 转行 撤店 关厂 黄单 弃单 跑单 取消单 外贸剩 外单剩 返单剩',
  ),
  ...words(
    '拆封 样机 展品 展会 展厅 撤展 撤样 退租 返厂 回收 划痕 污渍 泛黄 发黄 氧化 生锈 掉漆 磕碰 盒损 破损 故障 仓底 库底 收仓 收尾 断尾 孤品',
  ),
  ...words(
    '杂款 杂货 统货 微残 小残 轻瑕 小瑕 老库存 搬仓 搬厂 打包走 一枪打 包圆 论堆 不退不换 售出不退 去年款 转产 清仓底 最后一批 剩下的 剩的',
  ),
  /(?:低价|便宜|清仓|特价|亏本|打包|库存|尾货|批量|统一|全部|折价|贱价|现款|急|残次|样机)处理|处理(?:掉|清|一批|了|中|出售|$)/,
  /(?:颜色|码数|尺码|款式|色号)\S{0,2}(?:断|不全|不齐|随机不挑)/,
  /压痕|轻微\S{0,3}(?:瑕|伤|痕|脏|锈)|有\S{0,2}(?:瑕|划|污|脏|锈|掉漆|色差)/,
  /\b(?:leftovers?|overstock|stock ?lots?|clearance lot|closeout|dead stock)\b/,
];

export const LOSS_LEADER: readonly Word[] = [
  ...words(
    '引流 福利 秒杀 亏本 亏钱 赔本 赔钱 血亏 冲量 冲销量 拉新 拉粉 宠粉 涨粉 抢完 抢光 抢购 疯抢 破价 破底价 地板价 跳楼价 白菜价 骨折价',
  ),
  ...words(
    '体验价 体验装 尝鲜 试用 福袋 打榜 冲榜 上新试销 霸王餐 一元购 白送 倒贴 活动价 限时价 限时 粉丝价 直播间价 先到先得 售完即止 仅剩',
  ),
  ...words(
    '亏本卖 亏着卖 冲评 做活动 打卡价 涨粉价 冲销 新店冲 开业 引客 薅羊毛 羊毛 捡漏 手慢无 错过 仅限今天 今日特价 限今日 店庆 周年庆 炸价 炸街价 福利款 福利价 钜惠',
  ),
  /前\s?\d{1,4}(?:名|单|件|个|位)|亏\S{0,3}(?:卖|拉|送|冲)/,
  /\b(?:loss leader|flash sale|below cost|while stocks last)\b/,
];
/** The first group is the number of pieces that one buyer may have. */
const AMOUNT = '(\\d{1,4}|[一两二三四五六七八九十])';
export const LIMITED: readonly Word[] = [
  new RegExp(`(?:限购|限拍|限买|限领|限量|限)${AMOUNT}(?!天|时|小时|分|年|月|日|折)`),
  new RegExp(
    `(?:每|一)(?:人|户|id|账号|店|单|号)\\S{0,2}(?:限|仅|只|最多|可|能|购|拍|买)\\S{0,3}?${AMOUNT}`,
  ),
  new RegExp(`(?:一人|每人|一户|每户)${AMOUNT}`),
  new RegExp(`\\blimit(?:ed to)? ${AMOUNT}\\b`),
];
export const NEW_BUYER: readonly Word[] = [
  ...words(
    '新人价 新人专享 新人 新客 新用户 新买家 新粉 首单 首购 首次下单 首次购买 第一次下单 第一单 头回 初次 头一单 会员价 会员专享 会员 粉丝专享 关注领',
  ),
  /plus(?:会员)?价?/,
  /88\s?vip/,
  /\b(?:new (?:buyers?|customers?)|first order|members?(?: only| price)?)\b/,
];

/** Sold out, and not "never sold out". */
export const SOLD_OUT: readonly Word[] = [
  /(?:已|暂时?|全部|目前|现在|都)(?:断货|缺货|售罄|停售|停产|下架|无货|没货|卖完|卖光|抢光|下线|绝版)/,
  /(?:断货|缺货)(?:中|等|了|待|补|勿|请|不要|别|先别|登记)/,
  /(?:等|到货|补货|来货)\S{0,2}(?:通知|再拍|再说|再下)|(?:补货|缺货)中|勿拍\S{0,2}(?:无货|没货|缺货)/,
  /\b(?:sold out|out of stock|discontinued)\b/,
];
