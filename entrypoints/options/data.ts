/** What the options do with all that is kept: shown, limited, taken away, brought back, deleted. */
import {
  MAX_TRANSFERRED,
  type TransferProblem,
  parseTransfer,
  writeTransfer,
} from '@/utils/history/transfer';
import { sendMessage } from '@/utils/messages';
import type { BatchItem } from '@/utils/model/batch';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/model/history';
import { LIST_VIEW, NO_QUESTION_TERMS } from '@/utils/model/panel-settings';
import { DEFAULT_MONEY } from '@/utils/model/rates';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { NO_USER_COSTS } from '@/utils/model/user-costs';
import { saveFile } from '@/utils/export/save-file';
import { clearAnswers } from '@/utils/storage/answers';
import {
  type BatchRef,
  readBatch,
  readLeftBatches,
  readOwners,
  releaseBatch,
  removeBatch,
} from '@/utils/storage/batches';
import {
  clearCleared,
  clearGroupEdits,
  clearPins,
  clearedStore,
  importCleared,
  importPins,
  pinsStore,
} from '@/utils/storage/pins';
import {
  changeCosts,
  changeMeter,
  changeMoney,
  changeRates,
  changeSettings,
  historySettingsStore,
  questionTermsStore,
  termsStore,
  viewStore,
} from '@/utils/storage/settings';
import { changeCredentials } from '@/utils/storage/credentials';
import { forgetSetAside } from '@/utils/storage/store';
import { type Imported, history } from '@/utils/storage/history';
import {
  clearSessionRows,
  importSessionRows,
  noteRemoved,
  readSessionRows,
} from '@/utils/storage/session-rows';

/** What came of a file. */
export type ImportOutcome =
  | TransferProblem
  | (Imported & { pins: number; rows: number; unreadable: number });

/** What goes beside all that is kept. */
export interface Also {
  settings: boolean;
  keys: boolean;
}

/** Everything outside of the section. What concerns the history throws `HistoryError`. */
export interface DataDeps {
  forgetAnswers: () => Promise<void>;
  readSettings: () => Promise<HistorySettings>;
  /** Drops at once what is no longer kept. */
  changeSettings: (settings: HistorySettings) => Promise<void>;
  usage: () => Promise<{ entries: number; bytes: number }>;
  /** Saves the file. */
  exportAll: () => Promise<void>;
  importAll: (file: File) => Promise<ImportOutcome>;
  deleteHistory: () => Promise<void>;
  deleteEverything: (also: Also) => Promise<void>;
}

const ALL = {}; // what the ordinary windows keep
/** Keys of `storage.local`. */
const LISTS = ['pins', 'cleared', 'group-edits'];
const SETTINGS = [
  'settings',
  'terms',
  'meter',
  'history',
  'money',
  'rates',
  'costs',
  'question',
  'view',
];
const ACCOUNTS = ['open-platform', 'ak', 'onebound', 'tmapi'] as const;

export const dataDeps: DataDeps = {
  forgetAnswers: clearAnswers,
  readSettings: () => historySettingsStore.read(),
  changeSettings: async (settings) => {
    await historySettingsStore.write(settings);
    // The setting is saved; what is wrong with the history, its usage says.
    await history.trim().catch((error: unknown) => console.error(error));
  },
  usage: () => history.usage(),
  exportAll: async () => {
    const [pins, rows, cleared] = await Promise.all([
      pinsStore(ALL).read(),
      readSessionRows(ALL),
      clearedStore(ALL).read(),
    ]);
    const parts: string[] = [];
    for await (const part of writeTransfer(history.all(), { pins, rows, cleared }))
      parts.push(part);
    const day = new Date().toISOString().slice(0, 10);
    saveFile({
      name: `find-on-1688-${day}.json`,
      blob: new Blob(parts, { type: 'application/json' }),
    });
  },
  importAll: async (file) => {
    if (file.size > MAX_TRANSFERRED) return 'foreign';
    const read = parseTransfer(await file.text());
    if (typeof read === 'string') return read;
    const pins = await importPins(ALL, read.pins);
    const rows = await importSessionRows(read.rows);
    await importCleared(ALL, read.cleared);
    return { ...(await history.importAll(read.history)), pins, rows, unreadable: read.unreadable };
  },
  deleteHistory,
  deleteEverything: async (also) => {
    await noteRemoved('rows', { before: Date.now() });
    await Promise.all([
      deleteHistory(),
      clearPins(ALL),
      clearSessionRows(),
      clearCleared(ALL),
      clearGroupEdits(),
      clearAnswers(),
      forgetBatches(),
      ...(also.settings ? [resetSettings()] : []),
    ]);
    await forgetSetAside(also.settings ? [...LISTS, ...SETTINGS] : LISTS);
    // One lock for all of them: one after the other.
    if (also.keys) for (const account of ACCOUNTS) await changeCredentials(account, () => ({}));
  },
};

async function deleteHistory(): Promise<void> {
  await noteRemoved('history', { before: Date.now() });
  await history.clear();
}

async function resetSettings(): Promise<void> {
  await changeSettings(() => DEFAULT_SETTINGS);
  await Promise.all([
    termsStore.write({}),
    changeMeter(() => ({})),
    historySettingsStore.write(DEFAULT_HISTORY),
    changeMoney(() => DEFAULT_MONEY),
    changeRates(() => ({})), // they name the service that the user chose for them
    changeCosts(() => NO_USER_COSTS),
    questionTermsStore.write(NO_QUESTION_TERMS),
    viewStore.write(LIST_VIEW),
  ]);
}

const POLL_MS = 50;
/** The worker ends a batch by breaking off its requests. */
const ENDS_MS = 3_000;

/** Removes what was found of pages' pictures, in windows that are open too. */
export async function forgetBatches(): Promise<void> {
  for (const { windowId, ref } of await readOwners()) {
    if (ref.area !== 'local') continue; // a private window's goes with it
    await end(windowId, ref);
    await releaseBatch(windowId);
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
