/**
 * What a check reports. A small move is reported at once. A large one, or an offer that is gone, is held until a
 * second check at least an hour later says the same, as services answer nonsense at times (`docs/watch.md`).
 */
import type { Observation, Watch, WatchChange } from '../model/watch';
import { type Fact, FACTS, isBetter, isComparable, movesBetween, saysTheSame } from './moves';

/** Between two checks that confirm each other. */
export const CONFIRM_MS = 3_600_000;

export interface Judged {
  watch: Watch;
  changes: WatchChange[];
}

export interface JudgeOptions {
  /** Percent that a price has to move. */
  threshold: number;
}

/** The watch after one more observation, and what is reported of it. */
export function judgeObservation(
  watch: Watch,
  observation: Observation,
  { threshold }: JudgeOptions,
): Judged {
  const { pending, trouble: _, ...rest } = watch;
  const { known } = watch;
  const moves = movesBetween(known, observation, threshold);
  const isConfirmed = (fact: Fact) =>
    pending !== undefined &&
    observation.at - pending.at >= CONFIRM_MS &&
    saysTheSame(fact, pending, observation);
  const reported = moves.filter(({ fact, isLarge }) => !isLarge || isConfirmed(fact));
  const held = moves.filter((move) => !reported.includes(move)).map(({ fact }) => fact);
  const facts = new Set(reported.map(({ fact }) => fact));

  const isBack = known.state === 'gone' && observation.state === 'found';
  const changes = [
    ...(isBack ? [changeOf(watch, observation, { kind: 'back' })] : []),
    ...FACTS.filter((fact) => facts.has(fact)).flatMap((fact) => report(fact, watch, observation)),
  ];
  const isReported = changes.length > 0;
  const waiting = pendingAfter({ pending, observation, held });
  return {
    watch: {
      ...rest,
      last: observation,
      known: {
        ...knownAfter({ known, last: watch.last, observation, facts }),
        ...(isReported && { at: observation.at }),
      },
      ...(waiting && { pending: waiting }),
    },
    changes,
  };
}

type Reported = WatchChange extends infer C
  ? C extends { watchId: string }
    ? Omit<C, 'id' | 'watchId' | 'at' | 'isRead'>
    : never
  : never;

/** The same check judged twice gives the same ids, so that a change is never written twice. */
function changeOf({ id, createdAt }: Watch, { at }: Observation, reported: Reported): WatchChange {
  return {
    id: `${id} ${createdAt} ${at} ${reported.kind}`,
    watchId: id,
    at,
    isRead: false,
    ...reported,
  };
}

function report(fact: Fact, watch: Watch, observation: Observation): WatchChange[] {
  if (fact === 'gone') return [changeOf(watch, observation, { kind: 'gone' })];
  const [before, after] = [watch.known[fact], observation[fact]];
  return before === undefined || after === undefined
    ? []
    : [changeOf(watch, observation, { kind: fact, before, after })];
}

interface Known {
  known: Observation;
  last: Observation;
  observation: Observation;
  /** Facts that were reported now. */
  facts: ReadonlySet<Fact>;
}

/** What was reported moves on; the rest stays, so that a slow drift adds up. What was unknown is known now. */
function knownAfter({ known, last, observation, facts }: Known): Observation {
  const { state, price, moq, stock } = observation;
  if (state === 'gone') return facts.has('gone') ? { ...known, state } : known;
  if (state === 'not-seen') return known;
  const isPriceMoved =
    facts.has('price') || known.price === undefined || isOtherBasis(known, last, observation);
  const isStockMoved =
    facts.has('stock') || known.stock === undefined || known.stock * (stock ?? 0) > 0;
  const { basis } = observation;
  const { basis: _, ...unpriced } = known;
  return {
    ...(isPriceMoved && price !== undefined
      ? { ...unpriced, price, ...(basis !== undefined && { basis }) }
      : known),
    state,
    ...(moq !== undefined && (facts.has('moq') || known.moq === undefined) && { moq }),
    ...(stock !== undefined && isStockMoved && { stock }),
  };
}

/**
 * The price of the results gives way to that of the details at once, and the other way round only if the
 * details have said nothing twice: else every change between two of them would be missed.
 */
function isOtherBasis(known: Observation, last: Observation, observation: Observation): boolean {
  if (observation.price === undefined || isComparable(known, observation)) return false;
  return (
    isBetter(observation, known) || (last.price !== undefined && isComparable(last, observation))
  );
}

interface Waiting {
  pending: Observation | undefined;
  observation: Observation;
  held: readonly Fact[];
}

/**
 * The facts that wait, alone. The first that says so keeps its time. A fact that this observation does not have goes
 * on waiting.
 */
function pendingAfter({ pending, observation, held }: Waiting): Observation | undefined {
  if (held.length === 0 && observation.state === 'gone') return undefined;
  const isKept = (fact: Fact) =>
    pending !== undefined && !isIn(fact, observation) && isIn(fact, pending);
  const kept = pending?.state === 'found' ? FACTS.filter(isKept) : [];
  if (observation.state === 'not-seen' && pending?.state === 'gone') return pending;
  if (held.includes('gone')) {
    return pending?.state === 'gone' && pending.at <= observation.at
      ? pending
      : { at: observation.at, state: 'gone' };
  }
  if (held.length + kept.length === 0) return undefined;
  const isOld =
    pending !== undefined &&
    pending.at <= observation.at &&
    held.every((fact) => saysTheSame(fact, pending, observation));
  return {
    at: isOld ? pending.at : observation.at,
    state: 'found',
    ...(pending && pick(pending, kept)),
    ...pick(isOld ? pending : observation, held),
  };
}

function isIn(fact: Fact, observation: Observation): boolean {
  return fact === 'gone' ? observation.state === 'gone' : observation[fact] !== undefined;
}

function pick({ price, basis, moq, stock }: Observation, facts: readonly Fact[]) {
  return {
    ...(facts.includes('price') && price !== undefined && { price }),
    ...(facts.includes('price') && basis !== undefined && { basis }),
    ...(facts.includes('moq') && moq !== undefined && { moq }),
    ...(facts.includes('stock') && stock !== undefined && { stock }),
  };
}
