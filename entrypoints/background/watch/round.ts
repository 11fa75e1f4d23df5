/**
 * The checks of one wake: those that are due, one after the other, as long as the worker lives, calls are left and
 * the user starts no search. What is not done is due in the next wake. Each step is written before the next begins.
 */
import { policyOf } from '@/utils/core/error-policy';
import { type Failure, failureOf } from '@/utils/core/errors';
import type { ServiceId } from '@/utils/core/model/settings';
import type { Observation, Watch } from '@/utils/core/model/watch';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { pauseService, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { claimWatch, readWatches, writeCheck } from '@/utils/io/storage/watches';
import { dueNow, nextDue } from '@/utils/core/watch/due';
import { judgeObservation } from '@/utils/core/watch/judge';
import { isPaused, judgeFailure } from '@/utils/core/watch/pause';
import { makePlan } from '../plan';
import { isAnyRunning } from '../search-record';
import { notifyOf } from '../notice';
import { callsOf, checkOffer, wayOf } from './ask-service';
import { callsLeft, spend } from './budget';

/** The worker lives for 30 s after its alarm. */
const ROUND_MS = 24_000;
/** No check begins later, so that a slow answer still arrives. */
const LAST_START_MS = 14_000;
/** Most checks of one wake, whatever its budget: a burst is no background work. */
const MOST_CHECKS = 30;
/** A worker that ended may have sent its request: the offer is due again after this, not at once. */
const CLAIM_MS = 3_600_000;

let running: Promise<void> | undefined;
let isStopped = false;

/** Runs one round at a time. Rejects where the storage fails. */
export function runRound(): Promise<void> {
  if (running) return running; // also one that was stopped and has yet to end
  isStopped = false;
  running = checkDue().finally(() => (running = undefined));
  return running;
}

/** The check that runs is finished, because it is paid for. */
export function stopRound(): void {
  isStopped = true;
}

interface Round {
  /** Those of which something is reported. */
  changed: Watch[];
  /** Services that are not asked any more in this round. */
  closed: Set<ServiceId>;
  signal: AbortSignal;
}

async function checkDue(): Promise<void> {
  const begun = Date.now();
  const { isOn, isNotifying } = await watchSettingsStore.read();
  if (!isOn || !navigator.onLine) return;
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), ROUND_MS);
  const round: Round = { changed: [], closed: new Set(), signal: deadline.signal };
  let checks = 0;
  try {
    for (const watch of dueNow(await readWatches(), begun)) {
      const isOver = checks >= MOST_CHECKS || Date.now() - begun >= LAST_START_MS;
      if (isOver || isStopped || isAnyRunning()) break;
      if (round.closed.has(watch.service) || (await isPausedNow(watch))) continue;
      if (!(await check(round, watch))) break;
      checks += 1;
    }
  } finally {
    clearTimeout(timer);
  }
  if (!isNotifying) return;
  const { keys } = await watchSummaryStore.read();
  await notifyOf(round.changed.filter(({ offer }) => keys.includes(offer.key)));
}

async function isPausedNow({ service }: Watch): Promise<boolean> {
  const pause = (await watchSummaryStore.read()).paused[service];
  return pause !== undefined && isPaused(pause, Date.now());
}

/** Returns whether the round goes on. Throws only where the storage fails. */
async function check(round: Round, due: Watch): Promise<boolean> {
  const { changed, closed, signal } = round;
  const { service } = due;
  const plan = await makePlan(service);
  const way = wayOf(due, plan.client);
  const calls = callsOf(way, plan.client);
  if ((await callsLeft(service)) < calls) {
    closed.add(service);
    return true;
  }
  // What cannot be written now could not be kept afterwards: nothing is asked for it.
  const now = Date.now();
  const watch = await claimWatch(due.id, now, now + CLAIM_MS);
  if (!watch) return true; // removed or checked since the round began
  let observation: Observation;
  try {
    const beforePost = () => spend(service, calls);
    observation = await checkOffer(watch, way, plan, { signal, beforePost });
  } catch (error) {
    return endFailed(round, watch, failureOf(error));
  }
  const judged = judgeObservation(watch, observation);
  const dueAt = nextDue(judged.watch, Date.now(), Math.random);
  await writeCheck({ ...judged.watch, dueAt });
  if (judged.reported.length > 0) changed.push(judged.watch);
  if ((await watchSummaryStore.read()).paused[service]) await pauseService(service);
  return true;
}

/** Nothing more is asked of its service in this round, unless it is of this offer alone. */
async function endFailed({ closed, signal }: Round, watch: Watch, failed: Failure) {
  const { service } = watch;
  const isLate = failed.code === 'cancelled' && signal.aborted;
  const failure: Failure = isLate ? { code: 'timed-out' } : failed;
  const before = (await watchSummaryStore.read()).paused[service];
  const verdict = judgeFailure(failure, before, Date.now());
  if (verdict === 'stop') {
    await writeCheck(watch);
    return false;
  }
  if (policyOf(failure.code).concerns !== 'one') closed.add(service);
  if (verdict === 'watch') {
    const { since = Date.now(), count = 0 } = watch.trouble ?? {};
    const troubled = { ...watch, trouble: { failure, since, count: count + 1 } };
    await writeCheck({ ...troubled, dueAt: nextDue(troubled, Date.now(), Math.random) });
  } else {
    // It may be this offer that the service fails at: claimed for a while, it is behind the others.
    await pauseService(service, verdict);
  }
  return true;
}
