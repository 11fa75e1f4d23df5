/** Decides the next step of a batch. Pure. */
import type { ErrorCode, Failure } from '@/utils/core/errors';
import type { BatchItem, ItemState } from '@/utils/core/model/batch';
import type { Offer } from '@/utils/core/model/offer';
import type { ServiceId } from '@/utils/core/model/settings';
import { summarisePrices } from '@/utils/core/pricing/price-summary';
import { waitBeforeRetry } from '../retry';

/** Failures that would also affect the next picture. */
const FOR_ALL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-set-up',
  'key-missing',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'token-expired',
  'clock-wrong',
  'rate-limited',
  'quota-used-up',
  'limit-reached',
  'member-unknown',
  'team-limit',
  'team-trouble',
  'access-missing',
  'one-by-one',
  'offline',
  'storage-full',
]);

/** The first waiting item that is not taken yet. */
export function nextItem(
  items: readonly BatchItem[],
  isTaken: (number: number) => boolean,
): number | undefined {
  const number = items.findIndex(({ state }, at) => state.status === 'waiting' && !isTaken(at));
  return number < 0 ? undefined : number;
}

/** State of an item for which these offers were found. `total`: as the service counts them, if it does. */
export function doneWith(
  offers: readonly Offer[],
  { service, total = offers.length, next }: Found,
): ItemState {
  return { status: 'done', summary: summarisePrices(offers), service, total, next };
}

interface Found {
  service: ServiceId;
  total?: number | undefined;
  next?: string | undefined;
}

/** What the whole batch does after a failed request. */
export type Verdict = 'fail-item' | 'pause' | { waitMs: number };

/**
 * @param retries number of preceding waits in a row
 * @param random 0 to 1
 */
export function judgeRequest(failure: Failure, retries: number, random: number): Verdict {
  const ms = waitBeforeRetry(failure, retries, random);
  if (ms !== undefined) return { waitMs: ms };
  const nobodyThere = failure.code === 'service-down' && failure.detail?.status === undefined;
  return nobodyThere || FOR_ALL.has(failure.code) ? 'pause' : 'fail-item';
}

/** Limits of a day, after which a list goes on by itself. */
const UNTIL_TOMORROW: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'limit-reached',
  'quota-used-up',
  'team-limit',
]);

/** Milliseconds to the first minute of the next local day; undefined where the user has to act. */
export function waitForTomorrow({ code }: Failure, now: Date): number | undefined {
  if (!UNTIL_TOMORROW.has(code)) return undefined;
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 1);
  return next.getTime() - now.getTime();
}

/** Missing access to the site of a picture fails only that picture. */
export function judgePicture({ code }: Failure): 'fail-item' | 'pause' {
  return code === 'offline' || code === 'storage-full' ? 'pause' : 'fail-item';
}

/**
 * State of an item after a worker restart. A request that was recorded may have reached the
 * service, so only the user repeats it.
 */
export function afterRestart(state: ItemState): ItemState {
  if (state.status === 'posting') return { status: 'failed', failure: { code: 'interrupted' } };
  return state.status === 'acquiring' ? { status: 'waiting' } : state;
}
