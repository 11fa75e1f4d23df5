import { sendMessage } from '@/utils/messages';
import type { BatchItem } from '@/utils/model/batch';
import { disown, readOwners, type BatchRef } from '@/utils/store/batch-owners';
import { readBatch, readLeftBatches, removeBatch } from '@/utils/store/batches';

const POLL_MS = 50;
/** The worker ends a batch by breaking off its requests. */
const ENDS_MS = 3_000;

/** Removes what was found of pages' pictures, in windows that are open too. */
export async function forgetBatches(): Promise<void> {
  for (const { windowId, ref } of await readOwners()) {
    if (ref.area !== 'local') continue; // a private window's goes with it
    await end(windowId, ref);
    await disown(windowId);
  }
  for (const { id } of await readLeftBatches()) await removeBatch({ area: 'local', id });
}

/** One that runs would write down its next step after it was removed. */
async function end(windowId: number, ref: BatchRef): Promise<void> {
  const isEnded = async () => {
    const batch = await readBatch(ref);
    // The head says so first, the items once what had begun is broken off.
    return !batch || (batch.head.status === 'ended' && batch.items.every(isOver));
  };
  if (await isEnded()) return;
  await sendMessage('cancelBatch', { windowId });
  const until = Date.now() + ENDS_MS;
  while (Date.now() < until && !(await isEnded())) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function isOver({ state: { status } }: BatchItem): boolean {
  return status === 'done' || status === 'failed' || status === 'skipped';
}
