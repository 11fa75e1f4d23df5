/** Decides the next step of a batch. Pure. */
import { policyOf } from '@/utils/core/error-policy';
import type { Failure } from '@/utils/core/errors';
import type { BatchItem, ItemState } from '@/utils/core/model/batch';
import type { Offer } from '@/utils/core/model/offer';
import type { ServiceId } from '@/utils/core/model/settings';
import { summarisePrices } from '@/utils/core/pricing/price-summary';
import { waitBeforeRetry } from '../retry';

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

/** The next picture would meet it too. */
const MEETS_ALL: ReadonlySet<string> = new Set(['account', 'service', 'computer']);

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
  return nobodyThere || MEETS_ALL.has(policyOf(failure.code).concerns) ? 'pause' : 'fail-item';
}

/** Missing access to the site of a picture fails only that picture. */
export function judgePicture({ code }: Failure): 'fail-item' | 'pause' {
  return policyOf(code).concerns === 'computer' ? 'pause' : 'fail-item';
}

/**
 * State of an item after a worker restart. A request that was recorded may have reached the
 * service, so only the user repeats it.
 */
export function afterRestart(state: ItemState): ItemState {
  if (state.status === 'posting') return { status: 'failed', failure: { code: 'interrupted' } };
  return state.status === 'acquiring' ? { status: 'waiting' } : state;
}
