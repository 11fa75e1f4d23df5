/** Turns at services within one process. `valkey/turns.lua` has the same rules over all relays. */
import type { ServiceName } from '../../services/service';
import { dayInChina, untilNextDayInChina } from '../../../utils/core/china-day';
import { createDeferred, type Deferred } from '../deferred';
import { createFairQueue, type FairQueue, type Ticket } from '../fair-queue';
import { DEFAULT_QUEUE, type StoreSettings } from '../options';
import { EARLY_MS, intervalOf, PAUSE_MS, placesWithin, SEND_MS, TIMER_MS, waitAt } from '../pace';
import { refusals } from '../refusals';
import type { Granted, Turns } from '../store';

export interface MemoryTurns extends Turns {
  /** Grants nothing for one window: of calls made elsewhere just now it knows nothing. */
  pause: () => void;
  /** Refuses all that wait. */
  rejectWaiting: (reason: unknown) => void;
  /** Calls granted on this day of China. */
  sentOn: (day: number) => ReadonlyMap<ServiceName, number>;
}

interface Clock {
  /** Epoch milliseconds, for the day. */
  now: () => number;
  /** Milliseconds that never go back, for the pace. */
  monotonic: () => number;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

interface Lane {
  queue: FairQueue<Deferred<Granted>>;
  /** Earliest next grant, by the monotonic clock. */
  slot: number;
  day: number;
  sentToday: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function createMemoryTurns(
  { limitsOf, queueOf }: Pick<StoreSettings, 'limitsOf' | 'queueOf'>,
  clock: Clock = SYSTEM_CLOCK,
): MemoryTurns {
  const lanes = new Map<ServiceName, Lane>();
  // A process that ended just now may have called.
  let slotOfNew = clock.monotonic() + PAUSE_MS;

  function laneOf(service: ServiceName): Lane {
    const known = lanes.get(service);
    if (known !== undefined) return known;
    const lane: Lane = {
      queue: createFairQueue(),
      slot: slotOfNew,
      day: dayInChina(clock.now()),
      sentToday: 0,
      timer: undefined,
    };
    lanes.set(service, lane);
    return lane;
  }

  /** The refusal of a call once those of the day are used up. */
  function checkDay(service: ServiceName, lane: Lane): Error | undefined {
    const now = clock.now();
    if (dayInChina(now) !== lane.day) {
      lane.day = dayInChina(now);
      lane.sentToday = 0;
    }
    const { perDay = Infinity } = limitsOf(service);
    return lane.sentToday >= perDay ? refusals.dayUsedUp(untilNextDayInChina(now)) : undefined;
  }

  function grant(service: ServiceName, lane: Lane): Granted {
    const slot = Math.max(lane.slot, clock.monotonic());
    lane.sentToday += 1;
    lane.slot = slot + intervalOf(limitsOf(service).perSecond);
    return { sendBefore: slot + SEND_MS };
  }

  function schedule(service: ServiceName, lane: Lane): void {
    if (lane.timer !== undefined || lane.queue.size === 0) return;
    const wait = Math.ceil(Math.max(0, lane.slot - EARLY_MS - clock.monotonic() + TIMER_MS));
    lane.timer = setTimeout(() => {
      lane.timer = undefined;
      serve(service, lane);
      schedule(service, lane);
    }, wait);
  }

  const isDue = (lane: Lane): boolean => lane.slot - EARLY_MS <= clock.monotonic();

  function serve(service: ServiceName, lane: Lane): void {
    while (lane.queue.size > 0 && isDue(lane)) {
      const refusal = checkDay(service, lane);
      if (refusal === undefined) lane.queue.grant()?.item.resolve(grant(service, lane));
      else rejectAll(lane, refusal);
    }
  }

  return {
    take: async ({ service, member }, { signal }) => {
      signal.throwIfAborted();
      const lane = laneOf(service);
      const used = checkDay(service, lane);
      if (used !== undefined) throw used;
      if (lane.queue.size === 0 && isDue(lane)) return grant(service, lane);

      const waiting = createDeferred<Granted>();
      const now = clock.monotonic();
      const interval = intervalOf(limitsOf(service).perSecond);
      const sizes = queueOf?.(service) ?? DEFAULT_QUEUE;
      const places = placesWithin(sizes.waitMs, { slot: lane.slot, now, interval });
      const pushed = lane.queue.push(member, waiting, { ...sizes, places });
      const waitOf = (place: number): number => waitAt(place, { slot: lane.slot, now, interval });
      if (pushed.ticket === undefined) throw refusals.queueFull(waitOf(pushed.place));
      pushed.evicted?.item.reject(refusals.queueFull(waitOf(lane.queue.size)));
      schedule(service, lane);
      return untilAborted(pushed.ticket, lane.queue, signal);
    },
    pause: () => {
      slotOfNew = clock.monotonic() + PAUSE_MS;
      for (const lane of lanes.values()) lane.slot = Math.max(lane.slot, slotOfNew);
    },
    rejectWaiting: (reason) => {
      for (const lane of lanes.values()) rejectAll(lane, reason);
    },
    sentOn: (day) =>
      new Map(
        [...lanes].map(([service, lane]) => [service, lane.day === day ? lane.sentToday : 0]),
      ),
  };
}

function rejectAll(lane: Lane, reason: unknown): void {
  clearTimeout(lane.timer);
  lane.timer = undefined;
  for (const { item } of lane.queue.drain()) item.reject(reason);
}

/** The grant, unless the signal comes first: then the ticket leaves the queue. */
async function untilAborted(
  ticket: Ticket<Deferred<Granted>>,
  queue: FairQueue<Deferred<Granted>>,
  signal: AbortSignal,
): Promise<Granted> {
  const onAbort = (): void => {
    queue.remove(ticket);
    ticket.item.reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort);
  try {
    return await ticket.item.promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
