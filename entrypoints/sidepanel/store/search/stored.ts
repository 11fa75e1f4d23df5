/** What is stored of the search of a window, its picture and offers, which are read after it, and what came of it. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type Settings, type ServiceId } from '@/utils/core/model/settings';
import type { CallLimitsByService, Meter } from '@/utils/core/call-limits';
import {
  readAdded,
  readStoredPagePrice,
  watchAdded,
  watchStoredPagePrice,
} from '@/utils/io/storage/extras';
import {
  readAlternatives,
  readOffers,
  readPicture,
  readSearch,
  watchAlternatives,
  watchSearch,
} from '@/utils/io/storage/searches';
import { callLimitsStore, meterStore, settingsStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';
import { sourceOf } from '../../source';
import type { Failure } from '@/utils/core/errors';

export type Stored = ReturnType<typeof followStored>;

/** Signals that follow the stored values; those of the panel's own window. */
export function followStored({ follow, windowId }: PanelContext) {
  return {
    search: follow(sourceOf(windowId, readSearch, watchSearch), undefined), // first: its offers are read next
    meter: follow<Meter>(meterStore, {}),
    callLimits: follow<CallLimitsByService>(callLimitsStore, {}),
    settings: follow<Settings>(settingsStore, DEFAULT_SETTINGS),
    alternatives: follow(sourceOf(windowId, readAlternatives, watchAlternatives), undefined),
    added: follow(sourceOf(windowId, readAdded, watchAdded), undefined),
    pagePrice: follow(sourceOf(windowId, readStoredPagePrice, watchStoredPagePrice), undefined),
  };
}

export type Results = ReturnType<typeof followResults>;

/** Picture and offers of a search, read again whenever its record has changed. */
export function followResults(
  { windowId }: PanelContext,
  search: ReadonlySignal<Search | undefined>,
) {
  const picture = followOfSearch(
    search,
    ({ picture: facts }) => (facts ? JSON.stringify(facts) : undefined),
    readPicture,
  );
  const pages = followOfSearch(
    search,
    // An equal number of pages can be other pages: a finished search may have started again.
    ({ pages: count, state }) =>
      count > 0 ? `${count} ${state.status === 'done' ? state.finishedAt : ''}` : undefined,
    ({ pages: count }) =>
      Promise.all(Array.from({ length: count }, (_, page) => readOffers(windowId, page))),
  );
  return {
    picture: picture.value,
    /** Undefined while they are being read. */
    offers: computed(() => (search.value?.pages === 0 ? [] : pages.value.value?.flat())),
    /** Resolves once those of the present record are read. */
    read: () => Promise.all([picture.read(), pages.read()]),
  };
}

/**
 * The value of one search, read again when its mark changes. A value that belongs to an older search, or
 * arrives after a newer read began, is not shown.
 * @param mark undefined where nothing is stored yet
 */
function followOfSearch<T>(
  search: ReadonlySignal<Search | undefined>,
  mark: (search: Search) => string | undefined,
  read: (search: Search) => Promise<T>,
): { value: ReadonlySignal<T | undefined>; read: () => Promise<void> } {
  const loaded = signal<{ searchId: string; value: T } | undefined>(undefined);
  const wanted = computed(() => {
    const marked = search.value && mark(search.value);
    return marked === undefined ? undefined : `${search.value?.id} ${marked}`;
  });
  let reading = Promise.resolve();
  effect(() => {
    const key = wanted.value;
    const current = search.peek();
    if (key === undefined || current === undefined) {
      loaded.value = undefined;
      return;
    }
    reading = load(key, current);
  });
  async function load(key: string, current: Search): Promise<void> {
    const value = await read(current);
    if (wanted.peek() === key) loaded.value = { searchId: current.id, value };
  }
  const value = computed(() =>
    loaded.value?.searchId === search.value?.id ? loaded.value?.value : undefined,
  );
  return { value, read: () => reading };
}

/** What the panel shows. `setup` has a failure if a search failed because of it. */
export type Outcome =
  | { status: 'idle' | 'running' | 'done' | 'handed-off'; failure?: never }
  | { status: 'setup'; failure?: Failure }
  | { status: 'failed'; failure: Failure };

/** One object for all: a clock tick must not render every card again. */
const IDLE: Outcome = { status: 'idle' };
const SETUP: Outcome = { status: 'setup' };
const RUNNING: Outcome = { status: 'running' };
const DONE: Outcome = { status: 'done' };
const HANDED_OFF: Outcome = { status: 'handed-off' };
const INTERRUPTED: Outcome = { status: 'failed', failure: { code: 'interrupted' } };

/**
 * @param service the chosen one, absent if none is
 * @param now epoch milliseconds: past its deadline a search is no longer running, whatever
 * its record says
 */
export function outcomeOf(
  search: Search | undefined,
  service: ServiceId | undefined,
  now: number,
): Outcome {
  if (search === undefined) return service === undefined ? SETUP : IDLE;
  const { state } = search;
  switch (state.status) {
    case 'done':
      return DONE;
    case 'handed-off':
      return HANDED_OFF;
    case 'running':
      return now > state.deadline ? INTERRUPTED : RUNNING;
    case 'failed':
      return {
        status: state.failure.code === 'not-set-up' ? 'setup' : 'failed',
        failure: state.failure,
      };
  }
}
