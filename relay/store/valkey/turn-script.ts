/** What `turns.lua` is given and answers. */
import type { Valkey } from 'iovalkey';
import * as z from 'zod/mini';
import type { ServiceName } from '../../services/service';
import type { QueueSizes, ServiceLimits } from '../options';
import { intervalOf, PAUSE_MS } from '../pace';
import { turnKeys } from './keys';

export interface DayCount {
  day: number;
  total: number;
}

export interface KnownCount extends DayCount {
  /** Calls counted by turns in Valkey. */
  shared: number;
  /** Turns of these that nobody used; below zero. */
  unused: number;
}

/** An empty id: none, only what is granted to those that wait is asked for. */
export interface TicketAsked {
  id: string;
  member: string;
  /** Tag of a ticket that was granted too late; 0 for a new one. */
  tag: number;
}

interface Asked {
  relay: string;
  ticket: TicketAsked;
  limits: ServiceLimits;
  queue: QueueSizes;
  known: KnownCount;
  /** Calls of this relay while Valkey was away. */
  own: DayCount;
  /** Granted on that day, and given up. */
  returned: DayCount;
}

export async function askTurns(
  valkey: Valkey,
  service: ServiceName,
  { relay, ticket, limits, queue: sizes, known, own, returned }: Asked,
): Promise<TurnReply> {
  const { perSecond, perDay = -1 } = limits;
  const { perService, perMember, waitMs = -1 } = sizes;
  const { pace, queue, relays, asleep, evicted, day } = turnKeys(service);
  const reply = await valkey.relayTurns(
    [pace, queue, relays, asleep, evicted, day],
    [
      relay,
      ticket.id,
      ticket.member,
      ticket.tag,
      intervalOf(perSecond),
      PAUSE_MS,
      perDay,
      perService,
      perMember,
      waitMs,
      known.day,
      known.total,
      known.shared,
      known.unused,
      own.day,
      own.total,
      returned.day,
      returned.total,
    ],
  );
  return parseReply(reply);
}

/** Fractions come as text. */
export const milliseconds = z.pipe(z.string(), z.transform(Number));

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

function parseReply(reply: unknown) {
  const [state, entry, place, slotIn, ask, grants, evicted, isNew, ...rest] = REPLY.parse(reply);
  const [day, total, shared, unused, isUsedUp, now, waiting] = rest;
  return {
    /** State of the ticket that was asked for. */
    state,
    /** Entry in the queue. */
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

export type TurnReply = ReturnType<typeof parseReply>;
