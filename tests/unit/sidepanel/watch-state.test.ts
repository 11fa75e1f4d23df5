/** What can be watched from where, with which picture, and why not. */
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { createCopyAndSave } from '@/entrypoints/sidepanel/export/copy-and-save';
import { createWatching } from '@/entrypoints/sidepanel/watch/watch-state';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { Pin } from '@/utils/core/model/pin';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import { DEFAULT_SETTINGS } from '@/utils/core/model/settings';
import { MAX_WATCHES, type Watch } from '@/utils/core/model/watch';
import { SERVICE_TRANSLATIONS } from '@/utils/core/glossary/title-translations';
import { compared, entry, row } from '../../support/offers/saved';
import { panelContext, type StoredForPanel } from '../../support/panel/context';
import { search } from '../../support/panel/fixtures';
import { speak } from '../../support/panel/words';
import { watch } from '../../support/watched';
import { live } from '../../support/panel/live';

beforeEach(() => speak('en'));

const PICTURE: StoredPicture = {
  mime: 'image/png',
  searchId: 'search-1',
  base64: 'iVBORw0KGgo=',
  enlarged: false,
};
const BEST = { offerId: '721188620217', title: 'Cup', perPiece: 1420 };

interface Scene {
  stored?: StoredForPanel;
  shown?: Search | undefined;
  picture?: StoredPicture | undefined;
  pins?: Pin[];
  offers?: readonly ComparedOffer[];
  isSeller?: boolean;
}

async function scene(options: Scene = {}) {
  const { stored, shown = search(), picture = PICTURE, pins = [], offers = [] } = options;
  const context = panelContext(stored);
  const state = live(() =>
    createWatching(context, context.storage.watches, {
      search: signal<Search | undefined>(shown),
      picture: signal<StoredPicture | undefined>(picture),
      compare: {
        offerOf: (key) => offers.find((one) => one.key === key),
        inputs: signal({ quantity: 200, mode: 'stock' as const }),
      },
      pins: signal(pins),
      translations: signal(SERVICE_TRANSLATIONS),
      isSeller: signal(options.isSeller ?? false),
      services: signal(DEFAULT_SETTINGS),
      output: createCopyAndSave(context),
    }),
  );
  await state.ready;
  return { context, state, watches: context.storage.watches };
}
const ofService = (provider: string, imageUrl?: string) =>
  compared({ offer: { provider, imageUrl } });

it('the panel says price, pieces and interval, and watches with the searched picture', async () => {
  const { state, watches } = await scene();
  const control = state.ofOffer.value(compared());
  expect(control).toMatchObject({ isWatched: false, words: '¥14.20/pc at 200 · once a day' });
  control.onToggle?.();
  await vi.waitFor(() => expect(watches.add).toHaveBeenCalledOnce());
  const [added, picture] = watches.add.mock.calls[0] ?? [];
  expect(added).toMatchObject({ service: 'demo', quantity: 200, mode: 'stock' });
  expect(picture).toEqual({ mime: 'image/png', base64: PICTURE.base64 });
  await vi.waitFor(() => expect(state.message.value?.text).toContain('is watched'));
  expect(state.ofOffer.value(compared())).toMatchObject({ isWatched: true, words: 'once a day' });
});

it('the panel keeps the part of the picture that was searched', async () => {
  const area = { left: 0, top: 0, width: 0.5, height: 0.5 };
  const { context, state, watches } = await scene({ shown: { ...search(), area } });
  state.ofOffer.value(compared()).onToggle?.();
  await vi.waitFor(() => expect(watches.add).toHaveBeenCalledOnce());
  expect(context.pictures.prepare).toHaveBeenCalledWith(expect.anything(), area);
  expect(watches.add.mock.calls[0]?.[1]).toEqual({ mime: 'image/jpeg', base64: '/9j/' });
});

it('the panel stops watching an offer, and puts back what was seen', async () => {
  const one = watch(1);
  const { state, watches } = await scene({ stored: { watches: { watches: [one] } } });
  const offer = compared({ offer: { offerId: one.offer.offerId } });
  state.ofOffer.value(offer).onToggle?.();
  await vi.waitFor(() => expect(state.message.value?.action?.label).toBe('Undo'));
  expect(watches.removeOffer).toHaveBeenCalledWith(one.offer.key);
  expect(state.ofOffer.value(offer).isWatched).toBe(false);
  state.message.value?.action?.run();
  await vi.waitFor(() => expect(state.ofOffer.value(offer).isWatched).toBe(true));
});

it('the panel refuses one watch more than it may have, and what the service cannot look up', async () => {
  const many = Array.from({ length: MAX_WATCHES }, (_, at): Watch => watch(at));
  const full = await scene({ stored: { watches: { watches: many } } });
  const refused = full.state.ofOffer.value(compared());
  expect(refused.onToggle).toBeUndefined();
  expect(refused.words).toContain('1,000 offers are watched, which is the limit');
  const { state } = await scene();
  // It takes addresses of pictures alone, and has no details.
  expect(state.ofOffer.value(ofService('tmapi'))).toMatchObject({ onToggle: undefined });
  const shown = ofService('tmapi', 'https://cbu01.alicdn.com/1.jpg');
  expect(state.ofOffer.value(shown).onToggle).toBeDefined();
  expect(state.ofOffer.value(ofService('ak')).onToggle).toBeDefined();
  const ofSeller = await scene({ isSeller: true });
  expect(ofSeller.state.ofOffer.value(ofService('ak')).words).toContain('AK gateway can look');
  expect(ofSeller.state.ofOffer.value(ofService('ak')).onToggle).toBeUndefined();
});

