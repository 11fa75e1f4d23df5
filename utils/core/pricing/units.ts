/** Units that offers are sold by, and counts of pieces in texts. Words are plain text. */
import { createMemo } from '../memoize';
import { readCount } from '../text/count';
import { toPlainText } from '../text/plain-text';
import type { FoundOffer } from '../model/compared-offer';

/** `group`: an unknown number of pieces. `measure`: weight, length or area. */
export type UnitKind = 'piece' | 'pair' | 'group' | 'measure';

const words = (text: string): readonly string[] => text.split(' ');

const KINDS: Record<UnitKind, readonly string[]> = {
  piece: words(
    '个 件 只 支 把 台 条 张 块 片 顶 瓶 根 本 枚 盏 口 面 部 辆 架 朵 颗 粒 幅 piece pieces pc pcs unit item bottle',
  ),
  pair: words('双 对 副 pair pairs'),
  group: words(
    '套 组 包 袋 盒 箱 卷 扎 板 捆 叠 提 排 串 set sets pack packs package bag box boxes carton case roll bundle',
  ),
  measure: words(
    '克 公斤 千克 斤 吨 米 厘米 码 平方 平方米 平米 立方 立方米 升 毫升 g kg gram kilogram ton tonne m meter metre yard l liter litre',
  ),
};

/** Units with a fixed number of pieces. */
const PIECES_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ['打', 12],
  ['dozen', 12],
  ['罗', 144],
  ['gross', 144],
]);

const KIND_OF = new Map<string, UnitKind>();
for (const kind of ['piece', 'pair', 'group', 'measure'] as const) {
  for (const word of KINDS[kind]) KIND_OF.set(word, kind);
}

/** Titles of offers that are priced by weight or length. */
const BY_MEASURE = /按(?:公斤|千克|斤|吨|克|米|码|平方)/;

/** The kind of a unit; undefined if unknown. */
export function unitKind(unit: string | undefined): UnitKind | undefined {
  return unit === undefined ? undefined : KIND_OF.get(toPlainText(unit).trim());
}

/** Pieces of a dozen or a gross. */
function fixedPieces(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : PIECES_OF_UNIT.get(toPlainText(unit).trim());
}

/** The unit as the seller writes it, independent of the interface language. */
export function writtenUnit({ unit, unitAsWritten }: FoundOffer): string | undefined {
  return unitAsWritten ?? unit;
}

/** Sold by weight, length or area: there is no price of one piece. */
export function isByMeasure(offer: FoundOffer): boolean {
  const unit = writtenUnit(offer);
  if (unit !== undefined) return unitKind(unit) === 'measure';
  return BY_MEASURE.test(toPlainText(offer.title));
}

const COUNT = String.raw`(?<![\d.一二两三四五六七八九十])(\d{1,4}|[一二两三四五六七八九十]{1,3})`;
const COUNTED =
  '(?:个|只|件|片|支|条|双|对|瓶|枚|张|块|根|粒|把|台|盏|顶|朵|颗|串|卷|筒|罐|杯|本|束|节|头(?=\\s*一))';
const CONTAINER =
  '(?:包(?!邮|装)|盒|箱|袋|套|组|扎|卡|板|卷|捆|叠|筒|桶|罐|瓶|串|排|打|份|提|挂|版|封|听|盘|托|筐|坛|摞|沓)';
const PACKED = String.raw`(?:装|\/${CONTAINER})`;
const TIMES = String.raw`[×*]\s?(\d{1,3})(?![\d.a-z×*]|\s?(?:cm|mm|m|米|寸))`;
/** Ports (USB*3, 孔*3), measures and adjectives, which count no pieces. */
const NO_GOODS = String.raw`[\da-z米寸口孔位]\s?|加[厚大长宽高]\s?`;

