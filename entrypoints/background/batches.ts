/**
 * The door to the batches of pages, a part of their own. It is loaded by a command of the panel, and
 * by a worker that finds a batch: most find none.
 */
import { acquirePicture } from '@/utils/acquire';
import { loadPart } from '@/utils/load-part';
import { readOwned, readOwners } from '@/utils/store/batch-owners';
import type { createBatch } from './batch';
import { startSearch } from './commands';
import { ownWindows } from './own-windows';
import { makePlan } from './plan';
import { post } from './post';
import { beginRun, finishRun, isCurrent, whenNoneRuns } from './runs';

type Batch = ReturnType<typeof createBatch>;

const CORE = {
  acquirePicture,
  makePlan,
  post,
  startSearch,
  beginRun,
  finishRun,
  isCurrent,
  whenNoneRuns,
};

let batch: Batch | undefined;

async function loadBatch(): Promise<Batch> {
  const create = await loadPart('batch');
  batch ??= create(CORE);
  return batch;
}

/** A command of the panel, which the part carries out. */
export function inBatch<Request extends { windowId: number }>(
  run: (batch: Batch, request: Request) => Promise<void>,
) {
  return async (_windowId: number, request: Request): Promise<void> =>
    run(await loadBatch(), request);
}

/** The alarm of a batch: it goes on, or there is none any more and the part takes the alarm back. */
export async function onBatchAlarm(): Promise<void> {
  await (await loadBatch()).resumeBatches();
}

/** A new worker goes on with what the old one was working at. */
export async function resumeBatches(): Promise<void> {
  const owned = await Promise.all((await ownWindows()).map(readOwned));
  if (owned.some((ref) => ref !== undefined)) await onBatchAlarm();
}

/** The batch of a private window goes with it; any other one waits for another window. */
export async function forgetBatch(windowId: number): Promise<void> {
  if (await readOwned(windowId)) await (await loadBatch()).forgetBatch(windowId);
}

/** What the last private window left behind, as `forgetPrivateWindows` does for searches. */
export async function forgetPrivateBatches(): Promise<void> {
  if ((await readOwners()).length > 0) await (await loadBatch()).forgetPrivateBatches();
}
