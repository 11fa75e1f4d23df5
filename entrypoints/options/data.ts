/** What the options do with all that is kept: shown, limited, taken away, brought back, deleted. */
import {
  parseTransfer,
  MOST_TRANSFERRED,
  writeTransfer,
  type TransferProblem,
} from '@/utils/history/transfer';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/model/history';
import { DEFAULT_MONEY } from '@/utils/model/money-settings';
import { NO_TERMS } from '@/utils/model/question-terms';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { NO_USER_COSTS } from '@/utils/model/user-costs';
import { LIST_VIEW } from '@/utils/model/view';
import { saveFile } from '@/utils/save-file';
import { clearAnswers } from '@/utils/store/answers';
import { clearCleared, clearedStore, importCleared } from '@/utils/store/cleared';
import { changeCosts } from '@/utils/store/cost-inputs';
import { changeCredentials } from '@/utils/store/credentials';
import { forgetSetAside } from '@/utils/store/define';
import { clearGroupEdits } from '@/utils/store/group-edits';
import { history, type Imported } from '@/utils/store/history';
import { historySettingsStore } from '@/utils/store/history-settings';
import { changeMeter } from '@/utils/store/meter';
import { changeMoney } from '@/utils/store/money';
import { clearPins, importPins, pinsStore } from '@/utils/store/pins';
import { questionTermsStore } from '@/utils/store/question-terms';
import { changeRates } from '@/utils/store/rates';
import { noteRemoved } from '@/utils/store/removed';
import { clearSessionRows, importSessionRows, readSessionRows } from '@/utils/store/session-rows';
import { changeSettings } from '@/utils/store/settings';
import { termsStore } from '@/utils/store/terms';
import { viewStore } from '@/utils/store/view';
import { forgetBatches } from './forget-batches';

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
    if (file.size > MOST_TRANSFERRED) return 'foreign';
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
    questionTermsStore.write(NO_TERMS),
    viewStore.write(LIST_VIEW),
  ]);
}
