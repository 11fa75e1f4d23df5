/** The stored search and choices of the user, as signals that follow the stored values. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Failure } from '@/utils/core/errors';
import type { Added } from '@/utils/core/model/extras';
import type { Offer } from '@/utils/core/model/offer';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import type { AlternativePictures, Search, StoredPicture } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type ServiceId, type Settings } from '@/utils/core/model/settings';
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
import { sourceOf } from './source';
import type { PanelContext } from './context';

/** The search is that of the panel's own window. */
export interface Stored {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  alternatives: ReadonlySignal<AlternativePictures | undefined>;
  added: ReadonlySignal<Added | undefined>;
  pagePrice: ReadonlySignal<StoredPagePrice | undefined>;
  meter: ReadonlySignal<Meter>;
  callLimits: ReadonlySignal<CallLimitsByService>;
}

export function followStored({ follow, windowId }: PanelContext): Stored {
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

export interface Results {
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Undefined while they are being read. */
  offers: ReadonlySignal<Offer[] | undefined>;
  /** Resolves once those of the present record are read. */
  read: () => Promise<unknown>;
}

/** Picture and offers of a search, read again whenever its record has changed. */
export function followResults(
  { windowId }: PanelContext,
  search: ReadonlySignal<Search | undefined>,
): Results {
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
    offers: computed(() => (search.value?.pages === 0 ? [] : pages.value.value?.flat())),
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
  | { status: 'idle' | 'running' | 'done'; failure?: never }
  | { status: 'handed-off'; isPictureIn: boolean; failure?: never }
  | { status: 'setup'; failure?: Failure }
  | { status: 'failed'; failure: Failure };

/** One object for all: a clock tick must not render every card again. */
const IDLE: Outcome = { status: 'idle' };
const SETUP: Outcome = { status: 'setup' };
const RUNNING: Outcome = { status: 'running' };
const DONE: Outcome = { status: 'done' };
const PICTURE_IN: Outcome = { status: 'handed-off', isPictureIn: true };
const PICTURE_OUT: Outcome = { status: 'handed-off', isPictureIn: false };
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
      return state.isPictureIn ? PICTURE_IN : PICTURE_OUT;
    case 'running':
      return now > state.deadline ? INTERRUPTED : RUNNING;
    case 'failed':
      return {
        status: state.failure.code === 'not-set-up' ? 'setup' : 'failed',
        failure: state.failure,
      };
  }
}
