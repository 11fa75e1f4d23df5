/** When a request may be sent: the service's rate limit, and the user's limits of calls. */
import { AppError, failureOf } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { rejectWhenAborted } from '@/utils/picture/acquire/attempt';
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
} from '@/utils/services/call-limits';
import { meterStore } from '@/utils/storage/settings';
import { sleepUntil } from './retry';

interface CountedCall {
  service: ServiceId;
  at: Date;
}

/** As it was stored when this worker last read or changed it. */
let meter: Meter = {};
let limits: CallLimitsByService = {};
/** Calls that are not stored yet. */
let unsaved: readonly CountedCall[] = [];
let saving: Promise<unknown> = Promise.resolve();
let saves = 0;
const buckets = new Map<ServiceId, Bucket>();
/** The last one that waits, by service and lane. */
const queues = new Map<string, Promise<void>>();

/**
 * Takes over what the options page, or the worker of the private windows, may have changed.
 * @param reading has just begun
 */
export async function refreshLimits(
  reading: Promise<{ meter: Meter; limits: CallLimitsByService }>,
): Promise<void> {
  const savesBefore = saves;
  const stored = await reading;
  // A call that was stored meanwhile may be missing in what was read.
  if (saves === savesBefore) ({ meter } = stored);
  ({ limits } = stored);
}

/** Throws `limit-reached` where the user's limits leave no room for so many calls. */
export function requireCallsLeft(service: ServiceId, count = 1): void {
  const usage = usageOf(addCalls(meter, unsaved), service, new Date());
  if (isReached(usage, limits[service] ?? NO_CALL_LIMITS, count)) {
    throw new AppError('limit-reached');
  }
}

/**
 * Waits until a request may be sent, first come first served, and counts it. Throws `limit-reached`,
 * and `cancelled` at the abort.
 */
export function acquireSlot(
  service: ServiceId,
  lane: RequestPriority,
  signal: AbortSignal,
): Promise<void> {
  const queue = `${service} ${lane}`;
  const acquired = (queues.get(queue) ?? Promise.resolve()).then(() =>
    takeSlot(service, lane, signal),
  );
  queues.set(
    queue,
    acquired.catch(() => undefined),
  );
  // Also while others are before it. The listener is removed: many calls may share one signal.
  const over = new AbortController();
  const aborted = rejectWhenAborted(AbortSignal.any([signal, over.signal]));
  return Promise.race([acquired, aborted]).finally(() => over.abort());
}

async function takeSlot(
  service: ServiceId,
  lane: RequestPriority,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const now = Date.now();
    const moment = nextSlotAt(buckets.get(service) ?? [], now, lane);
    if (moment <= now) break;
    await sleepUntil(moment, signal); // the other lane may have taken it by then
  }
  if (signal.aborted) throw new AppError('cancelled');
  requireCallsLeft(service);
  buckets.set(service, recordRequest(buckets.get(service) ?? [], Date.now()));
  unsaved = [...unsaved, { service, at: new Date() }];
  saving = saving.then(saveCalls).catch(failureOf); // the request does not wait for it
}

/** What cannot be stored now is stored with the next call. */
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
