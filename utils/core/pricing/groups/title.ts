import { toPlainText } from '../../text/plain-text';
import { readCount } from '../../text/count';

/**
 * Words that sellers write into any title; they say nothing about the product. Longest first, as
 * some contain others.
 */
const TRADE_WORDS: readonly string[] = [
  '厂家批发|厂家直销|厂家直供|厂家定制|厂家现货|工厂直销|工厂直供|工厂批发|源头工厂|源头厂家|实力厂家|一手货源',
  '现货批发|批发现货|现货速发|现货供应|现货|批发|直销|直供|厂家|工厂|货源|供应商|供应',
  '跨境专供|跨境热销|跨境电商|跨境爆款|跨境|外贸出口|外贸爆款|外贸|出口|亚马逊爆款|亚马逊|速卖通|独立站|temu|shein|tiktok',
  '网红新款|网红爆款|网红同款|网红|抖音同款|抖音|直播爆款|爆款|热销|热卖|新款|新品|同款|专供|代发',
  '支持一件代发|一件代发|可定制logo|定制logo|支持定制|来图定制|可定制|定制|定做|logo|支持贴牌|贴牌|oem|odm|支持',
  '量大从优|质量保证|品质保证|正品保障|当天发货|包邮|特价|清仓|促销|秒杀|优惠|库存充足',
  '北欧风|北欧|日式|韩版|韩式|欧式|中式|轻奢|简约|复古|创意|高颜值|ins风|ins|风格|时尚|潮流|百搭|精致|高级感|高档',
  'factory|wholesale|supplier|manufacturer|cross-border|dropshipping|dropship|hot sale|hot selling|new arrival|new|custom|customized|in stock',
]
  .flatMap((line) => line.split('|'))
  .toSorted((a, b) => b.length - a.length);

/** A promise to dispatch within hours or days. */
const DISPATCH_PROMISE = /\d+\s*(?:小时|天)(?:内)?发货/g;

/** Units by measure, each with its number of the first unit. */
const UNITS: Record<string, Record<string, number>> = {
  volume: { ml: 1, 毫升: 1, cc: 1, l: 1000, 升: 1000, 公升: 1000, oz: 29.6, 盎司: 29.6 },
  length: {
    mm: 1,
    毫米: 1,
    公厘: 1,
    cm: 10,
    厘米: 10,
    公分: 10,
    m: 1000,
    米: 1000,
    公尺: 1000,
    // 100 ft of hose or cable are sold as 30 m.
    ft: 300,
    feet: 300,
    英尺: 300,
    呎: 300,
  },
  inches: { 寸: 1, 英寸: 1, inch: 1, 吋: 1 },
  weight: { g: 1, 克: 1, 公克: 1, kg: 1000, 公斤: 1000, 千克: 1000, 斤: 500 },
  power: { w: 1, 瓦: 1 },
  charge: { mah: 1, 毫安: 1 },
  memory: { gb: 1, tb: 1024 },
  resolution: { dpi: 1 },
};

/** Characters that end a colour's name. */
const HUES = '红绿蓝紫黄黑白灰粉棕橙青';

/** Characters before them that belong to the name: 墨绿 is not 草绿, but 款绿 is plain green. */
const SHADES =
  '墨草军翠湖碧果薄荷豆雀橄榄松天海宝钴藏深浅亮暗大酒桃瑚土砖枣玫朱橘粉藕樱肤脏米乳奶牙纯月雪炭曜乌银烟雾铅板岩姜柠鹅土焦咖栗鞍茶芋葡丁薰雅';

/** Words that contain such a character and name no colour. */
const NOT_COLOURS: readonly string[] = [
  '蓝牙|蓝光|绿植|绿化|紫外|紫砂|红外|红木|红酒|红茶|绿茶|白茶|黑茶|白酒|黄酒|口红|腮红|红包|红枣',
  '蛋白|空白|美白|白领|白板|黑板|白坯|面粉|奶粉|粉底|粉末|黄油|青年|青少年|黑科技|橙子|灰尘|防灰',
].flatMap((line) => line.split('|'));

