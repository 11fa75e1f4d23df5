/** What `turns.lua` and `rejoin.lua` answer. */
import * as z from 'zod/mini';

/** Fractions come as text. */
const milliseconds = z.pipe(z.string(), z.transform(Number));

const REPLY = z.tuple([
  z.enum(['none', 'queued', 'granted', 'full', 'used-up']),
  z.string(),
  z.number(),
  milliseconds,
  milliseconds,
  z.array(z.tuple([z.string(), milliseconds, z.number()])),
  z.array(z.string()),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  milliseconds,
  z.number(),
]);

export function parseTurnReply(reply: unknown) {
  const [state, entry, place, slotIn, ask, grants, evicted, isNew, ...rest] = REPLY.parse(reply);
  const [day, total, shared, unused, isUsedUp, now, waiting] = rest;
  return {
    /** Of the ticket that was asked for. */
    state,
    /** Its entry in the queue. */
    entry,
    /** The place that it has, or would have had. */
    place,
    /** Milliseconds until the next free slot. */
    slotIn,
    /** Milliseconds until this relay should ask again; undefined where none of its tickets waits. */
    ask: ask < 0 ? undefined : ask,
    grants: grants.map(([id, delay, tag]) => ({ id, delay, tag })),
    /** Tickets of this relay that made room. */
    evicted,
    /** Valkey knew nothing of this relay: its tickets of before are gone. */
    isNew: isNew === 1,
    /** Calls of this day. */
    known: { day, total, shared, unused },
    isUsedUp: isUsedUp === 1,
    /** Valkey's clock. */
    now,
    /** Tickets in the queue, of all relays. */
    waiting,
  };
}

export type TurnReply = ReturnType<typeof parseTurnReply>;

const REJOINED = z.tuple([milliseconds, milliseconds]);

/** Milliseconds until the relay may use Valkey, and Valkey's clock. */
export function parseRejoined(reply: unknown): { readyIn: number; now: number } {
  const [readyIn, now] = REJOINED.parse(reply);
  return { readyIn, now };
}
