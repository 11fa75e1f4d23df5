/** Details of offers: of the first ones automatically, of others on a click, or as they are read on 1688. */
import { computed, effect, signal } from '@preact/signals';
import {
  type DetailsAnswer,
  type DetailsState,
  MAX_DETAILS,
  PREFETCH_LIMIT,
} from '@/utils/core/model/extras';
import type { Language } from '@/utils/core/model/languages';
import type { OfferDetails } from '@/utils/core/model/offer';
import { offerKey } from '@/utils/core/model/offer';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { canHaveDetails, withDetails } from '@/utils/core/pricing/merge-offers';
import { readDetails, watchExtras } from '@/utils/io/storage/extras';
import { sendMessage } from '@/utils/io/messages';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';

/** After this time without an answer the worker has ended, and the request with it. */
export const LOST_MS = 45_000;

/** Details by offer number. */
type KnownDetails = ReadonlyMap<string, OfferDetails>;

export type DetailsSignals = ReturnType<typeof followDetails>;

const LOST: DetailsState = { status: 'failed', failure: { code: 'interrupted' } };
const NONE: ReadonlySet<string> = new Set();

type Details = Pick<SearchModule, 'search' | 'withDetails' | 'canAskDetails'>;

export function followDetails(
  { windowId }: PanelContext,
  { search, withDetails: searchWithDetails, canAskDetails }: Details,
) {
  const states = signal<ReadonlyMap<string, DetailsState>>(new Map());
  let lastKnown: KnownDetails = new Map();
  const known = computed(() => (lastKnown = knownAmong(states.value, lastKnown)));
  const unfolded = signal(NONE);
  /** Key of one search with one service; details stored before the panel opened are read first. */
  const key = computed(() => search.value && `${search.value.id} ${search.value.service}`);
  let ready: Promise<void> = Promise.resolve();
  let prefetched = new Set<string>();

  function set(entries: readonly (readonly [string, DetailsState])[]): void {
    if (entries.length === 0) return; // a new map renders every card
    states.value = new Map([...states.peek(), ...entries]);
  }

  effect(() => {
    const begun = key.value;
    const current = searchWithDetails.peek();
    states.value = new Map();
    unfolded.value = NONE;
    prefetched = new Set();
    if (!current) return undefined;
    const take = (answers: readonly DetailsAnswer[]) => {
      const own = answers.filter(({ provider }) => provider === current.service);
      if (key.peek() === begun) set(own.map((answer) => [answer.offerId, stateOf(answer)]));
    };
    const readFirst = async () => {
      take(await readDetails(current));
      // An earlier panel of this search has requested those.
      if (key.peek() === begun) prefetched = new Set(states.peek().keys());
    };
    ready = readFirst();
    return watchExtras(current, { onDetails: (answer) => take([answer]) });
  });

  function ask(offerIds: readonly string[]): void {
    const asked = key.peek();
    const loading = { status: 'loading' } as const; // identifies this request
    set(offerIds.map((offerId) => [offerId, loading]));
    void sendMessage('details', { windowId, offerIds: [...offerIds] });
    setTimeout(() => {
      const lost = offerIds.filter((offerId) => states.peek().get(offerId) === loading);
      if (key.peek() === asked) set(lost.map((offerId) => [offerId, LOST]));
    }, LOST_MS);
  }

  async function askFirst(offerIds: readonly string[]): Promise<void> {
    const asked = key.peek();
    await ready;
    if (!canAskDetails.peek() || key.peek() !== asked) return;
    const room = Math.max(0, PREFETCH_LIMIT - prefetched.size);
    const first = offerIds.filter((offerId) => !prefetched.has(offerId)).slice(0, room);
    for (const offerId of first) prefetched.add(offerId);
    const wanted = first.filter((offerId) => !states.peek().has(offerId));
    if (wanted.length > 0) ask(wanted);
  }

  function askMissing(offerId: string): void {
    const asked = states.peek();
    if (!asked.has(offerId) && asked.size < MAX_DETAILS) ask([offerId]);
  }

  return {
    states,
    /** Apart from the states: a request that begins or fails changes no price, and nothing is compared again. */
    known,
    isLoading: computed(() =>
      [...states.value.values()].some(({ status }) => status === 'loading'),
    ),
    /** Offers with unfolded details. */
    unfolded,
    /** Called with the offers on screen: the first few of a search are requested automatically. */
    askFirst: (offerIds: readonly string[]) => void askFirst(offerIds),
    /** Folds or unfolds, and requests missing details. */
    toggle: (offerId: string, canAsk: boolean) => {
      const changed = new Set(unfolded.peek());
      const isOpen = !changed.delete(offerId);
      if (isOpen) changed.add(offerId);
      unfolded.value = changed;
      if (isOpen && canAsk) askMissing(offerId);
    },
    /** Unfolds this one and folds all others. */
    show: (offerId: string, canAsk: boolean) => {
      unfolded.value = new Set([offerId]);
      if (canAsk) askMissing(offerId);
    },
    /** Retries after a failure. */
    askAgain: (offerId: string) => ask([offerId]),
  };
}

function stateOf({ details, failure }: DetailsAnswer): DetailsState {
  if (details) return { status: 'known', details };
  return failure ? { status: 'failed', failure } : { status: 'gone' };
}

/** Known details: the same map as before where nothing has changed in it. */
function knownAmong(states: ReadonlyMap<string, DetailsState>, last: KnownDetails): KnownDetails {
  const known = new Map<string, OfferDetails>();
  for (const [offerId, state] of states) {
    if (state.status === 'known') known.set(offerId, state.details);
  }
  const isSame =
    known.size === last.size &&
    [...known].every(([offerId, details]) => last.get(offerId) === details);
  return isSame ? last : known;
}

/** Offers with all details loaded so far. */
export function withKnownDetails(
  offers: readonly FoundOffer[],
  known: KnownDetails,
  language: Language,
): FoundOffer[] {
  return offers.map((offer) => {
    const details = detailsOf(offer, known);
    return details ? withDetails(offer, details, language) : offer;
  });
}

/** Keys of those whose details are known. */
export function detailedKeys(offers: readonly FoundOffer[], known: KnownDetails): Set<string> {
  return new Set(offers.filter((offer) => detailsOf(offer, known)).map(offerKey));
}

function detailsOf(offer: FoundOffer, known: KnownDetails): OfferDetails | undefined {
  return canHaveDetails(offer) ? known.get(offer.offerId) : undefined;
}
