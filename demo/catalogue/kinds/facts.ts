import type { Term, Unit } from '../terms';

/** The belts of industry that the suppliers come from; see `../trades.ts`. */
export type Trade =
  | 'cups'
  | 'ceramics'
  | 'kitchen'
  | 'lighting'
  | 'furniture'
  | 'clocks'
  | 'garden'
  | 'beauty'
  | 'audio'
  | 'luggage'
  | 'eyewear'
  | 'watches'
  | 'fitness'
  | 'toys';

/** What a wholesaler knows about a kind of product. Figures are plausible, not quoted. */
export interface KindFacts {
  trade: Trade;
  category: string;
  /** What sellers call it; the first is the plain name. */
  names: readonly Term[];
  /** Search words of its titles: use, make, feature. */
  words: readonly Term[];
  /** A piece of it that is sold alone as a spare. */
  part: Term;
  unit: Unit;
  /** Capacity or measure; each product of the kind has one of them. */
  sizes: readonly string[];
  /** A clearly bigger version that looks the same. */
  larger?: string;
  /** CNY for one unit; each product's usual price lies in it. */
  price: readonly [low: number, high: number];
  grams: number;
  /** Packed, one piece. */
  cm: readonly [length: number, width: number, height: number];
  moq: readonly number[];
  /** USD in the demo shop. */
  retail: readonly [low: number, high: number];
  /** The demo shop's sentence about it. */
  pitch: string;
}