it('the panel says that the list of watches is full where another window was faster', async () => {
  const { state, watches } = await scene();
  watches.add.mockResolvedValue('full');
  state.ofOffer.value(compared()).onToggle?.();
  await vi.waitFor(() => expect(state.message.value?.text).toContain('which is the limit'));
});

it('the panel says that a watch was not kept where the storage fails', async () => {
  const { state, watches } = await scene();
  watches.add.mockRejectedValue(new Error('Refused'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  state.ofOffer.value(compared()).onToggle?.();
  await vi.waitFor(() =>
    expect(state.message.value?.text).toBe('The browser did not save that. Try again.'),
  );
});

it('watches a pin at its own quantity, with the page of its search', async () => {
  const pin: Pin = {
    at: 1000,
    compared: compared(),
    quantity: 50,
    page: { title: 'Tumbler' },
  };
  const { context } = await scene();
  context.services.capabilitiesOf.mockReturnValue({
    ...context.services.capabilitiesOf('demo'),
    details: true,
  });
  const { state, watches } = await sceneOf(context, [pin]);
  const control = state.ofPin.value(pin.compared);
  expect(control.words).toBe('¥14.20/pc at 50 · once a day');
  control.onToggle?.();
  await vi.waitFor(() => expect(watches.add).toHaveBeenCalledOnce());
  const [added, picture] = watches.add.mock.calls[0] ?? [];
  expect(added).toMatchObject({ quantity: 50, pageTitle: 'Tumbler', known: { at: 1000 } });
  expect(picture).toBeUndefined();
});

async function sceneOf(context: ReturnType<typeof panelContext>, pins: Pin[]) {
  const state = live(() =>
    createWatching(context, context.storage.watches, {
      search: signal(undefined),
      picture: signal(undefined),
      compare: {
        offerOf: () => undefined,
        inputs: signal({ quantity: 200, mode: 'stock' as const }),
      },
      pins: signal(pins),
      translations: signal(SERVICE_TRANSLATIONS),
      isSeller: signal(false),
      services: signal(DEFAULT_SETTINGS),
      output: createCopyAndSave(context),
    }),
  );
  await state.ready;
  return { state, watches: context.storage.watches };
}

it('watches the best offer of a row with the picture that the history has', async () => {
  const { context, state, watches } = await scene();
  const kept = row({ id: 'earlier', best: BEST, quantity: 30 });
  await context.storage.history.write({
    ...entry({ ...kept }),
    picture: { mime: 'image/jpeg', base64: '/9j/KEPT', width: 9, height: 9, enlarged: false },
  });
  state.ofRow.value(kept).onToggle?.();
  await vi.waitFor(() => expect(watches.add).toHaveBeenCalledOnce());
  const [added, picture] = watches.add.mock.calls[0] ?? [];
  expect(added).toMatchObject({ quantity: 30, offer: { seller: { id: 'b2b-1' } } });
  expect(picture).toEqual({ mime: 'image/jpeg', base64: '/9j/KEPT' });
});

it('the panel says of a row without an offer, or without anything to look it up by, why not', async () => {
  const { state, watches } = await scene();
  expect(state.ofRow.value(row({ id: 'other' }))).toEqual({
    isWatched: false,
    words: 'There is no offer to watch here.',
    onToggle: undefined,
  });
  state.ofRow.value(row({ id: 'other', best: BEST, service: 'ak' })).onToggle?.();
  await vi.waitFor(() => expect(state.message.value?.text).toContain('AK gateway can look'));
  expect(watches.add).not.toHaveBeenCalled();
});

it('the panel knows an entry of the history by its best offer', async () => {
  const { state } = await scene();
  const kept = {
    mime: 'image/jpeg' as const,
    base64: '/9j/',
    width: 9,
    height: 9,
    enlarged: false,
  };
  const shown = { ...entry({ best: BEST, quantity: 30 }), picture: kept };
  expect(state.ofEntry.value(shown).words).toBe('¥14.20/pc at 30 · once a day');
  expect(state.ofEntry.value(entry()).onToggle).toBeUndefined();
});

it('the panel says that nothing is looked up where watching is switched off', async () => {
  const { state } = await scene({ stored: { watches: { settings: { isOn: false } } } });
  expect(state.ofOffer.value(compared()).words).toBe('kept, but watching is switched off');
});

it('the panel shows the watched offers of a notification that was clicked, before and after it opened', async () => {
  const { state } = await scene({ stored: { watches: { isRequested: true } } });
  expect(state.view.isOpen.value).toBe(true);
  const later = await scene();
  expect(later.state.view.isOpen.value).toBe(false);
  later.watches.request();
  await vi.waitFor(() => expect(later.state.view.isOpen.value).toBe(true));
});
