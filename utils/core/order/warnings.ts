/** What is in the way of an order. Codes and numbers; words are the interface's. Pure. */
import type { Mark, Range } from '../model/compared-offer';
import {
  type Crossing,
  type Dispatch,
  FREIGHT_DAYS,
  KNOWN_YEARS,
  PRODUCTION_DAYS,
  dispatchOf,
  isoOf,
} from './calendar';
import type { OrderItem, OrderedItem } from './items';

export type Warning =
  | { code: 'moq'; units: number; pieces: number; fen?: number; isMixReached: boolean }
  /** Mark by a rule on misleading prices. */
  | { code: 'mark'; mark: Mark }
  | { code: 'holiday'; crossing: Crossing; ready: { from: string; to: string } }
  /** The table of holidays has others: nothing is said of whether one is crossed. */
  | { code: 'holidays-unknown'; years: typeof KNOWN_YEARS };

const HOURS = 24;

/** A warning that several items have. */
export interface CommonWarning {
  warning: Warning;
  /** Number of items that have the warning. */
  count: number;
}

/**
 * @param today day since 1970, in China
 * @param isMixReached the shop's mixed lot, if it has one
 */
export function warningsOf(item: OrderedItem, today: number, isMixReached = false): Warning[] {
  const { compared, missing } = item;
  if (item.units === 0) return [];
  const { mark } = compared;
  const { ready, crossings, isKnown } = itemDispatch(item, today);
  return [
    ...(missing ? [{ code: 'moq', ...missing, isMixReached } as const] : []),
    ...(mark ? [{ code: 'mark', mark } as const] : []),
    ...crossings.map((crossing): Warning => {
      const days = { from: isoOf(ready.low), to: isoOf(ready.high) };
      return { code: 'holiday', crossing, ready: days };
    }),
    ...(isKnown ? [] : [{ code: 'holidays-unknown', years: KNOWN_YEARS } as const]),
  ];
}

/** The warnings that several items have: of the days of dispatch alone, as an MOQ and a mark are of one item. */
export function commonWarnings(ofItems: readonly (readonly Warning[])[]): CommonWarning[] {
  const byDispatch = new Map<string, CommonWarning>();
  for (const warning of ofItems.flat()) {
    const dispatch = dispatchKind(warning);
    if (dispatch === undefined) continue;
    const { count = 0 } = byDispatch.get(dispatch) ?? {};
    byDispatch.set(dispatch, { warning, count: count + 1 });
  }
  return [...byDispatch.values()].filter(({ count }) => count > 1);
}

/** How many items have this warning; undefined if it is of one item alone. */
export function countOf(common: readonly CommonWarning[], warning: Warning): number | undefined {
  const dispatch = dispatchKind(warning);
  if (dispatch === undefined) return undefined;
  return common.find((one) => dispatchKind(one.warning) === dispatch)?.count;
}

/** Equal for warnings that say the same of the dispatch; undefined for others. */
function dispatchKind(warning: Warning): string | undefined {
  if (warning.code === 'holiday') return `${warning.crossing.id} ${warning.crossing.isCertain}`;
  return warning.code === 'holidays-unknown' ? warning.code : undefined;
}

/** Nothing of the item asks for a decision: it is ordered as entered, and its warnings are common ones. */
export function isRight(
  { units, asked, lines, unlisted = [] }: OrderedItem,
  warnings: readonly Warning[],
  common: readonly CommonWarning[],
): boolean {
  return (
    units === asked &&
    lines.every(({ sku, units: ofSku }) => ofSku <= (sku?.stock ?? Infinity)) &&
    unlisted.every((sku) => sku.units === 0) &&
    warnings.every((warning) =>
      warning.code === 'moq' ? warning.isMixReached : countOf(common, warning) !== undefined,
    )
  );
}

/** @param today day since 1970, in China */
export function itemDispatch(item: OrderedItem, today: number): Dispatch {
  return dispatchOf(today, productionOf(item), FREIGHT_DAYS[item.inputs.way]);
}

/** Production time as the user knows it; as the seller promises, at most; else an estimate. */
export function productionOf({ compared, productionDays }: OrderItem): Range {
  if (productionDays !== undefined) return { low: productionDays, high: productionDays };
  const { dispatchHours } = compared.offer;
  if (dispatchHours === undefined) return PRODUCTION_DAYS;
  return { low: Math.min(1, dispatchHours / HOURS), high: Math.ceil(dispatchHours / HOURS) };
}
