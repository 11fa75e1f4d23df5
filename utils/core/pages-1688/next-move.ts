/**
 * What to do next in a tab of 1688: decided from the record of the way and one look at the page. Pure, so that a new
 * worker decides as the old one would have.
 */
import type { Look } from './look';
import type { PageState } from './page-state';
import { GIVE_WAYS, type GiveWay, MAX_LOG, WAY_STEPS, type Way, type WayStep } from './way';

export type Move =
  | { kind: 'wait' }
  | { kind: 'give'; way: GiveWay }
  | { kind: 'press' }
  | { kind: 'read' }
  /** 1688 has found nothing. */
  | { kind: 'end' }
  /** A hidden page may draw nothing: the tab is shown, once. */
  | { kind: 'show' }
  /** Only the user can go on, in the tab. */
  | { kind: 'hand'; state: PageState };

/** A step without an end for so long is helped by showing the tab, and given to the user after as long again. */
export const PATIENCE_MS = 8_000;
/** A state has to last: pages pass through a login on their way. */
const SETTLE_MS = 700;
/** A preview has to last longer: some pages upload from it by themselves, and would do so twice. */
const PREVIEW_MS = 1_200;
/**
 * The wait before the next way to put the picture in, where nothing shows that the page has it. A page that is only slow
 * would upload it once more.
 */
const TRY_MS = 3_500;
/** A page that never ends loading is given the picture as well. */
const LOADING_MS = 3_000;

/** A page that stands still for so long may have opened its results in the tab that the user is asked about. */
const ASK_MS = 2_000;

const WAIT: Move = { kind: 'wait' };

/** @param look undefined where the page cannot be read: it is being loaded, or of a host without access */
export function nextMove(way: Way, look: Look | undefined, now: number): Move {
  if (!look || look.document === way.former?.document) return patiently(way, look, now);
  const { state } = look;
  const age = now - way.seen;
  if (state === 'login' || state === 'check') {
    return age < SETTLE_MS ? WAIT : { kind: 'hand', state };
  }
  if (isAnswer(way, look)) {
    if (state === 'results') return { kind: 'read' };
    if (state === 'empty') return age < SETTLE_MS ? WAIT : { kind: 'end' };
  }
  const next = nextGive(way, look, now);
  if (next) return { kind: 'give', way: next };
  if (state === 'preview' && canPress(way, look))
    return age < PREVIEW_MS ? WAIT : { kind: 'press' };
  return patiently(way, look, now);
}

/** Results of this picture, not of the one before it. */
const isAnswer = ({ given, former }: Way, { imageId }: Look): boolean =>
  given !== undefined && imageId !== undefined && imageId !== former?.imageId;

/**
 * The way to put the picture in that is to be tried now. A document that is not the one which has the picture never
 * gets it again: the page has gone on, or back.
 */
function nextGive({ given, since, seen }: Way, look: Look, now: number): GiveWay | undefined {
  if (look.state !== 'upload') return undefined;
  if (!given) return look.isComplete || now - since > LOADING_MS ? GIVE_WAYS[0] : undefined;
  if (given.document !== look.document || look.isTaken) return undefined;
  const isPut = look.given === given.way;
  if (!isPut && !given.isMissing) return given.way; // a worker ended in between
  // A page that stood still until it was seen again has had no time to show it.
  const isOver = !isPut || now - Math.max(given.at, seen) >= TRY_MS;
  return isOver ? GIVE_WAYS[GIVE_WAYS.indexOf(given.way) + 1] : undefined;
}

/** One press a search: not again, unless a worker ended before it. */
const canPress = ({ given, pressed }: Way, look: Look): boolean =>
  given !== undefined && (pressed === undefined || (pressed === look.document && !look.isPressed));

function patiently(way: Way, look: Look | undefined, now: number): Move {
  const { since, seen, shown, asked } = way;
  if (asked !== undefined && now - seen >= ASK_MS) return { kind: 'hand', state: way.state };
  if (now - since < PATIENCE_MS) return WAIT;
  if (!shown && look?.isHidden !== false) return { kind: 'show' };
  if (now - Math.max(since, shown?.at ?? since + PATIENCE_MS) < PATIENCE_MS) return WAIT;
  const isRecommending = look?.state === 'recommendations' && way.given !== undefined;
  return { kind: 'hand', state: isRecommending ? 'recommendations' : 'unknown' };
}

/** The way with what was just seen. The same object where that is nothing new. */
export function advance(way: Way, look: Look | undefined, now: number): Way {
  const isBefore = look !== undefined && look.document === way.former?.document;
  const state = isBefore ? 'loading' : (look?.state ?? 'loading');
  const step = laterOf(way.step, stepOf(way, state));
  if (state === way.state && step === way.step) return way;
  const log = [...way.log, { step: way.step, state: way.state, ms: now - way.seen }];
  const since = step === way.step ? way.since : now;
  return { ...way, step, state, seen: now, since, log: log.slice(-MAX_LOG) };
}

const laterOf = (one: WayStep, other: WayStep): WayStep =>
  WAY_STEPS.indexOf(one) < WAY_STEPS.indexOf(other) ? other : one;

function stepOf({ given, pressed }: Way, state: PageState): WayStep {
  if (!given) return state === 'upload' ? 'give' : 'open';
  if (state === 'results' || state === 'empty' || state === 'recommendations') return 'read';
  if (state === 'preview') return 'press';
  return pressed === undefined ? 'give' : 'read';
}
