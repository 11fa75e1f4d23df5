/**
 * How calls to a service are spaced: GCRA without a burst. Pure.
 *
 * n + 1 calls in a row span n intervals, which is one second and a margin. Each may leave so much before and after
 * its slot that the two together are less than the margin: the span is a second at least, whichever relays they
 * leave from, and no window of a second has more than the limit.
 */

const WINDOW_MS = 1000;
/** Half of it is the network's: between two busy processes of one machine calls were late by 15 ms. */
const MARGIN_MS = 100;
/** A slot is used this early rather than waited for: timers count in milliseconds, and slots may be closer. */
export const EARLY_MS = 2;
/** A timer may end in the millisecond before. */
export const TIMER_MS = 1;
/** A grant that reaches its relay later than this after its slot is given up: the call asks again. */
export const GRANT_MS = 30;
/** Time by which a granted call must have left, after its slot. The rest of the margin is the network's. */
export const SEND_MS = 45;
/** Pause after which no call that a forgotten slot belonged to is left in the window. */
export const PAUSE_MS = WINDOW_MS + MARGIN_MS;

/** Milliseconds between two calls. */
export function intervalOf(perSecond: number): number {
  return PAUSE_MS / perSecond;
}

/** How many places are granted within this time. */
export function placesWithin(
  ms: number | undefined,
  { slot, now, interval }: { slot: number; now: number; interval: number },
): number {
  return ms === undefined ? Infinity : Math.floor((ms - Math.max(0, slot - now)) / interval);
}

/** Milliseconds until the ticket at this place (from 1) is granted, `slot` being the next free one. */
export function waitAt(
  place: number,
  { slot, now, interval }: { slot: number; now: number; interval: number },
): number {
  return Math.max(0, slot - now) + place * interval;
}
