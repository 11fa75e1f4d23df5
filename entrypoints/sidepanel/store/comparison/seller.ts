/** The offers of one seller, in place of the search's own until the user goes back, and the way there. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import type { Failure } from '@/utils/core/errors';
import type { SellerOffers } from '@/utils/core/model/extras';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { Offer } from '@/utils/core/model/offer';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { rankOffers } from '@/utils/core/pricing/sort';
import { readSeller, readSellerPage, watchExtras } from '@/utils/io/storage/extras';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { sendMessage } from '@/utils/io/messages';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { Comparing } from './comparing';
import type { Listing } from './listing';
import { type DetailsSignals, LOST_MS, withKnownDetails } from './details';

/** Seller whose offers are shown. */
interface Chosen {
  id: string;
  name: string | undefined;
  /** The offer that the user came from. */
  from: string;
}

/** What is shown of them. */
export interface ShownSeller extends Chosen {
  /** Offers as the service sent them; undefined while they are being read. */
  offers: Offer[] | undefined;
  total: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  failure: Failure | undefined;
}

export type SellerSignals = ReturnType<typeof followSeller>;

const INTERRUPTED: Failure = { code: 'interrupted' };

export function followSeller(
  { windowId }: PanelContext,
  { withDetails: search, now }: Pick<SearchModule, 'withDetails' | 'now'>,
) {
  const chosen = signal<Chosen | undefined>(undefined);
  const record = signal<SellerOffers | undefined>(undefined);
  const pages = signal<Offer[][]>([]);
  const key = computed(() => search.value && `${search.value.id} ${search.value.service}`);

  /** Epoch milliseconds at which a request is lost that the worker has not recorded; undefined once it has. */
  const recordedBy = signal<number | undefined>(undefined);
  const deadline = computed(() => {
    const state = record.value?.state;
    return recordedBy.value ?? (state?.status === 'running' ? state.deadline : undefined);
  });
  /** A separate signal: a clock tick must not render every card again. */
  const isLost = computed(() => deadline.value !== undefined && now.value > deadline.value);

  function ask(seller: Chosen, page: number): void {
    recordedBy.value = Date.now() + LOST_MS;
    void sendMessage('sellerOffers', { windowId, sellerId: seller.id, page });
  }

  effect(() => {
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
      recordedBy.value = undefined;
      const numbers = Array.from({ length: stored.pages }, (_, page) => page);
      const read = await Promise.all(numbers.map((page) => readSellerPage(current, page)));
      if (record.peek() === stored) pages.value = read;
    };
    void readSeller(current).then(take);
    return watchExtras(current, { onSeller: (stored) => void take(stored) });
  });
  /** Closed by another search, which has other sellers. */
  effect(() => {
    void key.value;
    chosen.value = undefined;
  });

  return {
    shown: computed(() => {
      if (!chosen.value) return undefined;
      const { state, total, next, pages: count = 0 } = record.value ?? {};
      const isLoading = deadline.value !== undefined && !isLost.value;
      const failure = state?.status === 'failed' && !isLoading ? state.failure : undefined;
      return {
        ...chosen.value,
        offers: count > 0 && pages.value.length > 0 ? pages.value.flat() : undefined,
        total,
        hasMore: next !== undefined,
        isLoading,
        failure: isLost.value ? INTERRUPTED : failure,
      };
    }),
    open: (seller: Chosen) => {
      chosen.value = seller;
      ask(seller, 0);
    },
    /** Loads the next page, or retries a failed one. */
    more: () => {
      const seller = chosen.peek();
      if (seller) ask(seller, record.peek()?.pages ?? 0);
    },
    close: () => {
      chosen.value = undefined;
    },
  };
}

/** The offers of one seller in the chosen order. */
export interface SellerView extends Omit<ShownSeller, 'offers'> {
  rows: ListRow[] | undefined;
}

/** Undefined while the search's own offers are shown. */
export function createSellerView(
  { shown }: Pick<SellerSignals, 'shown'>,
  {
    details,
    compareOthers,
    sort,
    language,
  }: {
    details: Pick<DetailsSignals, 'known'>;
    compareOthers: Comparing['compareOthers'];
    sort: Listing['sort'];
    language: SearchModule['language'];
  },
): ReadonlySignal<SellerView | undefined> {
  return computed(() => {
    if (!shown.value) return undefined;
    const { offers, ...rest } = shown.value;
    if (!offers) return { ...rest, rows: undefined };
    const known = withKnownDetails(offers, details.known.value, language.value).map((offer) =>
      withNumber(offer, rest.id),
    );
    const ranked = rankOffers(compareOthers(known), { sort: sort.value });
    return { ...rest, rows: ranked.map((offer) => ({ offer, isMember: false })) };
  });
}

/** The details of the offers in the list; undefined without a search. */
export function createListDetails(
  { search, canAskDetails }: Pick<SearchModule, 'search' | 'canAskDetails'>,
  {
    details,
    ofSeller,
  }: { details: DetailsSignals; ofSeller: Pick<SellerSignals, 'shown' | 'open'> },
): ReadonlySignal<ListDetails | undefined> {
  function openSeller(offerId: string): void {
    const state = details.states.peek().get(offerId);
    const { id, name } = (state?.status === 'known' && state.details.seller) || {};
    if (id !== undefined) ofSeller.open({ id, name, from: offerId });
  }

  return computed(() => {
    const service = search.value?.service;
    if (service === undefined) return undefined;
    const isSellerShown = ofSeller.shown.value !== undefined; // no link to another seller from there
    return {
      states: details.states.value,
      canAsk: canAskDetails.value,
      isReadOnPage: service === 'web',
      unfolded: details.unfolded.value,
      onFirst: details.askFirst,
      onToggle: details.toggle,
      onShow: details.show,
      onAskAgain: details.askAgain,
      onSeller:
        serviceInfoOf(service).capabilities.sellerOffers && !isSellerShown ? openSeller : undefined,
    };
  });
}

/** A list of one seller's offers need not repeat the number that it was asked for by. */
function withNumber(offer: FoundOffer, id: string): FoundOffer {
  return { ...offer, seller: { id, ...offer.seller } };
}
