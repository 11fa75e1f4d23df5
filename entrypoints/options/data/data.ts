/** Shows, limits, exports, imports and deletes the stored data. */
import {
  type Imported,
  MAX_TRANSFERRED,
  type TransferProblem,
  type Transferred,
  parseTransfer,
  writeTransfer,
} from '@/utils/core/history/transfer';
import { sendMessage } from '@/utils/io/messages';
import type { BatchItem } from '@/utils/core/model/batch';
import type { HistorySettings } from '@/utils/core/model/history';
import { NO_ORDER_DRAFT } from '@/utils/core/model/order-draft';
import { saveFile } from '@/utils/io/export/save-file';
import {
  type BatchRef,
  listRef,
  readBatch,
  readLeftBatches,
  readLists,
  readOwners,
  releaseBatch,
  removeBatch,
} from '@/utils/io/storage/batches';
import {
  importAgents,
  importCleared,
  importPins,
  importSellers,
} from '@/utils/io/storage/import-lists';
import { importOrderDraft, orderDraftStore } from '@/utils/io/storage/order-draft';
import { clearedStore, pinsStore } from '@/utils/io/storage/pins';
import { sellersStore } from '@/utils/io/storage/sellers';
import { removeLocal } from '@/utils/io/storage/removal';
import { agentsStore, historySettingsStore } from '@/utils/io/storage/settings';
import { clearCredentials } from '@/utils/io/storage/credentials';
import { history } from '@/utils/io/storage/history';
import { announceHistory } from '@/utils/io/storage/history-database';
import { results } from '@/utils/io/storage/results';
import { clearWatches } from '@/utils/io/storage/watches';
import { importWatches, keptWatches } from '@/utils/io/storage/watch-transfer';
import { noteRemoved } from '@/utils/io/storage/removed-searches';

/** What came of a file, by kind. */
export interface ImportOutcome {
  history: Imported;
  pins: Imported;
  /** What is entered of an order, by pin. */
  order: Imported;
  cleared: Imported;
  sellers: Imported;
  agents: Imported;
  watches: Imported;
  /** Pictures that are broken or too large, left out of what was added. */
  pictures: number;
  /** Items with a moment in the future. */
  future: number;
  unreadable: number;
}

/** What is deleted in addition to the stored data. */
export interface Also {
  settings: boolean;
  keys: boolean;
}

const ALL = {}; // the scope of ordinary windows

/** Forgets the answers, and the vectors of their pictures. */
export const forgetAnswers = (): Promise<void> => results.clear('answers', 'vectors');

/** Forgets what pictures look like, those of the history's searches as well. */
export const forgetVectors = (): Promise<void> => results.clear('vectors', 'searched');

/** Deletes at once what exceeds the limits. */
export async function changeHistorySettings(settings: HistorySettings): Promise<void> {
  await historySettingsStore.write(settings);
  // The setting is saved; an error of the history is shown with its size.
  await history.trim().catch((error: unknown) => console.error(error));
}

/** Saves the file. Throws as `Database` does. */
export async function exportAll(): Promise<void> {
  const [pins, cleared, sellers, agents, order] = await Promise.all([
    pinsStore(ALL).read(),
    clearedStore(ALL).read(),
    sellersStore(ALL).read(),
    agentsStore.read(),
    orderDraftStore(ALL).read(),
  ]);
  const parts: string[] = [];
  const lists = { pins, cleared, sellers, agents, order };
  const large = { history: history.all(), watches: keptWatches() };
  for await (const part of writeTransfer({ ...lists, ...large })) parts.push(part);
  const day = new Date().toISOString().slice(0, 10);
  saveFile({
    name: `find-on-1688-${day}.json`,
    blob: new Blob(parts, { type: 'application/json' }),
  });
}

/** Changes nothing. */
export async function readTransfer(file: File): Promise<Transferred | TransferProblem> {
  return file.size > MAX_TRANSFERRED ? 'foreign' : parseTransfer(await file.text(), Date.now());
}

/** Adds what a file holds. Throws as `Database` does. */
export async function importAll({
  unreadable,
  future,
  ...read
}: Transferred): Promise<ImportOutcome> {
  const { createPictureCleaner } = await import('@/utils/io/picture/imported');
  const clean = createPictureCleaner();
  const { keys, ...pins } = await importPins(read.pins);
  const order = await importOrderDraft(read.order ?? NO_ORDER_DRAFT, keys);
  const cleared = await importCleared(read.cleared);
  const sellers = await importSellers(read.sellers);
  const agents = await importAgents(read.agents);
  const watches = await importWatches(read.watches, clean.picture, Date.now());
  const added = await history.importAll(read.history, clean.entry);
  const lists = { pins, order, cleared, sellers, agents, watches };
  return { history: added, ...lists, pictures: clean.leftOut(), future, unreadable };
}

/** Throws as `Database` does. */
export async function deleteEverything(also: Also): Promise<void> {
  await Promise.all([
    deleteFound(),
    clearWatches(),
    ...(also.settings ? [removeLocal('settings')] : []),
    ...(also.keys ? [clearCredentials()] : []),
  ]);
}

async function deleteFound(): Promise<void> {
  await noteRemoved({ before: Date.now() });
  try {
    await forgetBatches(); // a running batch would write its next step after its keys were removed
  } finally {
    await Promise.all([removeLocal('lists'), results.destroy()]);
    announceHistory();
  }
}

/** Throws as `Database` does. */
export async function deleteHistory(): Promise<void> {
  await noteRemoved({ before: Date.now() });
  await history.clear();
}

const POLL_MS = 50;
/** The worker ends a batch by aborting its requests. */
const ENDS_MS = 3_000;

/** Removes the batches, also those of open windows. */
export async function forgetBatches(): Promise<void> {
  for (const { windowId, ref } of await readOwners()) {
    if (ref.area !== 'local') continue; // that of a private window is deleted with the window
    await end(windowId, ref);
    await releaseBatch(windowId);
  }
  for (const { id } of await readLeftBatches()) await removeBatch({ area: 'local', id });
  for (const { id } of await readLists()) await removeBatch(listRef(id));
}

/** Ends a running batch, which would write its next step after it was removed. */
async function end(windowId: number, ref: BatchRef): Promise<void> {
  const isEnded = async () => {
    const batch = await readBatch(ref);
    // The summary is written first, the items once their requests are aborted.
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
