/** What can be watched from where, with which picture, and why not. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCopyAndSave } from '@/entrypoints/sidepanel/store/view/copy-and-save';
import { createViews } from '@/entrypoints/sidepanel/store/view';
import { createWatching, type WatchModule } from '@/entrypoints/sidepanel/store/watch';
import type { Pin } from '@/utils/core/model/pin';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import { MAX_WATCHES } from '@/utils/core/model/watch';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { readWatches, readWatchPicture } from '@/utils/io/storage/watches';
import { compared } from '../../../support/offers/saved';
import { panelContext, WINDOW } from '../../../support/panel/context';
import { search } from '../../../support/panel/fixtures';
import { speak } from '../../../support/panel/words';
import { type StoredWatches, writeWatches } from '../../../support/panel/watches';
import { priceChange, watch } from '../../../support/watch/watch';
import { live } from '../../../support/panel/live';

beforeEach(() => speak('en'));
afterEach(() => void vi.restoreAllMocks());

const PICTURE: StoredPicture = {
  mime: 'image/png',
  searchId: 'search-1',
  base64: 'iVBORw0KGgo=',
  enlarged: false,
};

interface Scene {
  watches?: StoredWatches;
  /** Services give details of their offers. Default: none does. */
  hasDetails?: boolean;
  shown?: Search;
  pins?: Pin[];
  isSeller?: boolean;
}

async function scene(options: Scene = {}) {
  const { watches = {}, shown = search(), pins = [], isSeller = false } = options;
  const context = await panelContext({ watches }, { details: options.hasDetails ?? false });
  const state = live(() =>
    createWatching(
      context,
      {
        search: {
          search: signal<Search | undefined>(shown),
          picture: signal<StoredPicture | undefined>(PICTURE),
        },
        compare: {
          offerOf: () => undefined,
          inputs: signal({ quantity: 200, mode: 'stock' as const }),
          isSeller: signal(isSeller),
        },
        view: {
          ...createViews(),
          translations: signal(SERVICE_TRANSLATIONS),
          output: createCopyAndSave(context),
        },
      },
      { pins: { pins: signal(pins) } },
    ),
  );
  await context.firstReads();
  return { context, state };
}

/** The watch that the panel has said it keeps, and its picture. */
async function addedBy({ message }: WatchModule) {
  await vi.waitFor(() => expect(message.value?.text).toContain('is watched'));
  const all = await readWatches();
  expect(all).toHaveLength(1);
  return [all[0], await readWatchPicture(all[0]?.id ?? '')] as const;
}

const ofService = (provider: string, imageUrl?: string) =>
  compared({ offer: { provider, imageUrl } });

it('the panel says price, pieces and interval, and watches with the searched picture', async () => {
  const { state } = await scene();
  const control = state.ofOffer.value(compared());
  expect(control).toMatchObject({ isWatched: false, words: '¥14.20/pc at 200 · once a day' });
  control.onToggle?.();
  const [added, picture] = await addedBy(state);
  expect(added).toMatchObject({ service: 'demo', quantity: 200, mode: 'stock' });
  expect(picture).toEqual({ mime: 'image/png', base64: PICTURE.base64 });
  expect(state.ofOffer.value(compared())).toMatchObject({ isWatched: true, words: 'once a day' });
});

it('the panel keeps the part of the picture that was searched', async () => {
  const area = { left: 0, top: 0, width: 0.5, height: 0.5 };
  const { context, state } = await scene({ shown: { ...search(), area } });
  state.ofOffer.value(compared()).onToggle?.();
  const [, picture] = await addedBy(state);
  expect(context.pictures.prepare).toHaveBeenCalledWith(expect.anything(), area);
  expect(picture).toEqual({ mime: 'image/jpeg', base64: '/9j/' });
});

it('the panel stops watching an offer, and puts back what was seen', async () => {
  const one = watch({ prices: [{ at: 1, price: 820 }], changes: [priceChange(1)] });
  const { state } = await scene({ watches: { watches: [one] } });
  const offer = compared({ offer: { offerId: one.offer.offerId } });
  state.ofOffer.value(offer).onToggle?.();
  await vi.waitFor(() => expect(state.message.value?.action?.label).toBe('Undo'));
  expect(await readWatches()).toEqual([]);
  expect(state.ofOffer.value(offer).isWatched).toBe(false);
  state.message.value?.action?.run();
  await vi.waitFor(() => expect(state.ofOffer.value(offer).isWatched).toBe(true));
  expect(await readWatches()).toEqual([one]);
  expect(await readWatchPicture(one.id)).toBeDefined();
});

const many = Array.from({ length: MAX_WATCHES }, (_, at) =>
  watch({ offer: { offerId: String(at) } }),
);

it('the panel refuses one watch more than it may have, and what the service cannot look up', async () => {
  const { state } = await scene();
  // It takes addresses of pictures alone, and has no details.
  expect(state.ofOffer.value(ofService('tmapi'))).toMatchObject({ onToggle: undefined });
  const shown = ofService('tmapi', 'https://cbu01.alicdn.com/1.jpg');
  expect(state.ofOffer.value(shown).onToggle).toBeDefined();
  expect(state.ofOffer.value(ofService('ak')).onToggle).toBeDefined();
  const ofSeller = await scene({ isSeller: true });
  expect(ofSeller.state.ofOffer.value(ofService('ak')).words).toContain('AK gateway cannot look');
  expect(ofSeller.state.ofOffer.value(ofService('ak')).onToggle).toBeUndefined();
  const full = await scene({ watches: { watches: many } });
  const refused = full.state.ofOffer.value(compared());
  expect(refused.onToggle).toBeUndefined();
  expect(refused.words).toContain('200 offers are watched, which is the limit');
});

it('the panel says that the list of watches is full where another window was faster', async () => {
  const { state } = await scene();
  const { onToggle } = state.ofOffer.value(compared());
  await writeWatches(WINDOW, { watches: many });
  onToggle?.();
  await vi.waitFor(() => expect(state.message.value?.text).toContain('which is the limit'));
});

it('the panel says that a watch was not kept where the storage fails', async () => {
  const { state } = await scene();
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new Error('Refused');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  state.ofOffer.value(compared()).onToggle?.();
  await vi.waitFor(() =>
    expect(state.message.value?.text).toBe('The browser did not save that. Try again.'),
  );
  expect(await readWatches()).toEqual([]);
});

it('the panel watches a pin at its own quantity, with the page of its search', async () => {
  const pin: Pin = { at: 1000, compared: compared(), quantity: 50, page: { title: 'Tumbler' } };
  const { state } = await scene({ pins: [pin], hasDetails: true });
  const control = state.ofPin.value(pin.compared);
  expect(control.words).toBe('¥14.20/pc at 50 · once a day');
  control.onToggle?.();
  const [added, picture] = await addedBy(state);
  expect(added).toMatchObject({ quantity: 50, pageTitle: 'Tumbler', known: { at: 1000 } });
  expect(picture).toBeUndefined();
});

it('the panel says that nothing is looked up where watching is switched off', async () => {
  const { state } = await scene({ watches: { settings: { isOn: false } } });
  expect(state.ofOffer.value(compared()).words).toBe('kept, but watching is switched off');
});
