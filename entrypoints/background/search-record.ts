/** The record of a window's search, and which run may write it. */
import { AppError, type Failure } from '@/utils/core/errors';
import type { Offer } from '@/utils/core/model/offer';
import type { RunningState, Search, Stage, StoredPicture, Wait } from '@/utils/core/model/search';
import { writePage, writePicture, writeSearch } from '@/utils/io/storage/searches';

/** 10 s for the picture, 20 s for the answer, and a margin. */
const DEADLINE_MS = 40_000;

/** Values of a record before the first page of offers. */
export const NO_RESULTS = {
  pages: 0,
  total: undefined,
  next: undefined,
  answeredAt: undefined,
  offMinutes: undefined,
  bypassCache: undefined,
  way: undefined,
  seen: undefined,
  previous: undefined,
} as const;

/** The state at the start of a run. */
export function startOf(stage: Stage): RunningState {
  const startedAt = Date.now();
  return { status: 'running', stage, startedAt, deadline: startedAt + DEADLINE_MS };
}

/** A finished search whose repetition is cancelled returns to its previous state. */
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

/** The record of one run, stored with every change. */
export interface SearchRecord {
  readonly current: Search;
  /** Throws `cancelled` if the run has ended and a newer one owns the record. */
  save(change: Partial<Search>): Promise<void>;
  /** Enters the next stage, together with other changes. */
  enter(stage: Stage, change?: Partial<Search>): Promise<void>;
  /**
   * Stores the picture with its data in one write and discards earlier offers. Not awaited; the
   * next change of the record waits for it.
   */
  savePicture(picture: Omit<StoredPicture, 'searchId'>, known: Partial<Search>): void;
  /** Stores a page of offers and the changes of the record in one write. */
  savePage(page: number, offers: Offer[], change: Partial<Search>): Promise<void>;
  /** Records the wait before the request is repeated. */
  pause(wait: Wait): Promise<void>;
}

export function createRecord(search: Search, signal: AbortSignal): SearchRecord {
  let current = search;
  /** The browser executes writes in order of the calls. */
  let written: Promise<unknown> = Promise.resolve();
  function change(changes: Partial<Search>): Search {
    if (signal.aborted) throw new AppError('cancelled');
    current = { ...current, ...changes };
    return current;
  }
  /** A new stage keeps the start time of the running search. */
  function stageOf(stage: Stage): RunningState {
    const { state } = current;
    if (state.status !== 'running') return startOf(stage);
    // A resumed stage keeps its deadline: otherwise a picture that crashes the worker would be
    // retried forever.
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
      current = changed; // not changed if storage is full
    },
    pause: (wait) =>
      save({
        state: { ...startOf('waiting'), deadline: wait.until + DEADLINE_MS, wait },
      }),
  };
}

/**
 * Running searches of this worker, one per window. Only the newest run of a window may write its
 * record. Runs of a previous worker are found in the store.
 */
const runs = new Map<number, AbortController>();
/** Resolvers that wait for a run to end. */
const waiting: (() => void)[] = [];

/** Starts a run of the window and aborts the previous one. */
export function beginRun(windowId: number): AbortSignal {
  runs.get(windowId)?.abort();
  const controller = new AbortController();
  runs.set(windowId, controller);
  return controller.signal;
}

/**
 * Cancels the window's run, which stores this itself and owns the record until then, or until a
 * newer run starts. False if nothing was running.
 */
export function cancelRun(windowId: number): boolean {
  runs.get(windowId)?.abort();
  return runs.has(windowId);
}

/** Aborts the run of a closed window, which loses the record at once. */
export function dropRun(windowId: number): void {
  runs.get(windowId)?.abort();
  remove(windowId);
}

/** Whether the run of this signal owns the window's record. */
export function isCurrent(windowId: number, signal: AbortSignal): boolean {
  return runs.get(windowId)?.signal === signal;
}

export function isRunning(windowId: number): boolean {
  return runs.has(windowId);
}

/** Whether any window has a run. */
export function isAnyRunning(): boolean {
  return runs.size > 0;
}

/** Whether the window has a run that is not cancelled. */
export function isActive(windowId: number): boolean {
  return runs.get(windowId)?.signal.aborted === false;
}

export function finishRun(windowId: number, signal: AbortSignal): void {
  if (isCurrent(windowId, signal)) remove(windowId);
}

/** Resolves when no search is running, so that low-priority work can wait. */
export async function waitUntilIdle(): Promise<void> {
  while (runs.size > 0) await nextEnd();
}

/** Resolves when the window has no run: a run with results still cleans up. */
export async function waitForRun(windowId: number): Promise<void> {
  while (runs.has(windowId)) await nextEnd();
}

const nextEnd = () => new Promise<void>((resolve) => waiting.push(resolve));

function remove(windowId: number): void {
  runs.delete(windowId);
  for (const resolve of waiting.splice(0)) resolve();
}
