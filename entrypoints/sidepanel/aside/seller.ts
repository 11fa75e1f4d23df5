/** The offers of one seller, in place of the search's own until the user goes back. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '@/utils/errors';
import type { SellerOffers } from '@/utils/model/extras';
import type { Offer } from '@/utils/model/offer';
import type { Search } from '@/utils/model/search';

export interface SellerDeps {
  readSeller: (search: Search) => Promise<SellerOffers | undefined>;
  watchSeller: (search: Search, listener: (seller: SellerOffers) => void) => () => void;
  /** `page` counts from 0. */
  readSellerPage: (search: Search, page: number) => Promise<Offer[]>;
  askSeller: (sellerId: string, page: number) => Promise<void>;
}

/** Whose offers are shown. */
interface Chosen {
  id: string;
  name: string | undefined;
  /** The offer that the user came from. */
  from: string;
}

/** What is on screen of them. */
export interface ShownSeller extends Chosen {
  /** As the service sent them; undefined while they are being read. */
  offers: Offer[] | undefined;
  total: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  failure: Failure | undefined;
}

export interface SellerSignals {
  shown: ReadonlySignal<ShownSeller | undefined>;
  open: (seller: Chosen) => void;
  /** The next page, or again the one that failed. */
  more: () => void;
  close: () => void;
  stop: () => void;
}

const INTERRUPTED: Failure = { code: 'interrupted' };

/** @param now epoch milliseconds, which goes on while something is loading */
export function followSeller(
  search: ReadonlySignal<Search | undefined>,
  now: ReadonlySignal<number>,
  deps: SellerDeps,
): SellerSignals {
  const chosen = signal<Chosen | undefined>(undefined);
  const record = signal<SellerOffers | undefined>(undefined);
  const pages = signal<Offer[][]>([]);
  const key = computed(() => search.value && `${search.value.id} ${search.value.service}`);

  /** Alone: a tick of the clock must not render every card again. */
  const isLost = computed(() => {
    const state = record.value?.state;
    return state?.status === 'running' && now.value > state.deadline;
  });

  const stop = effect(() => {
    void key.value;
    const current = search.peek();
    const seller = chosen.value;
    record.value = undefined;
    pages.value = [];
    if (!current || !seller) return undefined;
    const take = async (stored: SellerOffers | undefined) => {
      const isOurs = stored?.sellerId === seller.id && stored.provider === current.service;
      if (!isOurs) return;
      record.value = stored;
      const numbers = Array.from({ length: stored.pages }, (_, page) => page);
      const read = await Promise.all(numbers.map((page) => deps.readSellerPage(current, page)));
      if (record.peek() === stored) pages.value = read;
    };
    void deps.readSeller(current).then(take);
    return deps.watchSeller(current, (stored) => void take(stored));
  });
  /** Another search has other sellers. */
  const stopClosing = effect(() => {
    void key.value;
    chosen.value = undefined;
  });

  return {
    shown: computed(() => {
      if (!chosen.value) return undefined;
      const { state, total, next, pages: count = 0 } = record.value ?? {};
      return {
        ...chosen.value,
        offers: count > 0 && pages.value.length > 0 ? pages.value.flat() : undefined,
        total,
        hasMore: next !== undefined,
        isLoading: !isLost.value && (state === undefined || state.status === 'running'),
        failure: isLost.value
          ? INTERRUPTED
          : state?.status === 'failed'
            ? state.failure
            : undefined,
      };
    }),
    open: (seller) => {
      chosen.value = seller;
      void deps.askSeller(seller.id, 0);
    },
    more: () => {
      const seller = chosen.peek();
      if (seller) void deps.askSeller(seller.id, record.peek()?.pages ?? 0);
    },
    close: () => {
      chosen.value = undefined;
    },
    stop: () => {
      stop();
      stopClosing();
    },
  };
}