/**
 * First group: the count; second: a multiplier. Sets (件套), capacities (500ml), sizes (3米, 35x25cm)
 * and models (A12) are no packs.
 */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`${COUNT}\s*${COUNTED}\s*${PACKED}`, 'g'),
  new RegExp(
    String.raw`(?:[一每整]|(?<!\d)1)(?!套|组)${CONTAINER}\s*(?:装|内装|共|含|有)?\s*${COUNT}\s*${COUNTED}`,
    'g',
  ),
  new RegExp(String.raw`${COUNT}\s*(?!件)${COUNTED}\s*(?:[一每]|1)(?!叠|捆|排)${CONTAINER}`, 'g'),
  new RegExp(String.raw`(?!套|组)${CONTAINER}装\s*${COUNT}\s*${COUNTED}`, 'g'),
  new RegExp(String.raw`${COUNT}\s*(?:连|联)(?:包|装)`, 'g'),
  new RegExp(String.raw`${COUNT}\s*${COUNTED}?入(?=装|盒|袋|组|[\s/,)]|$)`, 'g'),
  /\bpack of (\d{1,4})\b/g,
  // The pieces of a set of tools are no goods.
  /(?<![\d.\w])(\d{1,4})[\s-]?(?:pcs|pieces|packs?|count)\b(?<!\b(?:kit|set)\s.{0,20})(?![^,]{0,12}\b(?:kit|set)\b|\s?[套组件])/g,
  new RegExp(String.raw`${COUNT}\s*${COUNTED}\s?${TIMES}`, 'g'),
  new RegExp(String.raw`(?<!${NO_GOODS}|[\d一二两三四五六七八九十]\s*${COUNTED}\s?)${TIMES}`, 'g'),
];
const DOZENS = /(?<![\d.])(\d{1,3}|[一两二三四五六七八九十])打(?!印|开|包|火|气|底|磨|孔|样)/g;

const HALF_DOZEN = /半打(?!印|开|包|火|气|底|磨|孔|样)/;

/**
 * Pieces in one unit. The SKU's text wins over the title, the title over the unit; a pair counts as
 * one piece, as shoes are sold. Undefined if unknown or contradictory.
 */
export function piecesIn(text: {
  unit?: string | undefined;
  title?: string | undefined;
  sku?: string | undefined;
}): number | undefined {
  const ofUnit = text.unit === undefined ? undefined : countBefore(text.title, text.unit);
  if (ofUnit !== undefined) return ofUnit;
  for (const written of [text.sku, text.title]) {
    const counts = packsIn(written ?? '');
    if (counts.length > 0) return counts.length === 1 ? counts[0] : undefined;
  }
  const kind = unitKind(text.unit);
  return kind === 'piece' || kind === 'pair' ? 1 : fixedPieces(text.unit);
}

/** 五个一捆 where the unit is 捆. */
function countBefore(title: string | undefined, unit: string): number | undefined {
  if (!LOOSE_UNITS.has(unit)) return undefined;
  const found = new RegExp(String.raw`${COUNT}\s*${COUNTED}\s*(?:[一每]|1)${unit}`).exec(
    toPlainText(title),
  );
  return found?.[1] === undefined ? undefined : readCount(found[1]);
}
/** Bundles that titles name as well where goods are sold by the piece. */
const LOOSE_UNITS: ReadonlySet<string> = new Set(['捆', '叠', '排', '件']);

const knownPacks = createMemo<number[]>();

/** The different counts of pieces in a text. */
export function packsIn(text: string): readonly number[] {
  return knownPacks(text, () => readPacks(text));
}

function readPacks(text: string): number[] {
  const found = toPlainText(text);
  const counts = PATTERNS.flatMap((pattern) => countsOf(found, pattern));
  const dozens = countsOf(found, DOZENS).map((count) => count * 12);
  const halves = HALF_DOZEN.test(found) ? [6] : [];
  return [...new Set([...counts, ...dozens, ...halves])];
}

function countsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)]
    .map(([, count = '', times = '1']) => readCount(count) * Number(times))
    .filter(Boolean);
}
