import { vi } from 'vitest';
import type { DataDeps } from '@/entrypoints/options/data/data';
import { DEFAULT_HISTORY, type HistorySettings } from '@/utils/core/model/history';

const NONE = { added: 0, known: 0, leftOut: 0 };

/** What the data section calls, with every call recorded. */
export function makeDataDeps() {
  let settings: HistorySettings = DEFAULT_HISTORY;
  return {
    forgetAnswers: vi.fn<DataDeps['forgetAnswers']>().mockResolvedValue(undefined),
    forgetVectors: vi.fn<DataDeps['forgetVectors']>().mockResolvedValue(undefined),
    readSettings: async () => settings,
    changeSettings: vi.fn<DataDeps['changeSettings']>(async (changed) => {
      settings = changed;
    }),
    usage: vi.fn<DataDeps['usage']>().mockResolvedValue({ entries: 12, bytes: 3_400_000 }),
    exportAll: vi.fn<DataDeps['exportAll']>().mockResolvedValue(undefined),
    readFile: vi.fn<DataDeps['readFile']>().mockResolvedValue('foreign'),
    importAll: vi.fn<DataDeps['importAll']>().mockResolvedValue({
      history: NONE,
      pins: NONE,
      order: NONE,
      cleared: NONE,
      sellers: { ...NONE, merged: 0 },
      agents: NONE,
      watches: NONE,
      pictures: 0,
      future: 0,
      unreadable: 0,
    }),
    readSellers: vi.fn<DataDeps['readSellers']>().mockResolvedValue([]),
    watchSellers: vi.fn<DataDeps['watchSellers']>().mockReturnValue(() => undefined),
    forgetSeller: vi.fn<DataDeps['forgetSeller']>().mockResolvedValue(undefined),
    deleteHistory: vi.fn<DataDeps['deleteHistory']>().mockResolvedValue(undefined),
    deleteEverything: vi.fn<DataDeps['deleteEverything']>().mockResolvedValue(undefined),
  };
}
