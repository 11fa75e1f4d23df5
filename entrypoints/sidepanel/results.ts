import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Offer } from '@/utils/model/offer';
import type { Search, StoredPicture } from '@/utils/model/search';

/** Reads of what a search has stored beside its record. */
export interface ResultReads {
  readPicture: (search: Search) => Promise<StoredPicture | undefined>;
  /** `page` counts from 0. */
  readOffers: (page: number) => Promise<Offer[]>;
}

export interface Results {
  picture: ReadonlySignal<StoredPicture | undefined>;
  /** Undefined while they are being read. */
  offers: ReadonlySignal<Offer[] | undefined>;
  stop: () => void;
}

/** Picture and offers of a search, read again whenever its record says that there are others. */
export function followResults(
  search: ReadonlySignal<Search | undefined>,
  { readPicture, readOffers }: ResultReads,
): Results {
  const picture = follow(
    search,
    ({ picture: facts }) => (facts ? JSON.stringify(facts) : undefined),
    readPicture,
  );
  const pages = follow(
    search,
    // The same number of pages may be other pages: a search that was done has begun anew.
    ({ pages: count, state }) =>
      count > 0 ? `${count} ${state.status === 'done' ? state.finishedAt : ''}` : undefined,
    ({ pages: count }) => Promise.all(Array.from({ length: count }, (_, page) => readOffers(page))),
  );
  return {
    picture: picture.value,
    offers: computed(() => (search.value?.pages === 0 ? [] : pages.value.value?.flat())),
    stop: () => {
      picture.stop();
      pages.stop();
    },
  };
}

/**
 * The value of one search, read again when its mark changes. What belongs to an older search, or
 * arrives after a newer read began, is not shown.
 * @param mark undefined where nothing is stored yet
 */
function follow<T>(
  search: ReadonlySignal<Search | undefined>,
  mark: (search: Search) => string | undefined,
  read: (search: Search) => Promise<T>,
): { value: ReadonlySignal<T | undefined>; stop: () => void } {
  const loaded = signal<{ searchId: string; value: T } | undefined>(undefined);
  const wanted = computed(() => {
    const marked = search.value && mark(search.value);
    return marked === undefined ? undefined : `${search.value?.id} ${marked}`;
  });
  const stop = effect(() => {
    const key = wanted.value;
    const current = search.peek();
    if (key === undefined || current === undefined) {
      loaded.value = undefined;
      return;
    }
    void load(key, current);
  });
  async function load(key: string, current: Search): Promise<void> {
    const value = await read(current);
    if (wanted.peek() === key) loaded.value = { searchId: current.id, value };
  }
  const value = computed(() =>
    loaded.value?.searchId === search.value?.id ? loaded.value?.value : undefined,
  );
  return { value, stop };
}
