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
