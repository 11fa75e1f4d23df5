import { effect, type ReadonlySignal } from '@preact/signals';
import type { ComparedOffer } from '@/utils/pricing/compared';
import { lacksDetails, type Pin } from '@/utils/model/pin';
import type { Search } from '@/utils/model/search';
import { pinContext, type PinContext, type PinsState } from './pins-state';

/** The compared search, as far as pins go by it. */
interface Shown {
  comparison: ReadonlySignal<{ offers: readonly ComparedOffer[] } | undefined>;
  inputs: ReadonlySignal<{ quantity: number }>;
}

/**
 * Gives an offer that was pinned before its details had come what they say: else it would have the
 * list's price after a restart. Not where it was pinned for another quantity, on another page, or before
 * this search was done: a pin has the prices of its day. Answers what ends this.
 */
export function completePins(
  search: ReadonlySignal<Search | undefined>,
  { comparison, inputs }: Shown,
  { pins, complete }: Pick<PinsState, 'pins' | 'complete'>,
): () => void {
  return effect(() => {
    const lacking = pins.value.filter(({ compared }) => lacksDetails(compared));
    if (lacking.length === 0) return;
    const context = pinContext(search.value, inputs.value);
    const since = search.value?.state.status === 'done' ? search.value.state.finishedAt : Infinity;
    const offers = new Map(comparison.value?.offers.map((offer) => [offer.key, offer]));
    for (const pin of lacking) {
      if (pin.at < since || !isFor(pin, context)) continue;
      const offer = offers.get(pin.compared.key);
      if (offer?.unitPrice && !lacksDetails(offer)) complete(offer);
    }
  });
}

function isFor({ quantity, page }: Pin, context: PinContext): boolean {
  return quantity === context.quantity && page?.url === context.page?.url;
}
