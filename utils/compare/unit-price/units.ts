/** What offers are sold by. Words are plain text: NFKC, lower case. */
import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';

/** `group` holds an unknown number of pieces; `measure` is a weight, a length or an area. */
export type UnitKind = 'piece' | 'pair' | 'group' | 'measure';

const words = (text: string): readonly string[] => text.split(' ');

const KINDS: Record<UnitKind, readonly string[]> = {
  piece: words(
    '个 件 只 支 把 台 条 张 块 片 顶 瓶 根 本 枚 盏 口 面 部 辆 架 朵 颗 粒 幅 piece pieces pc pcs unit item bottle',
  ),
  pair: words('双 对 副 pair pairs'),
  group: words(
    '套 组 包 袋 盒 箱 卷 扎 板 set sets pack packs package bag box boxes carton case roll bundle',
  ),
  measure: words(
    '克 公斤 千克 斤 吨 米 厘米 码 平方 平方米 平米 立方 立方米 升 毫升 g kg gram kilogram ton tonne m meter metre yard l liter litre',
  ),
};

/** Units of a fixed number of pieces. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['打', 12],
  ['dozen', 12],
  ['罗', 144],
  ['gross', 144],
]);

const KIND_OF = new Map<string, UnitKind>();
for (const kind of ['piece', 'pair', 'group', 'measure'] as const) {
  for (const word of KINDS[kind]) KIND_OF.set(word, kind);
}

/** The offer's title says what the unit does not: a price by weight or length. */
const BY_MEASURE = /按(?:公斤|千克|斤|吨|克|米|码|平方)/;

/** Undefined where the unit is in no table. */
export function unitKind(unit: string | undefined): UnitKind | undefined {
  return unit === undefined ? undefined : KIND_OF.get(plain(unit).trim());
}

/** Pieces of a dozen, of a gross. */
export function fixedPieces(unit: string | undefined): number | undefined {
  return unit === undefined ? undefined : FIXED.get(plain(unit).trim());
}

/** The unit in the seller's words, which are the same in every language of the screen. */
export function writtenUnit({ unit, unitAsWritten }: FoundOffer): string | undefined {
  return unitAsWritten ?? unit;
}

/** By weight, length or area: then there is no price of one piece. */
export function isByMeasure(offer: FoundOffer): boolean {
  const unit = writtenUnit(offer);
  if (unit !== undefined) return unitKind(unit) === 'measure';
  return BY_MEASURE.test(plain(offer.title));
}
