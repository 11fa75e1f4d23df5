import { computed, signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { type PinsState, completePins, pinContext } from '@/entrypoints/sidepanel/store/lists/pins';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Pin } from '@/utils/core/model/pin';
import type { Search } from '@/utils/core/model/search';
import { search } from '../../../support/panel/fixtures';
import { compared } from '../../../support/offers/saved';
import { live } from '../../../support/panel/live';

const { unitPrice, ...rest } = compared();
if (!unitPrice) throw new Error('It has a price');
const listed: ComparedOffer = { ...rest, unitPrice: { ...unitPrice, isListOnly: true } };
const detailed: ComparedOffer = { ...rest, unitPrice: { ...unitPrice, isListOnly: false } };

/** When the search of the fixture was done. */
const DONE = 1000;

/** A pin of the offer with its list price, its details, and the search they belong to. */
function open(pinned: ComparedOffer = listed, at = DONE + 500) {
  const found = signal<Search | undefined>(search());
  const inputs = signal({ quantity: 200 });
  const pin: Pin = { at, compared: pinned, ...pinContext(search(), { quantity: 200 }) };
  const offers = signal<ComparedOffer[] | undefined>(undefined);
  const complete = vi.fn<PinsState['complete']>();
  const comparison = computed(() => offers.value && { offers: offers.value });
  live(() =>
    completePins({ search: found }, { comparison, inputs }, { pins: signal([pin]), complete }),
  );
  return { found, inputs, offers, complete };
}

beforeEach(() => {});

it('an offer that was pinned with its list price gets its details when they arrive', () => {
  const { offers, complete } = open();
  offers.value = [listed];
  expect(complete).not.toHaveBeenCalled();
  offers.value = [detailed];
  expect(complete).toHaveBeenCalledExactlyOnceWith(detailed);
});

it('a pin with details does not change', () => {
  const { offers, complete } = open(detailed);
  offers.value = [detailed];
  expect(complete).not.toHaveBeenCalled();
});

it('a pin takes no numbers for another quantity', () => {
  const { offers, inputs, complete } = open();
  inputs.value = { quantity: 500 };
  offers.value = [detailed];
  expect(complete).not.toHaveBeenCalled();
  inputs.value = { quantity: 200 };
  expect(complete).toHaveBeenCalledOnce();
});

it('a pin takes no numbers for the price of another page', () => {
  const { found, offers, complete } = open();
  const { target } = search();
  found.value = search({ target: { ...target, pageUrl: 'https://other.example/2' } });
  offers.value = [detailed];
  expect(complete).not.toHaveBeenCalled();
});

it('a pin of yesterday, which shows its date, takes no numbers of today', () => {
  const { offers, complete } = open(listed, DONE - 1);
  offers.value = [detailed];
  expect(complete).not.toHaveBeenCalled();
});
