/** The record of a window's search, and which run may write it. */
import { AppError, type Failure } from '@/utils/errors';
import type { Offer } from '@/utils/model/offer';
import type { RunningState, Search, Stage, StoredPicture, Wait } from '@/utils/model/search';
import { writePage, writePicture, writeSearch } from '@/utils/storage/searches';

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
  /** A page of offers, in one write with what it changes in the record. */
  savePage(page: number, offers: Offer[], change: Partial<Search>): Promise<void>;
  /** Records the wait before the request is repeated. */
  pause(wait: Wait): Promise<void>;
}

export function createRecord(search: Search, signal: AbortSignal): SearchRecord {
  let current = search;
  /** The browser writes in the order of the calls. */
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
      written.catch(() => undefined); // reported by the next change
    },
    savePage: async (page, offers, changes) => {
      if (signal.aborted) throw new AppError('cancelled');
      const changed = { ...current, ...changes };
      await Promise.all([written, writePage(changed, page, offers)]);
      current = changed; // where there is no room, the record has no such page
    },
    pause: (wait) =>
      save({
        state: { ...startOf('waiting'), deadline: wait.until + DEADLINE_MS, wait },
      }),
  };
}

/**
 * The searches that this worker is running, one a window: the newest owns the window's record, and
 * no other may write it. A new worker knows none of the old one's: what was running then is found
 * in the store.
 */
const runs = new Map<number, AbortController>();
/** Who waits for a run to end. */
const waiting: (() => void)[] = [];

/** Ends the window's run, if there is one, and takes its place. */
export function beginRun(windowId: number): AbortSignal {
  runs.get(windowId)?.abort();
  const controller = new AbortController();
  runs.set(windowId, controller);
  return controller.signal;
}

/**
 * Cancels the window's run, which then writes so itself: it keeps the record until it has, or until
 * a newer one takes it. False where nothing was running.
 */
export function cancelRun(windowId: number): boolean {
  runs.get(windowId)?.abort();
  return runs.has(windowId);
}

/** Ends the window's run and takes the record from it: the window is gone. */
export function dropRun(windowId: number): void {
  runs.get(windowId)?.abort();
  remove(windowId);
}

/** True while the run of this signal owns the window's record. */
export function isCurrent(windowId: number, signal: AbortSignal): boolean {
  return runs.get(windowId)?.signal === signal;
}

export function isRunning(windowId: number): boolean {
  return runs.has(windowId);
}

/** True where the window has a run, and nobody has cancelled it. */
export function isGoingOn(windowId: number): boolean {
  return runs.get(windowId)?.signal.aborted === false;
}

export function finishRun(windowId: number, signal: AbortSignal): void {
  if (isCurrent(windowId, signal)) remove(windowId);
}

/** Settled once no search is running: whoever can wait lets them go first. */
export async function whenNoneRuns(): Promise<void> {
  while (runs.size > 0) await nextEnd();
}

/** Settled once the window has no run: one that has found its offers still tidies up. */
export async function whenEnded(windowId: number): Promise<void> {
  while (runs.has(windowId)) await nextEnd();
}

const nextEnd = () => new Promise<void>((resolve) => waiting.push(resolve));

function remove(windowId: number): void {
  runs.delete(windowId);
  for (const resolve of waiting.splice(0)) resolve();
}
