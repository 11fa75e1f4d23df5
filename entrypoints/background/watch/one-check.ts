/** One check of a watched offer, from its claim to the changes that are reported. Each step is written before the next begins. */
import { type Failure, failureOf } from '@/utils/core/errors';
import type { Offer } from '@/utils/core/model/offer';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { originOf } from '@/utils/core/model/settings';
import type { Observation, Watch, WatchChange, WatchSettings } from '@/utils/core/model/watch';
import { createRecogniser, sharedNames } from '@/utils/core/sellers/recognise';
import { claimWatch, moveDue, writeCheck } from '@/utils/io/storage/watches';
import { cheaperOf } from '@/utils/core/watch/cheaper';
import { nextDue } from '@/utils/core/watch/due';
import { judgeObservation } from '@/utils/core/watch/judge';
import type { Plan } from '../plan';
import type { Budget } from './budget';
import { callsOf, checkOffer, type CheckMethod, wayOf } from './ask-service';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** A worker that ended may have sent its request: the offer is due again after this, not at once. */
const CLAIM_MS = HOUR_MS;

export interface CheckTask {
  watch: Watch;
  plan: Plan;
  settings: WatchSettings;
  budget: Budget;
  sellers: readonly RememberedSeller[];
  signal: AbortSignal;
}

/**
 * `waits`: there are no calls left for it. `over`: it was removed or checked since the round began, or it
 * waits. `failure`: of
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
  const { id, service, origin } = given.watch;
  // The service's address was changed while the round ran.
  if (origin !== undefined && origin !== originOf(plan.connection)) return { status: 'over' };
  const way = wayOf(given.watch, plan.client);
  if (!budget.allows(service, callsOf(way, plan.client))) return { status: 'waits' };
  // What cannot be written now could not be kept afterwards: nothing is asked for it.
  const watch = await claimWatch(id, Date.now(), Date.now() + CLAIM_MS);
  if (!watch) return { status: 'over' };
  const task = { ...given, watch };
  let seen: Awaited<ReturnType<typeof checkOffer>>;
  try {
    seen = await ask(task, way);
  } catch (error) {
    await moveDue([watch]);
    return { status: 'failed', watch, failure: failureOf(error) };
  }
  const { results, searchedAt } = await resultsOf(task, way, seen.offers);
  const cheaper = results && cheaperAmong(task, results, seen.observation);
  const observation = { ...seen.observation, ...(cheaper && { cheaper }) };
  const { settings } = task;
  const searched = { ...watch, ...(searchedAt !== undefined && { searchedAt }) };
  const judged = judgeObservation(searched, observation, settings);
  const dueAt = nextDue(judged.watch, Date.now(), settings, Math.random);
  const done = { watch: { ...judged.watch, dueAt }, changes: judged.changes };
  await writeCheck({ ...done, observation });
  return { status: 'done', ...done };
}

/** Notes a failure that is of this offer alone; it is asked again after longer and longer waits. */
export async function writeTrouble(
  watch: Watch,
  failure: Failure,
  settings: WatchSettings,
): Promise<void> {
  const { since = Date.now(), count = 0 } = watch.trouble ?? {};
  const troubled = { ...watch, trouble: { failure, since, count: count + 1 } };
  const dueAt = nextDue(troubled, Date.now(), settings, Math.random);
  await writeCheck({ watch: { ...troubled, dueAt }, changes: [] });
}

function ask({ watch, plan, budget, signal }: CheckTask, way: CheckMethod) {
  const beforePost = () => budget.spend(watch.service, callsOf(way, plan.client));
  return checkOffer(watch, way, plan, { signal, beforePost });
}

/** Only the results of its picture know a cheaper seller: once a week, of an offer that is asked for by number. */
async function resultsOf(
  task: CheckTask,
  way: CheckMethod,
  offers: readonly Offer[] | undefined,
): Promise<{ results?: readonly Offer[] | undefined; searchedAt?: number }> {
  const { watch, plan, budget } = task;
  const now = Date.now();
  // Either way: a search that lies in the future was made by a wrong clock.
  const apart = Math.abs(now - (watch.searchedAt ?? watch.createdAt));
  const isDue = watch.hasPicture && apart >= WEEK_MS;
  if (way === 'picture' || !isDue) return { results: offers };
  if (!budget.allows(watch.service, callsOf('picture', plan.client))) return {};
  try {
    return { results: (await ask(task, 'picture')).offers, searchedAt: now };
  } catch (error) {
    failureOf(error); // the offer itself was answered; the next check would meet the same failure
    return { searchedAt: now };
  }
}

function cheaperAmong(
  { watch, settings, sellers }: CheckTask,
  offers: readonly Offer[],
  read: Observation,
) {
  const recognise = createRecogniser(sellers, sharedNames(sellers, offers));
  const isAvoided = (offer: Offer) => recognise(offer)?.seller.opinion === 'avoided';
  return cheaperOf(watch, offers, read, { threshold: settings.threshold, isAvoided, at: read.at });
}
