/**
 * Whether the service has changed and not the sellers: it halves all prices for an hour, answers in another
 * currency, or says of all offers that they are gone. Judged from what each watch has last seen, so that it needs
 * no memory of its own, and ends by itself once answers are as before.
 */
import type { Reading, Watch, WatchChange } from '../model/watch';
import { type Fact, isComparable, type Move, movesBetween } from './moves';

/** Of the latest checks that state the fact, at most so many are compared: the last 5, the last 6, and so on. */
const MOST_CHECKS = 20;
/** They are looked for among so many of the latest checks. */
const MOST_READ = 60;
const LEAST_ALIKE = 5;
const LEAST_SHARE = 0.6;
/** A seller may change the prices of many offers by the same share. */
const LEAST_SELLERS = 3;
/** By how much two factors may differ that count as the same. */
const TOLERANCE = 0.02;
/** Small moves must be closer: they may differ by this share of the move. */
const OF_MOVE = 0.1;
/** The longest interval between two checks. */
const WINDOW_MS = 7 * 86_400_000;
const DAY_MS = 86_400_000;
/** Two entries whose factors differ by no more are of one fault. */
const SAME_FAULT = 0.04;

export interface ServiceFault {
  fact: Fact;
  /** Absent if the offers have the same new value, not the same factor. */
  factor?: number;
  /** Offers among the latest checks that have this move. */
  watches: number;
}

export interface ServiceEvidence {
  /** Percent that a price has to move. */
  threshold: number;
  /** All watches of the service, including the judged one, each with what was known before its last reading. */
  watches: readonly Watch[];
  /** The latest entries: what they report is no longer between `known` and `last`. */
  changes: readonly WatchChange[];
}

/** The moves of a watch, with its reading as `last`, that many others of its service have made alike. */
export function judgeService(watch: Watch, evidence: ServiceEvidence): ServiceFault[] {
  const { at } = watch.last;
  const read = createChecks(evidence);
  const own = read(watch);
  const moves = own.moves.filter(({ factor }) => factor !== Infinity);
  if (moves.length === 0) return [];
  const checks = evidence.watches
    .filter(
      ({ id, createdAt, last }) =>
        id !== watch.id && last.at <= at && at - last.at < WINDOW_MS && last.at > createdAt,
    )
    .toSorted((a, b) => b.last.at - a.last.at)
    .slice(0, MOST_READ)
    .map(read);
  return moves.flatMap((move) => commonMove(move, [own, ...checks]) ?? []);
}

/** What a watch has last seen. */
interface Check {
  last: Reading;
  seller: string;
  moves: readonly Move[];
  /** Facts that can have moved. */
  says: (fact: Fact) => boolean;
}

function createChecks({ threshold, changes }: ServiceEvidence): (watch: Watch) => Check {
  const reported = new Map<string, Move[]>();
  for (const change of changes) {
    const move = reportedMove(change);
    if (!move || change.kind === 'service') continue;
    const key = `${change.watchId} ${change.at}`;
    reported.set(key, [...(reported.get(key) ?? []), move]);
  }
  return ({ id, offer, known, last }) => ({
    last,
    seller: offer.seller?.id ?? offer.seller?.name ?? offer.key,
    moves: [...movesBetween(known, last, threshold), ...(reported.get(`${id} ${last.at}`) ?? [])],
    says: (fact) => {
      if (fact === 'gone') return last.state !== 'not-seen';
      if (known[fact] === undefined || last[fact] === undefined) return false;
      return fact !== 'price' || isComparable(known, last);
    },
  });
}

function reportedMove(change: WatchChange): Move | undefined {
  const { kind } = change;
  if (kind === 'gone') return { fact: 'gone', factor: 0, isLarge: true };
  if (kind === 'stock') {
    return change.after === 0 ? { fact: kind, factor: 0, isLarge: true } : undefined;
  }
  if (kind !== 'price' && kind !== 'moq') return undefined;
  return { fact: kind, factor: change.after / change.before, after: change.after, isLarge: false };
}

/** The move that is common among the latest checks, however many of them it takes to show that. */
function commonMove(move: Move, all: readonly Check[]): ServiceFault | undefined {
  const { fact, after } = move;
  const checks = all.filter(({ says }) => says(fact)).slice(0, MOST_CHECKS);
  const isEqual = (one: Move) => one.fact === fact && one.after === after;
  if (after !== undefined && isCommon(checks, isEqual)) {
    return { fact, watches: countOf(checks, isEqual) };
  }
  const candidates = checks.flatMap(({ moves }) => moves.filter((one) => isAlike(move, one)));
  const found = candidates.find((one) => isCommon(checks, (other) => isAlike(other, one)));
  if (!found) return undefined;
  const { factor } = found;
  const watches = countOf(checks, (one) => isAlike(one, found));
  return { fact, ...(factor > 0 && { factor }), watches };
}

function countOf(checks: readonly Check[], isOne: (move: Move) => boolean): number {
  return checks.filter(({ moves }) => moves.some(isOne)).length;
}

function isCommon(checks: readonly Check[], isOne: (move: Move) => boolean): boolean {
  let alike = 0;
  const sellers = new Set<string>();
  return checks.some(({ moves, seller }, index) => {
    if (!moves.some(isOne)) return false;
    alike += 1;
    sellers.add(seller);
    return (
      alike >= LEAST_ALIKE && alike >= LEAST_SHARE * (index + 1) && sellers.size >= LEAST_SELLERS
    );
  });
}

/** Small moves must be closer to each other than large ones: many sellers may raise prices by about 5 %. */
function isAlike(one: Move, other: Move): boolean {
  if (one.fact !== other.fact) return false;
  if (one.factor === other.factor) return true;
  const size = Math.abs(other.factor - 1);
  const rounding = one.fact === 'price' && one.after !== undefined ? 1 / one.after : 0;
  const tolerance = Math.min(TOLERANCE, size * OF_MOVE) + Math.min(rounding, size / 4);
  return Math.abs(one.factor / other.factor - 1) <= tolerance;
}

/** The entry of a fault; undefined where it was reported within a day. @param at epoch milliseconds */
export function reportFault(
  { fact, factor, watches }: ServiceFault,
  { service, last: { at } }: Watch,
  changes: readonly WatchChange[],
): WatchChange | undefined {
  const isReported = changes.some(
    (change) =>
      change.kind === 'service' &&
      change.service === service &&
      change.what === fact &&
      Math.abs(at - change.at) < DAY_MS &&
      (factor === undefined ||
        change.factor === undefined ||
        Math.abs(change.factor / factor - 1) <= SAME_FAULT),
  );
  if (isReported) return undefined;
  return {
    id: `${service} ${fact} ${at}`,
    at,
    isRead: false,
    kind: 'service',
    service,
    watches,
    what: fact,
    ...(factor !== undefined && { factor }),
  };
}
