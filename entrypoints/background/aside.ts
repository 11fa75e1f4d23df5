/**
 * Requests beside a window's search, of added services and of other markets: one of each at a time, each on
 * its own, and its state is stored before and after. One that its worker did not survive is past its
 * deadline, and only the user repeats it.
 */
import { AppError, failureOf } from '@/utils/errors';
import { type AddedService, askedOf } from '@/utils/model/extras';
import type { Search, Wait } from '@/utils/model/search';
import { readSearch } from '@/utils/storage/searches';
import { sleepUntil, withRetries } from './retry';

type State = AddedService['state'];

interface Aside<T extends { state: State }> {
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
const asking = new Set<string>();

/** Does nothing while an equal one is running. Never rejects: failures are stored. */
export async function askAside<T extends { state: State }>(
  search: Search,
  name: string,
  { deadlineMs, begin, find, save, signal }: Aside<T>,
): Promise<void> {
  const key = `${name} ${askedOf(search)}`;
  if (asking.has(key)) return;
  asking.add(key);
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
    asking.delete(key);
  }
}

/** Whether the window's search is unchanged. */
export async function isAsked(search: Search): Promise<boolean> {
  const current = await readSearch(search.windowId);
  return current !== undefined && askedOf(current) === askedOf(search);
}
