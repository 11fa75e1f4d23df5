/** The queue for calls to a service that all relays of one Valkey share (`turns.lua`). */
import { pause } from '../../../utils/core/pause';
import type { ServiceName } from '../../services/service';
import { untilNextDayInChina } from '../../../utils/core/china-day';
import { createDeferred, type Deferred } from '../deferred';
import { DEFAULT_QUEUE, type StoreEvent, type StoreSettings } from '../options';
import { EARLY_MS, GRANT_MS, intervalOf, SEND_MS, TIMER_MS, waitAt } from '../pace';
import { refusals } from '../refusals';
import type { Granted, Turns } from '../store';
import type { SharedClock } from './clock';
import { turnKeys } from './keys';
import type { Link } from './link';
import {
  askTurns,
  type DayCount,
  type KnownCount,
  type TicketAsked,
  type TurnReply,
} from './turn-script';

export interface SharedTurns extends Turns {
  /** Rejects all that wait. */
  rejectWaiting: (reason: unknown) => void;
  /** The last that this relay heard of a service's calls of the day. */
  knownOf: (service: ServiceName) => KnownCount;
}

interface Waiting {
  member: string;
  granted: Deferred<Granted>;
  /** Entry of the call, while it stands in the queue. */
  entry: string | undefined;
  /** The call's slot is a moment ahead. */
  isGranted: boolean;
}

interface Lane {
  service: ServiceName;
  waiting: Map<string, Waiting>;
  timer: ReturnType<typeof setTimeout> | undefined;
  known: KnownCount;
  /** Granted on that day, and given up. */
  returned: DayCount;
}

const NO_CALLS: DayCount = { day: 0, total: 0 };
const WARN_MS = 60_000;
/** A relay that waits for a slot far away shows that it lives (`ALIVE` in `turns.lua`). */
const MAX_ASK_MS = 1000;

