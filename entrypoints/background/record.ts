import { AppError, type Failure } from '@/utils/errors';
import type { RunningState, Search, Stage, StoredPicture, Wait } from '@/utils/model/search';
import { writePicture, writeSearch } from '@/utils/storage/searches';

/** 10 s for the picture, 20 s for the answer, and room for what lies between. */
const DEADLINE_MS = 40_000;

/** What a record holds before the first page of offers. */
export const NO_RESULTS = {
  pages: 0,
  total: undefined,
  next: undefined,
  answeredAt: undefined,
  offMinutes: undefined,
  bypassCache: undefined,
  previous: undefined,
} as const;

/** The state at the first moment of a run. */
export function startOf(stage: Stage): RunningState {
  const startedAt = Date.now();
  return { status: 'running', stage, startedAt, deadline: startedAt + DEADLINE_MS };
}

/** A search that was done and is cancelled while it is made again is what it was before. */
export async function writeFailure(search: Search, failure: Failure): Promise<void> {
  const { state, previous } = search;
  if (failure.code === 'cancelled' && previous) {
    const { finishedAt, next, bypassCache } = previous;
    const done = { status: 'done', finishedAt } as const;
    await writeSearch({ ...search, next, bypassCache, previous: undefined, state: done });
    return;
  }
  const stopped = state.status === 'running' ? { stage: state.stage } : undefined;
  await writeSearch({ ...search, state: { status: 'failed', failure, ...stopped } });
}

/** The record of one run: what is known so far, written down with every change. */
export interface SearchRecord {
  readonly current: Search;
  /** Throws `cancelled` where the run has ended: a newer one owns the record by then. */
  save(change: Partial<Search>): Promise<void>;
  /** The next stage of a running search, with what has become known by then. */
  enter(stage: Stage, change?: Partial<Search>): Promise<void>;
  /**
   * The picture and what is known of it, in one write; the offers of another one are void. It goes on
   * its way, and the next change of the record waits for it too.
   */
  savePicture(picture: Omit<StoredPicture, 'searchId'>, known: Partial<Search>): void;
  /** Waits before the request is repeated. */
  pause(wait: Wait): Promise<void>;
}

export function createRecord(search: Search, signal: AbortSignal): SearchRecord {
  let current = search;
  /** The browser writes in the order in which it is told to. */
  let written: Promise<unknown> = Promise.resolve();
  function change(changes: Partial<Search>): Search {
    if (signal.aborted) throw new AppError('cancelled');
    current = { ...current, ...changes };
    return current;
  }
  /** A stage of the running search, which began when it began. */
  function stageOf(stage: Stage): RunningState {
    const { state } = current;
    if (state.status !== 'running') return startOf(stage);
    // What a new worker takes up has no new time: a picture that ends each worker would never end.
    const isTakenUp = stage === 'acquiring' && state.stage === stage;
    if (isTakenUp && Date.now() < state.deadline) return state;
    return { ...startOf(stage), startedAt: state.startedAt };
  }
  const save = async (changes: Partial<Search>) => {
    await Promise.all([written, writeSearch(change(changes))]);
  };
  return {
    get current() {
      return current;
    },
    save,
    enter: (stage, changes) => save({ ...changes, state: stageOf(stage) }),
    savePicture: (picture, known) => {
      written = writePicture(
        picture,
        change({ ...known, ...NO_RESULTS, area: undefined, state: stageOf('ready') }),
      );
      written.catch(() => undefined); // said by the next change
    },
    pause: (wait) =>
      save({
        state: { ...startOf('waiting'), deadline: wait.until + DEADLINE_MS, wait },
      }),
  };
}
