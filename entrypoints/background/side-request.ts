/**
 * Requests beside a window's search: to added services and to other markets. Of each kind one runs at a time, independent
 * of the others, and its state is stored before and after it. If the worker ends meanwhile, the request stays
 * `running` past its deadline, and only the user repeats it.
 */
import { AppError, failureOf } from '@/utils/core/errors';
import { type AddedService, askedOf } from '@/utils/core/model/extras';
import type { Search, Wait } from '@/utils/core/model/search';
import { readSearch, watchSearch } from '@/utils/io/storage/searches';
import { sleepUntil, withRetries } from './retry';

type State = AddedService['state'];

interface SideRequest<T extends { state: State }> {
  /** Milliseconds of the request itself. */
  deadlineMs: number;
  /** What is stored of an earlier request, as `running`. */
  begin: (state: State) => Promise<T>;
  /** Sends the request, and returns what is stored with its results. */
  find: (begun: T) => Promise<T>;
  /** Does nothing if the window's search was changed or removed. */
  save: (result: T) => Promise<void>;
  signal: AbortSignal;
}

/** Running requests of this worker. */
const pending = new Set<string>();

/** Does nothing while an equal one is running. Never rejects: failures are stored. */
export async function sendSideRequest<T extends { state: State }>(
  search: Search,
  name: string,
  { deadlineMs, begin, find, save, signal }: SideRequest<T>,
): Promise<void> {
  const key = `${name} ${askedOf(search)}`;
  if (pending.has(key)) return;
  pending.add(key);
  const running = (from: number): State => ({ status: 'running', deadline: from + deadlineMs });
  try {
    const begun = await begin(running(Date.now()));
    const onWait = async ({ until }: Wait) => {
      await save({ ...begun, state: running(until) });
      await sleepUntil(until, signal);
      if (!(await isAsked(search))) throw new AppError('cancelled'); // the answer would not be shown
    };
    try {
      await save(begun);
      await save(await withRetries(() => find(begun), onWait));
    } catch (error) {
      await save({ ...begun, state: { status: 'failed', failure: failureOf(error) } });
    }
  } catch (error) {
    failureOf(error); // even the failure cannot be stored
  } finally {
    pending.delete(key);
  }
}

/**
 * Runs `work` for a search of a window as long as `isSame` is true of what the window searches. Does nothing
 * if it has changed since it was read.
 * @param work its signal is aborted once the search is another one
 */
export async function untilSuperseded(
  { windowId }: Search,
  isSame: (now: Search) => boolean,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const changed = new AbortController();
  const check = (now: Search | undefined) => {
    if (!now || !isSame(now)) changed.abort();
  };
  const unwatch = watchSearch(windowId, check);
  try {
    check(await readSearch(windowId)); // followed by now: no change is missed
    if (!changed.signal.aborted) await work(changed.signal);
  } finally {
    unwatch();
  }
}

/** Whether the window's search is unchanged. */
export async function isAsked(search: Search): Promise<boolean> {
  const current = await readSearch(search.windowId);
  return current !== undefined && askedOf(current) === askedOf(search);
}
