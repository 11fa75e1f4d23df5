import { vi } from 'vitest';
import type { KeptDeps } from '@/entrypoints/sidepanel/history/saved-state';
import {
  DEFAULT_HISTORY,
  type HistoryEntry,
  type HistorySettings,
  type SessionRow,
} from '@/utils/model/history';
import { source } from './source';

/** What is kept, in memory: rows and entries as they were written. */
export function keptDeps(stored: { rows?: SessionRow[]; settings?: HistorySettings } = {}) {
  const rows = new Map((stored.rows ?? []).map((row) => [row.id, row]));
  const entries = new Map<string, HistoryEntry>();
  const rowListeners = new Set<() => void>();
  const tell = () => {
    for (const listener of rowListeners) listener();
  };
  const read = async () => [...rows.values()].toSorted((a, b) => b.at - a.at);
  return {
    keeping: {
      makeThumbnail: vi
        .fn<KeptDeps['keeping']['makeThumbnail']>()
        .mockResolvedValue('data:image/jpeg;base64,/9j/AA=='),
      writeRow: vi.fn<KeptDeps['keeping']['writeRow']>().mockImplementation(async (row) => {
        rows.set(row.id, row);
        tell();
      }),
      writeEntry: vi
        .fn<NonNullable<KeptDeps['keeping']['writeEntry']>>()
        .mockImplementation(async (entry) => void entries.set(entry.row.id, entry)),
      isRemoved: async () => false,
      clock: () => Date.now(),
    },
    session: {
      readRows: vi.fn<KeptDeps['session']['readRows']>().mockImplementation(read),
      watchRows: (listener: () => void) => {
        rowListeners.add(listener);
        return () => rowListeners.delete(listener);
      },
      removeRow: async (id: string) => {
        rows.delete(id);
        tell();
      },
    },
    history: {
      list: async () => ({ rows: [...entries.values()].map(({ row }) => row), hasMore: false }),
      read: async (id: string) => entries.get(id),
      remove: async (id: string) => void entries.delete(id),
      clear: async (_but?: string) => entries.clear(),
      searchAgain: vi
        .fn<NonNullable<KeptDeps['history']>['searchAgain']>()
        .mockResolvedValue(undefined),
    },
    historySettings: source<HistorySettings>(stored.settings ?? DEFAULT_HISTORY),
    takeAway: {
      writeClipboard: vi.fn<KeptDeps['takeAway']['writeClipboard']>().mockResolvedValue(undefined),
      save: vi.fn<KeptDeps['takeAway']['save']>(),
    },
    openPage: vi.fn<KeptDeps['openPage']>(),
  } satisfies KeptDeps;
}
