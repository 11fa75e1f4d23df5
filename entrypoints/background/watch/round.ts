/**
 * The checks of one wake: those that are due, one after the other, as long as the worker lives, calls are left and
 * the user starts no search. What is not done is due in the next wake.
 */
import type { Failure } from '@/utils/core/errors';
import type { ServiceId } from '@/utils/core/model/settings';
import type { Watch, WatchPause } from '@/utils/core/model/watch';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { pauseService, watchSummaryStore } from '@/utils/io/storage/watch-summary';
import { moveDue, readWatches } from '@/utils/io/storage/watches';
import { dueNow } from '@/utils/core/watch/due';
import { isPaused, judgeFailure } from '@/utils/core/watch/pause';
import { makePlan } from '../plan';
import { isAnyRunning } from '../search-record';
import { openBudget } from './budget';
import { notifyOf } from '../notice';
import { runCheck, type CheckTask, writeTrouble } from './one-check';

/** The worker lives for 30 s after its alarm. */
const ROUND_MS = 24_000;
/** No check begins later, so that a slow answer still arrives. */
const LAST_START_MS = 14_000;
/** Most checks of one wake, whatever its budget: a burst is no background work. */
const MOST_CHECKS = 30;
/** Offers of one service whose answers cannot be read, in succession. */
const COMMON = 3;

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

interface Round extends Pick<CheckTask, 'settings' | 'budget'> {
  /** Watches by id, as last written. */
  watches: Map<string, Watch>;
  /** Ids of those of which something is reported. */
  changed: Set<string>;
  paused: Map<string, WatchPause>;
  /** Services that are not asked any more in this round. */
  closed: Set<ServiceId>;
  /** Failures of single offers in succession. */
  failures: Map<ServiceId, number>;
  signal: AbortSignal;
}

async function checkDue(): Promise<void> {
  const begun = Date.now();
  const { settings, summary } = await readAll({
    settings: watchSettingsStore,
    summary: watchSummaryStore,
  });
  if (!settings.isOn || !navigator.onLine) return;
  const watches = await readWatches();
  const { due, moved } = dueNow(watches, begun, Math.random);
  if (moved.length > 0) await moveDue(moved);
  if (due.length === 0) return;

  const budget = await openBudget(settings);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), ROUND_MS);
  const round: Round = {
    settings,
    budget,
    changed: new Set(),
    watches: new Map(watches.map((watch) => [watch.id, watch])),
    paused: new Map(Object.entries(summary.paused)),
    closed: new Set(),
    failures: new Map(),
    signal: deadline.signal,
  };
  try {
    await checkDueOffers(round, due, begun);
  } finally {
    clearTimeout(timer);
  }
  if (settings.isNotifying) await notifyOf(await changedIn(round));
}

async function checkDueOffers(round: Round, due: readonly Watch[], begun: number): Promise<void> {
  let checks = 0;
  for (const watch of due) {
    const isOver = checks >= MOST_CHECKS || Date.now() - begun >= LAST_START_MS;
    if (isOver || isStopped || isAnyRunning()) return;
    if (!isOpen(round, watch.service)) continue;
    const goesOn = await check(round, watch);
    if (!goesOn) return;
    checks += 1;
  }
}

function isOpen({ closed, paused }: Round, service: ServiceId): boolean {
  const pause = paused.get(service);
  return !closed.has(service) && (pause === undefined || !isPaused(pause, Date.now()));
}

/** Returns whether the round goes on. */
async function check(round: Round, watch: Watch): Promise<boolean> {
  const { settings, budget, signal } = round;
  const { service } = watch;
  const plan = await makePlan(service);
  const outcome = await runCheck({ watch, plan, settings, budget, signal });
  if (outcome.status === 'over') return true;
  if (outcome.status === 'failed') return endFailed(round, outcome.watch, outcome.failure);
  if (outcome.status === 'waits') {
    round.closed.add(service);
    return true;
  }
  round.watches.set(watch.id, outcome.watch);
  if (outcome.changes.length > 0) round.changed.add(watch.id);
  round.failures.delete(service);
  if (round.paused.delete(service)) await pauseService(service);
  return true;
}

async function endFailed(round: Round, watch: Watch, failed: Failure): Promise<boolean> {
  const { service } = watch;
  const isLate = failed.code === 'cancelled' && round.signal.aborted;
  const failure: Failure = isLate ? { code: 'timed-out' } : failed;
  const count = (round.failures.get(service) ?? 0) + 1;
  round.failures.set(service, count);
  const before = round.paused.get(service);
  const verdict = judgeFailure(failure, before, Date.now(), count >= COMMON);
  if (verdict === 'stop') return false;
  if (verdict === 'watch') await writeTrouble(watch, failure);
  else {
    round.paused.set(service, verdict);
    await pauseService(service, verdict);
    // It may be this offer that the service fails at: the others come first after the second time.
    if (verdict.count > 1) await moveDue([{ id: watch.id, dueAt: Date.now() }]);
  }
  return true;
}

/** Watches with a reported change that are still watched. */
async function changedIn({ changed, watches }: Round): Promise<Watch[]> {
  const { keys } = await watchSummaryStore.read();
  return [...watches.values()].filter(
    ({ id, offer }) => changed.has(id) && keys.includes(offer.key),
  );
}
