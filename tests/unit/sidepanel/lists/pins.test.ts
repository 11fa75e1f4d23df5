import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPins, pinProblemWords } from '@/entrypoints/sidepanel/store/lists/pins';
import type { Pin } from '@/utils/core/model/pin';
import { MAX_PINS, pinsStore } from '@/utils/io/storage/pins';
import { panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { compared } from '../../../support/offers/saved';
import { live } from '../../../support/panel/live';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pin = (offerId: string, note?: string): Pin => ({
  at: 1,
  compared: compared({ offer: { offerId } }),
  ...(note !== undefined && { note }),
});

async function open(stored: Pin[]) {
  const context = await panelContext({ pins: stored });
  const pins = live(() => createPins(context));
  await context.firstReads();
  return pins;
}

it('the panel gives the list the pinned offers, and the tray their notes', async () => {
  const pins = await open([pin('1'), pin('2', 'ask')]);
  expect([...pins.pinned.value]).toEqual(['1688 1', '1688 2']);
  expect([...pins.notes.value]).toEqual([['1688 2', 'ask']]);
});

it('pins an offer with its numbers and its search', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 42 });
  const pins = await open([]);
  const page = { url: 'https://www.shop.example/product/1' };
  pins.pin(compared(), { page, quantity: 200 });
  const pinned = { at: 42, compared: compared(), page, quantity: 200 };
  await vi.waitFor(async () => expect(await pinsStore({}).read()).toEqual([pinned]));
});

it('the panel reports why an offer was not pinned, until dismissed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await speak('en');
  const pins = await open(Array.from({ length: MAX_PINS }, (_, index) => pin(`${index}`)));
  pins.pin(compared(), {});
  await vi.waitFor(() => expect(pins.problem.value).toBe('full'));
  expect(pinProblemWords('full')).toBe('Only 100 offers can be pinned. Unpin one first.');
  pins.dismiss();
  expect(pins.problem.value).toBeUndefined();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  pins.unpin('1688 1');
  await vi.waitFor(() => expect(pins.problem.value).toBe('failed'));
});
