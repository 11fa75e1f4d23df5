/** What is stored of the search of a window, and its picture and offers, which are read after it. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Search } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/model/settings';
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
