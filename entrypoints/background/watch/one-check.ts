/** One check of a watched offer, from its claim to the changes that are reported. Each step is written before the next begins. */
import { type Failure, failureOf } from '@/utils/core/errors';
import type { Observation, Watch, WatchChange, WatchSettings } from '@/utils/core/model/watch';
import { claimWatch, moveDue, writeCheck } from '@/utils/io/storage/watches';
import { nextDue } from '@/utils/core/watch/due';
import { judgeObservation } from '@/utils/core/watch/judge';
import type { Plan } from '../plan';
import type { Budget } from './budget';
import { callsOf, checkOffer, type CheckMethod, wayOf } from './ask-service';

const HOUR_MS = 3_600_000;
/** A worker that ended may have sent its request: the offer is due again after this, not at once. */
const CLAIM_MS = HOUR_MS;

export interface CheckTask {
  watch: Watch;
  plan: Plan;
  settings: WatchSettings;
  budget: Budget;
  signal: AbortSignal;
}

/**
 * `waits`: there are no calls left for it. `over`: it was removed or checked since the round began. `failed`: of
 * the request; the watch is due as before.
 */
export type Outcome =
  | { status: 'done'; watch: Watch; changes: readonly WatchChange[] }
  | { status: 'waits' }
  | { status: 'over' }
  | { status: 'failed'; watch: Watch; failure: Failure };

/** Throws only where the storage fails. */
export async function runCheck(given: CheckTask): Promise<Outcome> {
  const { plan, budget } = given;
  const { id, service } = given.watch;
  const way = wayOf(given.watch, plan.client);
  if (!budget.allows(service, callsOf(way, plan.client))) return { status: 'waits' };
  // What cannot be written now could not be kept afterwards: nothing is asked for it.
  const watch = await claimWatch(id, Date.now(), Date.now() + CLAIM_MS);
  if (!watch) return { status: 'over' };
  const task = { ...given, watch };
  let observation: Observation;
  try {
    observation = await ask(task, way);
  } catch (error) {
    await moveDue([watch]);
    return { status: 'failed', watch, failure: failureOf(error) };
  }
  const judged = judgeObservation(watch, observation, task.settings);
  const dueAt = nextDue(judged.watch, Date.now(), Math.random);
  const done = { watch: { ...judged.watch, dueAt }, changes: judged.changes };
  await writeCheck({ ...done, observation });
  return { status: 'done', ...done };
}

/** Notes a failure that is of this offer alone; it is asked again after longer and longer waits. */
export async function writeTrouble(watch: Watch, failure: Failure): Promise<void> {
  const { since = Date.now(), count = 0 } = watch.trouble ?? {};
  const troubled = { ...watch, trouble: { failure, since, count: count + 1 } };
  const dueAt = nextDue(troubled, Date.now(), Math.random);
  await writeCheck({ watch: { ...troubled, dueAt }, changes: [] });
}

function ask({ watch, plan, budget, signal }: CheckTask, way: CheckMethod) {
  const beforePost = () => budget.spend(watch.service, callsOf(way, plan.client));
  return checkOffer(watch, way, plan, { signal, beforePost });
}
