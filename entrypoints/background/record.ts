import { AppError } from '@/utils/errors';
import type { Search, Stage } from '@/utils/model/search';
import { writeSearch } from '@/utils/store/searches';

/** 10 s for the picture, 20 s for the answer, and room for what lies between. */
const DEADLINE_MS = 40_000;

/** What a record holds before the first page of offers. */
export const NO_RESULTS = { pages: 0, total: undefined, next: undefined } as const;

/** The state at the first moment of a run. */
export function startOf(stage: Stage): Search['state'] {
  const startedAt = Date.now();
  return { status: 'running', stage, startedAt, deadline: startedAt + DEADLINE_MS };
}

/** The record of one run: what is known so far, written down with every change. */
export interface SearchRecord {
  readonly current: Search;
  /** Throws `cancelled` where the run has ended: a newer one owns the record by then. */
  save(change: Partial<Search>): Promise<void>;
  /** The next stage of a running search, with what has become known by then. */
  enter(stage: Stage, change?: Partial<Search>): Promise<void>;
}

export function createRecord(search: Search, signal: AbortSignal): SearchRecord {
  let current = search;
  async function save(change: Partial<Search>): Promise<void> {
    if (signal.aborted) throw new AppError('cancelled');
    current = { ...current, ...change };
    await writeSearch(current);
  }
  return {
    get current() {
      return current;
    },
    save,
    enter(stage, change) {
      const { state } = current;
      const entered = state.status === 'running' ? { ...state, stage } : startOf(stage);
      return save({ ...change, state: entered });
    },
  };
}
