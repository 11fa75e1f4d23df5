import { vi } from 'vitest';
import type { DataDeps } from '@/entrypoints/options/data';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/model/history';

/** What the data section calls, with every call recorded. */
export function makeDataDeps() {
  let settings: HistorySettings = DEFAULT_HISTORY;
  return {
    forgetAnswers: vi.fn<DataDeps['forgetAnswers']>().mockResolvedValue(undefined),
    readSettings: async () => settings,
    changeSettings: vi.fn<DataDeps['changeSettings']>(async (changed) => {
      settings = changed;
    }),
    usage: vi.fn<DataDeps['usage']>().mockResolvedValue({ entries: 12, bytes: 3_400_000 }),
    exportAll: vi.fn<DataDeps['exportAll']>().mockResolvedValue(undefined),
    importAll: vi.fn<DataDeps['importAll']>().mockResolvedValue('foreign'),
    deleteHistory: vi.fn<DataDeps['deleteHistory']>().mockResolvedValue(undefined),
    deleteEverything: vi.fn<DataDeps['deleteEverything']>().mockResolvedValue(undefined),
  };
}
