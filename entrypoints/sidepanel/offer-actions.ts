/** What the user can do with one offer of the list. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferActions } from '@/utils/pricing/offer-context';
import { canonicalLink } from '@/utils/export/links';
import type { Search } from '@/utils/model/search';
import { questionsFor } from '@/utils/question';
import type { CompareState } from './compare/compare-state';
import { pinContext, type PinsState } from './export/pins';

export interface OfferActionsState {
  actions: ReadonlySignal<OfferActions>;
  /** Key of the offer whose seller is to be asked something; absent: none. */
  asking: ReadonlySignal<string | undefined>;
  stopAsking: () => void;
}

export function createOfferActions(
  search: ReadonlySignal<Search | undefined>,
  compare: CompareState,
  pins: PinsState,
  copyLink: (link: string) => Promise<void>,
): OfferActionsState {
  const asking = signal<string | undefined>(undefined);

  function pin(key: string, isPinned: boolean): void {
    if (!isPinned) return pins.unpin(key);
    const offer = compare.offerOf(key);
    if (!offer) return;
    pins.pin(offer, pinContext(search.peek(), compare.inputs.peek()));
  }

  return {
    actions: computed(() => ({
      pinned: pins.pinned.value,
      onPin: pin,
      onNotMisleading: compare.notBait,
      onCopyLink: (key: string) => {
        const offer = compare.offerOf(key)?.offer;
        const link = offer && canonicalLink(offer);
        if (link !== undefined) void copyLink(link);
      },
      ...(questionsFor(compare.context.value.profile).length > 0 && {
        onAsk: (key: string) => {
          asking.value = key;
        },
      }),
      onSplit: compare.split,
      onJoin: compare.join,
    })),
    asking,
    stopAsking: () => {
      asking.value = undefined;
    },
  };
}