/** What a title says about the product, without the trade's words. */
export interface TitleTraits {
  /** Pairs of Chinese characters, and words of other scripts. */
  grams: ReadonlySet<string>;
  /** Sizes by measure in its smallest unit: `volume` → "500"; clothes sizes as `wear`. */
  sizes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last two characters ("墨绿", "米白"), or one without a shade ("绿"). */
  colours: ReadonlySet<string>;
}

const MEASURE_OF = new Map(
  Object.entries(UNITS).flatMap(([measure, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { measure, factor }] as const),
  ),
);
const UNIT = [...MEASURE_OF.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** "500ml", "35x25cm", "1.5 L". */
const SIZE = new RegExp(`(\\d+(?:\\.\\d+)?(?:[x*×]\\d+(?:\\.\\d+)?)*)\\s*(${UNIT})(?![a-z])`, 'g');
/** "五米", "一公斤". */
const WRITTEN_SIZE =
  /(?<![\d一二两三四五六七八九十百千])([一二两三四五六七八九十]{1,3})(米|公尺|公分|厘米|毫米|英尺|公斤|千克|公克|毫升|升|斤|英寸)/g;
/** "20*15*5" or "35x25" without a unit are centimetres. */
const BARE_SIZE =
  /(?<![\d.a-z*×])(\d+(?:\.\d+)?(?:[x*×]\d+(?:\.\d+)?){2}|\d{2,3}[x*×]\d{2,3})(?![\d.a-z*×]|\s?(?:cm|mm|m|张|个|只|片|卷))/g;
/** A single size letter, or one with 码. */
const CLOTHES_SIZE = /(?<![a-z0-9.'’-])(x{0,3}[sl]|m|[2-6]xl)(?:码|号)?(?![a-z0-9.-])/g;
const COLOUR = new RegExp(`[${SHADES}]?[${HUES}]|[^\\P{Script=Han}${HUES}]{2}(?=色)`, 'gu');
const TRADE = new RegExp(TRADE_WORDS.join('|'), 'g');
const NOT_COLOUR = new RegExp(NOT_COLOURS.join('|'), 'g');
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Parses an offer's title in any language; without one nothing is known. */
export function readTitle(title?: string): TitleTraits {
  const own = toPlainText(title).replace(DISPATCH_PROMISE, ' ').replace(TRADE, ' ');
  const { rest, sizes } = takeSizes(own);
  const colours = new Set(rest.replace(NOT_COLOUR, ' ').match(COLOUR));
  const named = new RegExp([...colours, '色'].join('|'), 'g');
  return { grams: gramsOf(rest.replace(named, ' ')), sizes, colours };
}

/** The sizes alone. */
export function readSizes(title?: string): TitleTraits['sizes'] {
  return takeSizes(toPlainText(title).replace(DISPATCH_PROMISE, ' ')).sizes;
}

function takeSizes(text: string) {
  const sizes = new Map<string, Set<string>>();
  const add = (measure: string, size: string) =>
    sizes.set(measure, (sizes.get(measure) ?? new Set()).add(size));
  const addMeasured = (amount: string, unit: string) => {
    const { measure = unit, factor = 1 } = MEASURE_OF.get(unit) ?? {};
    const toLeastUnit = (side: string) => Number((Number(side) * factor).toFixed(2));
    add(measure, amount.split(/[x*×]/).map(toLeastUnit).join('×'));
    return ' ';
  };
  const rest = text
    .replace(SIZE, (_, amount: string, unit: string) => addMeasured(amount, unit))
    .replace(WRITTEN_SIZE, (_, count: string, unit: string) =>
      addMeasured(String(readCount(count)), unit),
    )
    .replace(BARE_SIZE, (_, amount: string) => addMeasured(amount, 'cm'))
    .replace(CLOTHES_SIZE, (_, size: string) => {
      add('wear', size);
      return ' ';
    });
  return { rest, sizes };
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const [run, chinese] of text.matchAll(RUN)) {
    if (chinese === undefined || run.length === 1) grams.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) grams.add(run.slice(at, at + 2));
  }
  return grams;
}
