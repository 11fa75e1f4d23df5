/** What has moved between two observations of a watched offer. */
import type { Observation } from '../model/watch';

/** Share from which a move is reported once a second check says the same. */
const LARGE = 0.25;
/** Two checks say the same within it. */
const SAME = 0.03;
/** Rounding error of a share that was computed from fractions. */
const ROUNDING = 1e-9;

/** The facts that are reported, and held, each by itself. */
export const FACTS = ['price', 'moq', 'stock', 'gone'] as const;
export type Fact = (typeof FACTS)[number];

/** Factor by which a fact has moved. */
export interface Move {
  fact: Fact;
  /** New value by old value; 0: sold out, or gone. */
  factor: number;
  /** New value of a price or a MOQ. */
  after?: number;
  /** Reported only if a second check says the same. */
  isLarge: boolean;
}

/**
 * Moves of an offer that is found or gone; none for facts that one of the observations does not have.
 * @param threshold percent that a price has to move
 */
export function movesBetween(
  known: Observation,
  observation: Observation,
  threshold: number,
): Move[] {
  if (observation.state === 'gone') {
    return known.state === 'gone' ? [] : [{ fact: 'gone', factor: 0, isLarge: true }];
  }
  if (observation.state === 'not-seen') return [];
  return [
    ...(isComparable(known, observation)
      ? moved('price', known.price, observation.price, threshold / 100)
      : []),
    ...moved('moq', known.moq, observation.moq, 0),
    ...stockMoved(known.stock, observation.stock),
  ];
}

function moved(
  fact: Fact,
  before: number | undefined,
  after: number | undefined,
  least: number,
): Move[] {
  if (!before || !after || before === after) return [];
  const factor = after / before;
  const share = Math.abs(factor - 1) + ROUNDING;
  return share < least ? [] : [{ fact, factor, after, isLarge: share >= LARGE }];
}

/** Sold out or back: numbers in between change every hour. */
function stockMoved(before: number | undefined, after: number | undefined): Move[] {
  if (before === undefined || after === undefined || (before === 0) === (after === 0)) return [];
  return [{ fact: 'stock', factor: after === 0 ? 0 : Infinity, isLarge: after === 0 }];
}

/** `headline`: of a list of results, which may be the price of the largest quantity. */
function kindOf({ basis = 'list' }: Observation): 'headline' | 'exact' {
  return basis === 'list' || basis === 'promotion' ? 'headline' : 'exact';
}

/** A price of the results and one of the details differ without any change. */
export function isComparable(known: Observation, observation: Observation): boolean {
  return kindOf(known) === kindOf(observation);
}

/**
 * Observations without the prices of the other kind than the last one: in one series they would look like a move.
 * @param observations the oldest first
 */
export function ofOneKind(observations: readonly Observation[]): Observation[] {
  const last = observations.findLast(({ price }) => price !== undefined);
  return observations.filter((one) => one.price === undefined || !last || isComparable(one, last));
}

/** An exact price stands for the offer better than a headline. */
export function isBetter(observation: Observation, known: Observation): boolean {
  return kindOf(observation) === 'exact' && kindOf(known) === 'headline';
}

/** A second check says the same of a fact. */
export function saysTheSame(fact: Fact, pending: Observation, observation: Observation): boolean {
  if (fact === 'gone') return pending.state === 'gone' && observation.state === 'gone';
  if (fact === 'stock') return pending.stock === 0 && observation.stock === 0;
  const [first, second] = [pending[fact], observation[fact]];
  if (!first || !second || (fact === 'price' && !isComparable(pending, observation))) return false;
  return Math.abs(second / first - 1) <= SAME + ROUNDING;
}
