import { afterEach, expect, it, vi } from 'vitest';
import { createPins, pinProblemWords } from '@/entrypoints/sidepanel/pins-state';
import type { Pin } from '@/utils/core/model/pin';
import { panelContext } from '../../support/panel/context';
import { speak } from '../../support/panel/words';
import { compared } from '../../support/offers/saved';
import { live } from '../../support/panel/live';

afterEach(() => vi.restoreAllMocks());

const pin = (offerId: string, note?: string): Pin => ({
  at: 1,
  compared: compared({ offer: { offerId } }),
  ...(note !== undefined && { note }),
});

async function open(stored: Pin[]) {
  const context = panelContext({ pins: stored });
  context.clock.mockReturnValue(42);
  const pins = live(() => createPins(context));
  await context.firstReads();
  return { ...pins, storage: context.storage };
}

it('the panel gives the list the pinned offers, and the tray their notes', async () => {
  const pins = await open([pin('1'), pin('2', 'ask')]);
  expect([...pins.pinned.value]).toEqual(['1688 1', '1688 2']);
  expect([...pins.notes.value]).toEqual([['1688 2', 'ask']]);
});

it('pins an offer with its numbers and its search', async () => {
  const pins = await open([]);
  const page = { url: 'https://www.shop.example/product/1' };
  pins.pin(compared(), { page, quantity: 200 });
  expect(pins.storage.pin).toHaveBeenCalledWith({
    at: 42,
    compared: compared(),
    page,
    quantity: 200,
  });
});

it('the panel reports why an offer was not pinned, until dismissed', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await speak('en');
  const pins = await open([]);
  pins.storage.pin.mockResolvedValue(false);
  pins.pin(compared(), {});
  await vi.waitFor(() => expect(pins.problem.value).toBe('full'));
  expect(pinProblemWords('full')).toBe('Only 100 offers can be pinned. Unpin one first.');
  pins.dismiss();
  expect(pins.problem.value).toBeUndefined();
  pins.storage.unpin.mockRejectedValue(new Error('broken'));
  pins.unpin('1688 1');
  await vi.waitFor(() => expect(pins.problem.value).toBe('failed'));
});
