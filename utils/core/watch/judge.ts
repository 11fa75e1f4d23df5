/**
 * What a check reports. A service answers nonsense at times: what one check says counts once a second one, at least an
 * hour later, says the same (`docs/watch.md`).
 */
import {
  MAX_CHANGES,
  MAX_PRICES,
  type Observation,
  type SeenPrice,
  type Watch,
  type WatchChange,
} from '../model/watch';

/** Between two checks that confirm each other. */
export const CONFIRM_MS = 3_600_000;
/** Share by which a price has to move. Two checks say the same within it. */
const LEAST = 0.03;
/** Rounding error of a share that was computed from fractions. */
const ROUNDING = 1e-9;

/** The facts that are reported, each by itself. */
const FACTS = ['gone', 'price', 'moq', 'stock'] as const;
type Fact = (typeof FACTS)[number];

/** The watch after one more observation, with what is reported of it among its changes. */
export function judgeObservation(
  watch: Watch,
  observation: Observation,
): { watch: Watch; reported: WatchChange[] } {
  const { pending, trouble: _, ...rest } = watch;
  const moved = FACTS.filter((fact) => hasMoved(fact, watch.known, observation));
  const agrees = (fact: Fact) => pending !== undefined && saysTheSame(fact, pending, observation);
  const isLater = pending !== undefined && observation.at - pending.at >= CONFIRM_MS;
  const confirmed = moved.filter((fact) => isLater && agrees(fact));
  const held = moved.filter((fact) => !confirmed.includes(fact));
  const waits = pendingAfter(pending, observation, {
    isHeld: held.length > 0,
    isKept: held.every(agrees),
  });
  const reported = confirmed.flatMap((fact) => report(fact, watch.known, observation));
  return {
    watch: {
      ...rest,
      known: knownAfter(watch, observation, confirmed),
      last: observation,
      ...(waits && { pending: waits }),
      prices: [...rest.prices, ...priceOf(observation)].slice(-MAX_PRICES),
      changes: [...rest.changes, ...reported].slice(-MAX_CHANGES),
    },
    reported,
  };
}

/** The price of an observation for the curve, if it has one. */
export function priceOf({ at, price, basis }: Observation): SeenPrice[] {
  return price === undefined ? [] : [{ at, price, ...(basis !== undefined && { basis }) }];
}

/** Not for facts that one of the observations does not have. */
function hasMoved(fact: Fact, known: Observation, observation: Observation): boolean {
  if (observation.state === 'not-seen') return false;
  if (fact === 'gone') return known.state !== observation.state;
  const [before, after] = [known[fact], observation[fact]];
  if (before === undefined || after === undefined) return false;
  if (fact === 'stock') return (before === 0) !== (after === 0);
  if (fact === 'moq') return before !== after;
  return isComparable(known, observation) && shareBetween(before, after) + ROUNDING >= LEAST;
}

function saysTheSame(fact: Fact, pending: Observation, observation: Observation): boolean {
  if (fact === 'gone') return pending.state === observation.state;
  const [first, second] = [pending[fact], observation[fact]];
  if (first === undefined || second === undefined) return false;
  if (fact === 'stock') return (first === 0) === (second === 0);
  if (fact === 'moq') return first === second;
  return isComparable(pending, observation) && shareBetween(first, second) <= LEAST + ROUNDING;
}

const shareBetween = (before: number, after: number) => Math.abs(after / before - 1);

/** The first observation that says so keeps its time; one that says nothing of the offer changes nothing. */
function pendingAfter(
  pending: Observation | undefined,
  observation: Observation,
  { isHeld, isKept }: { isHeld: boolean; isKept: boolean },
): Observation | undefined {
  if (observation.state === 'not-seen') return pending;
  if (!isHeld) return undefined;
  return pending && isKept && pending.at <= observation.at ? pending : observation;
}

function report(fact: Fact, known: Observation, observation: Observation): WatchChange[] {
  const entry = { at: observation.at, isRead: false };
  if (fact === 'gone') return [{ ...entry, kind: observation.state === 'gone' ? 'gone' : 'back' }];
  const [before, after] = [known[fact], observation[fact]];
  return before === undefined || after === undefined
    ? []
    : [{ ...entry, kind: fact, before, after }];
}

/** What was reported moves on; the rest stays, so that a slow drift adds up. What was unknown is known now. */
function knownAfter(
  { known, last }: Watch,
  observation: Observation,
  confirmed: readonly Fact[],
): Observation {
  if (observation.state === 'not-seen') return known;
  const state = confirmed.includes('gone') ? observation.state : known.state;
  if (observation.state === 'gone') return { ...known, state };
  const { price, basis, moq, stock } = observation;
  const { basis: _, ...unpriced } = known;
  const takesPrice =
    confirmed.includes('price') ||
    known.price === undefined ||
    isOtherBasis(known, last, observation);
  const takesStock =
    confirmed.includes('stock') || known.stock === undefined || known.stock * (stock ?? 0) > 0;
  return {
    ...(takesPrice && price !== undefined
      ? { ...unpriced, price, ...(basis !== undefined && { basis }) }
      : known),
    state,
    ...(moq !== undefined && (confirmed.includes('moq') || known.moq === undefined) && { moq }),
    ...(stock !== undefined && takesStock && { stock }),
  };
}

/**
 * The price of the results gives way to that of the details at once, and the other way round only if the
 * details have said nothing twice: else every change between two of them would be missed.
 */
function isOtherBasis(known: Observation, last: Observation, observation: Observation): boolean {
  if (observation.price === undefined || isComparable(known, observation)) return false;
  return isExact(observation) || (last.price !== undefined && isComparable(last, observation));
}

/** A list of results may have the price of the largest quantity. */
function isExact({ basis = 'list' }: Pick<Observation, 'basis'>): boolean {
  return basis !== 'list' && basis !== 'promotion';
}

/** A price of the results and one of the details differ without any change. */
function isComparable(one: Pick<Observation, 'basis'>, other: Pick<Observation, 'basis'>): boolean {
  return isExact(one) === isExact(other);
}

/** Prices without those of the other kind than the last one: in one series they would look like a move. */
export function ofOneKind(prices: readonly SeenPrice[]): SeenPrice[] {
  const last = prices.at(-1);
  return last ? prices.filter((one) => isComparable(one, last)) : [];
}
