/** Delays and counts requests: the service's rate limit, and the user's call limits. */
import { AppError, failureOf } from '@/utils/core/errors';
import type { ServiceId } from '@/utils/core/model/settings';
import { rejectWhenAborted } from '@/utils/io/picture/acquire/attempt';
import {
  type Bucket,
  type CallLimitsByService,
  type RequestPriority,
  type Meter,
  NO_CALL_LIMITS,
  countCall,
  isReached,
  nextSlotAt,
  recordRequest,
  usageOf,
} from '@/utils/core/call-limits';
import { meterStore } from '@/utils/io/storage/settings';
import { sleepUntil } from './retry';

interface CountedCall {
  service: ServiceId;
  at: Date;
}

/** Meter as last read or written by this worker. */
let meter: Meter = {};
let limits: CallLimitsByService = {};
/** Calls not stored yet. */
let unsaved: readonly CountedCall[] = [];
let saving: Promise<unknown> = Promise.resolve();
let saves = 0;
const buckets = new Map<ServiceId, Bucket>();
/** The last waiting request per service and priority. */
const queues = new Map<string, Promise<void>>();

/**
 * Applies changes by the options page or by the worker for private windows.
 * @param reading has just started
 */
export async function refreshLimits(
  reading: Promise<{ meter: Meter; limits: CallLimitsByService }>,
): Promise<void> {
  const savesBefore = saves;
  const stored = await reading;
  // Calls stored meanwhile may be missing in the data read.
  if (saves === savesBefore) ({ meter } = stored);
  ({ limits } = stored);
}

/** Throws `limit-reached` if the user's limits do not allow that many calls. */
export function requireCallsLeft(service: ServiceId, count = 1): void {
  const usage = usageOf(addCalls(meter, unsaved), service, new Date());
  if (isReached(usage, limits[service] ?? NO_CALL_LIMITS, count)) {
    throw new AppError('limit-reached');
  }
}

/**
 * Waits for the next free slot in order of arrival, and counts the request. Throws `limit-reached`,
 * and `cancelled` when aborted.
 */
export function acquireSlot(
  service: ServiceId,
  priority: RequestPriority,
  signal: AbortSignal,
): Promise<void> {
  const queue = `${service} ${priority}`;
  const acquired = (queues.get(queue) ?? Promise.resolve()).then(() =>
    takeSlot(service, priority, signal),
  );
  queues.set(
    queue,
    acquired.catch(() => undefined),
  );
  // Rejects even while other requests are ahead. The listener is removed, because many calls may
  // share one signal.
  const cleanup = new AbortController();
  const aborted = rejectWhenAborted(AbortSignal.any([signal, cleanup.signal]));
  return Promise.race([acquired, aborted]).finally(() => cleanup.abort());
}

async function takeSlot(
  service: ServiceId,
  priority: RequestPriority,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const now = Date.now();
    const moment = nextSlotAt(buckets.get(service) ?? [], now, priority);
    if (moment <= now) break;
    await sleepUntil(moment, signal); // meanwhile a request of the other priority may have taken the slot
  }
  if (signal.aborted) throw new AppError('cancelled');
  requireCallsLeft(service);
  buckets.set(service, recordRequest(buckets.get(service) ?? [], Date.now()));
  unsaved = [...unsaved, { service, at: new Date() }];
  saving = saving.then(saveCalls).catch(failureOf); // the request does not wait for this
}

/** Calls that cannot be stored now are stored with the next one. */
async function saveCalls(): Promise<void> {
  const calls = unsaved;
  if (calls.length === 0) return;
  meter = await meterStore.update((stored) => addCalls(stored, calls));
  unsaved = unsaved.filter((counted) => !calls.includes(counted));
  saves += 1;
}

function addCalls(counts: Meter, calls: readonly CountedCall[]): Meter {
  return calls.reduce((counted, { service, at }) => countCall(counted, service, at), counts);
}
