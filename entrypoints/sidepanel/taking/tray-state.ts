/** Pinned offers side by side: with today's numbers where they are of the search on screen. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ComparedOffer } from '@/utils/pricing/compared';
import type { Pin } from '@/utils/model/pin';
import type { CompareState } from '../compare/compare-state';
import type { PinsState } from './pins-state';

export interface Tray {
  /** In the order in which they were pinned. */
  offers: readonly ComparedOffer[];
  /** By key of those whose numbers are of the day on which they were pinned. */
  asPinned: ReadonlyMap<string, Pin>;
}

export interface TrayState {
  tray: ReadonlySignal<Tray>;
  isOpen: ReadonlySignal<boolean>;
  toggle: () => void;
}

export function createTray({ pins }: PinsState, compare: CompareState): TrayState {
  const isOpen = signal(false);
  const present = computed(
    () => new Map(compare.comparison.value?.offers.map((offer) => [offer.key, offer])),
  );
  return {
    tray: computed(() => {
      const { currency } = compare.inputs.value;
      const asPinned = pins.value.filter(({ compared }) => !present.value.has(compared.key));
      return {
        offers: pins.value.map(
          ({ compared }) => present.value.get(compared.key) ?? inCurrency(compared, currency),
        ),
        asPinned: new Map(asPinned.map((pin) => [pin.compared.key, pin])),
      };
    }),
    isOpen,
    toggle: () => {
      isOpen.value = !isOpen.peek();
    },
  };
}

/** Without what was computed in another currency: two of them are never compared. */
function inCurrency(compared: ComparedOffer, currency: string): ComparedOffer {
  if (!compared.landed || compared.landed.currency === currency) return compared;
  const { landed: _landed, cash: _cash, earning: _earning, ...rest } = compared;
  return rest;
}