export function createSharedTurns({
  relay,
  link,
  log,
  clock,
  ownOf,
  settings: { limitsOf, queueOf },
}: {
  /** Id of this relay, unique over all. */
  relay: string;
  link: Link;
  log: (event: StoreEvent) => void;
  clock: SharedClock;
  /** Calls of this relay while Valkey was away. */
  ownOf: (service: ServiceName) => DayCount;
  settings: StoreSettings;
}): SharedTurns {
  const lanes = new Map<ServiceName, Lane>();
  let ids = 0;
  let warnedAt = -Infinity;

  function laneOf(service: ServiceName): Lane {
    const known = lanes.get(service);
    if (known !== undefined) return known;
    const lane = {
      service,
      waiting: new Map(),
      timer: undefined,
      known: { ...NO_CALLS, shared: 0, unused: 0 },
      returned: NO_CALLS,
    };
    lanes.set(service, lane);
    return lane;
  }

  /** Asks for a ticket, or for what is granted to those that wait. Its failure is that of all that wait. */
  function ask(lane: Lane, ticket: TicketAsked = { id: '', member: '', tag: 0 }): void {
    const { service, known, returned } = lane;
    const asked = {
      relay,
      ticket,
      limits: limitsOf(service),
      queue: queueOf?.(service) ?? DEFAULT_QUEUE,
      known,
      own: ownOf(service),
      returned,
    };
    lane.returned = NO_CALLS;
    const askedAt = performance.now();
    link
      .run((valkey) => askTurns(valkey, service, asked))
      .then((reply) => handle(lane, reply, { id: ticket.id, askedAt }))
      .catch((error: unknown) => rejectAll(lane, error));
  }

  function handle(
    lane: Lane,
    reply: TurnReply,
    { id, askedAt }: { id: string; askedAt: number },
  ): void {
    lane.known = reply.known;
    clock.learn(reply.now);
    const interval = intervalOf(limitsOf(lane.service).perSecond);
    const waitOf = (place: number): number =>
      waitAt(place, { slot: reply.slotIn, now: 0, interval });

    if (reply.isNew) askAgain(lane);
    for (const grant of reply.grants) void useGrant(lane, grant, { askedAt, day: reply.known.day });
    if (reply.isUsedUp || reply.state === 'used-up') {
      const refusal = refusals.dayUsedUp(untilNextDayInChina(reply.now));
      for (const waiting of lane.waiting.values()) {
        if (!waiting.isGranted) waiting.granted.reject(refusal);
      }
    } else if (reply.state === 'full') {
      lane.waiting.get(id)?.granted.reject(refusals.queueFull(waitOf(reply.place)));
    } else if (reply.state === 'queued') {
      const waiting = lane.waiting.get(id);
      if (waiting === undefined) leave(lane.service, reply.entry);
      else waiting.entry = reply.entry;
    }
    for (const other of reply.evicted) {
      const waiting = lane.waiting.get(other);
      if (waiting !== undefined) waiting.entry = undefined;
      waiting?.granted.reject(refusals.queueFull(waitOf(reply.waiting)));
    }

    schedule(lane, reply.ask);
  }

  /** Valkey was emptied, or has dropped the tickets of this relay. */
  function askAgain(lane: Lane): void {
    for (const [id, waiting] of lane.waiting) {
      if (waiting.entry === undefined) continue;
      waiting.entry = undefined;
      ask(lane, { id, member: waiting.member, tag: 0 });
    }
  }

  function schedule(lane: Lane, askIn: number | undefined): void {
    clearTimeout(lane.timer);
    lane.timer =
      askIn === undefined ? undefined : setTimeout(() => ask(lane), Math.min(askIn, MAX_ASK_MS));
  }

  async function useGrant(
    lane: Lane,
    { id, delay, tag }: TurnReply['grants'][number],
    { askedAt, day }: { askedAt: number; day: number },
  ): Promise<void> {
    const before = lane.waiting.get(id);
    if (before !== undefined) {
      before.entry = undefined;
      before.isGranted = true;
    }
    if (delay > EARLY_MS) await pause(Math.ceil(delay - EARLY_MS + TIMER_MS));
    const waiting = lane.waiting.get(id);
    const slot = askedAt + delay;
    if (waiting !== undefined && performance.now() <= slot + GRANT_MS) {
      waiting.granted.resolve({ sendBefore: slot + SEND_MS });
      return;
    }
    lane.returned = { day, total: (lane.returned.day === day ? lane.returned.total : 0) + 1 };
    if (waiting === undefined) return;
    waiting.isGranted = false;
    warnOfDelay();
    ask(lane, { id, member: waiting.member, tag });
  }

  function warnOfDelay(): void {
    if (performance.now() < warnedAt + WARN_MS) return;
    warnedAt = performance.now();
    log({
      level: 'warn',
      message: `Valkey, or this relay, takes longer than ${GRANT_MS} ms: turns are lost, and calls are slower than the limit allows.`,
    });
  }

  function leave(service: ServiceName, entry: string): void {
    // Otherwise it leaves once it is granted, and its slot is lost.
    link.attempt((valkey) => valkey.zrem(turnKeys(service).queue, entry)).catch(() => {});
  }

  return {
    take: async ({ service, member }, { signal }) => {
      signal.throwIfAborted();
      const lane = laneOf(service);
      ids += 1;
      const id = String(ids);
      const waiting: Waiting = {
        member,
        granted: createDeferred(),
        entry: undefined,
        isGranted: false,
      };
      lane.waiting.set(id, waiting);
      const onAbort = (): void => waiting.granted.reject(signal.reason);
      signal.addEventListener('abort', onAbort);
      ask(lane, { id, member, tag: 0 });
      try {
        return await waiting.granted.promise;
      } finally {
        signal.removeEventListener('abort', onAbort);
        lane.waiting.delete(id);
        if (waiting.entry !== undefined) leave(service, waiting.entry);
      }
    },
    rejectWaiting: (reason) => {
      for (const lane of lanes.values()) rejectAll(lane, reason);
    },
    knownOf: (service) => laneOf(service).known,
  };
}

function rejectAll(lane: Lane, reason: unknown): void {
  clearTimeout(lane.timer);
  lane.timer = undefined;
  for (const waiting of lane.waiting.values()) {
    waiting.entry = undefined;
    waiting.granted.reject(reason);
  }
}
