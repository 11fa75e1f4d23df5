import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  createSellers,
  sellerProblemWords,
} from '@/entrypoints/sidepanel/store/comparison/sellers';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { RememberedSeller } from '@/utils/core/model/remembered-seller';
import { MAX_SELLERS, sellersStore } from '@/utils/io/storage/sellers';
import { offer } from '../../../support/panel/fixtures';
import { panelContext } from '../../../support/panel/context';
import { speak } from '../../../support/panel/words';
import { named, remembered } from '../../../support/offers/sellers';
import { live } from '../../../support/panel/live';

const NAME = '晨曦日用百货';
const of = (offerId: string, id?: string): FoundOffer =>
  offer({ offerId, seller: { name: NAME, ...(id !== undefined && { id }) } });

beforeEach(() => speak('en'));
afterEach(() => {
  vi.restoreAllMocks();
});

async function open(sellers: RememberedSeller[] = []) {
  const context = await panelContext({ sellers });
  const write = vi.spyOn(fakeBrowser.storage.local, 'set');
  const state = live(() => createSellers(context));
  await context.firstReads();
  const opinionOf = (one: FoundOffer) => state.recognise.value(one)?.seller.opinion;
  return { write, state, opinionOf };
}

it('an opinion is of the seller, not of the offer, and can be taken back', async () => {
  const one = of('1', 'b2b-1');
  const { state, opinionOf } = await open();
  const before = state.choice.value;
  expect(state.areRemembered.value).toBe(false);
  state.setOpinion(one, 'avoided');
  await vi.waitFor(() => expect(opinionOf(of('2', 'b2b-1'))).toBe('avoided'));
  expect(opinionOf(of('2', 'b2b-2'))).toBeUndefined();
  expect(state.choice.value).not.toBe(before);
  expect(state.areRemembered.value).toBe(true);
  state.setOpinion(one, null);
  await vi.waitFor(() => expect(state.areRemembered.value).toBe(false));
});

it('an avoided seller stays marked where details add a number to its offer, and no mark is written again', async () => {
  const { write, opinionOf } = await open([named()]);
  expect(opinionOf(of('1'))).toBe('avoided');
  expect(opinionOf(of('1', 'BBBx'))).toBe('avoided');
  expect(write).not.toHaveBeenCalled();
});

it('a note that finds no room stays open, and what was written before stays', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { write, state } = await open([remembered({ note: 'late' })]);
  state.note.open(of('1', 'b2b-1'));
  write.mockRejectedValueOnce(new Error('quota')).mockRejectedValueOnce(new Error('quota'));
  expect(await state.note.write('late twice')).toBe('noRoom');
  expect(sellerProblemWords('noRoom')).toMatch(/^Not saved: the browser has no storage left/);
  expect(state.note.about.value).toBeDefined();
  expect(state.recognise.value(of('1', 'b2b-1'))?.seller.note).toBe('late');
  expect(await state.note.write('late twice')).toBeUndefined();
  expect(state.note.about.value).toBeUndefined();
  expect(state.recognise.value(of('1', 'b2b-1'))?.seller.note).toBe('late twice');
});

it('the panel reports why an opinion was not kept', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const { state } = await open();
  const others = Array.from({ length: MAX_SELLERS }, (_, at) =>
    remembered({ number: `${at}`, name: `${at}` }),
  );
  await sellersStore({}).write(others);
  state.setOpinion(of('1', 'b2b-1'), 'avoided');
  await vi.waitFor(() => expect(state.problem.value).toBe('full'));
  expect(sellerProblemWords('full')).toContain('2,000 sellers');
  state.dismiss();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('broken'));
  state.setOpinion(of('1', 'b2b-1'), 'avoided');
  await vi.waitFor(() => expect(state.problem.value).toBe('failed'));
});

it('an offer without a seller cannot be given an opinion', async () => {
  const { state } = await open();
  state.setOpinion({ offerId: '1', seller: {} }, 'avoided');
  expect(await sellersStore({}).update((sellers) => sellers)).toEqual([]); // after all changes before it
});
