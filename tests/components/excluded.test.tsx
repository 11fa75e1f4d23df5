/** Offers that the user takes out of the list. */
import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { readExcluded, writeExcluded } from '@/utils/io/storage/extras';
import { expectAccessible } from '../support/panel/axe';
import { panelContext } from '../support/panel/context';
import { offer, search } from '../support/panel/fixtures';
import { openPanel } from '../support/panel/open-panel';
import { openMenu, open as openSheet } from '../support/panel/popover';
import { speak } from '../support/panel/words';

const offers = ['1', '2', '3'].map((offerId, index) =>
  offer({ offerId, similarity: 0.9 - index / 10 }),
);

/** @param excluded keys that were taken out before */
async function open(excluded: string[] = []) {
  const context = await panelContext({
    settings: { service: 'demo' },
    search: search(),
    offers,
  });
  await writeExcluded(search(), excluded);
  const shown = await openPanel(context);
  await screen.findByTestId('taken-said');
  return shown;
}

const ids = () => screen.queryAllByTestId('offer').map(({ dataset }) => dataset.offerId);
/** Offer that has the focus. */
const at = () => document.activeElement?.closest<HTMLElement>('[data-offer-id]')?.dataset.offerId;

function takeOut(place: number): void {
  const menu = screen.getAllByTestId('offer-menu')[place];
  expect.assert(menu);
  openMenu(menu);
  fireEvent.click(screen.getByTestId('exclude'));
}

beforeEach(() => speak('en'));

it('the menu of an offer takes it out of the list, and the focus goes to the one beside it', async () => {
  await open();
  takeOut(0);
  expect(ids()).toEqual(['2', '3']);
  expect(at()).toBe('2');
  takeOut(1);
  expect(ids()).toEqual(['2']);
  expect(at()).toBe('2');
  expect(await readExcluded(search())).toEqual(['1688 1', '1688 3']);
  expect(screen.getByTestId('taken-said').textContent).toContain('2 offers taken out');
});

it('the line about an offer that was taken out brings it back', async () => {
  await open();
  takeOut(1);
  fireEvent.click(screen.getByText('Undo'));
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
  expect(ids()).toEqual(['1', '2', '3']);
  expect(screen.getByTestId('taken-said').textContent).toBe('');
  expect(await readExcluded(search())).toEqual([]);
});

it('offers that were taken out stay out when the panel opens again, until the filters bring them back', async () => {
  const { container } = await open(['1688 1']);
  expect(ids()).toEqual(['2', '3']);
  openSheet('filters-open');
  expect(screen.getByTestId('filter-sheet').textContent).toContain('1 offer taken out');
  await expectAccessible(container);
  fireEvent.click(screen.getByTestId('bring-back'));
  expect(ids()).toEqual(['2', '3', '1']); // where it stood is not known any longer
});

it('a list of which all offers were taken out says so, and brings them back', async () => {
  await open(['1688 1', '1688 2', '1688 3']);
  expect(ids()).toEqual([]);
  expect(screen.getByTestId('all-excluded').textContent).toContain('3 offers taken out');
  fireEvent.click(screen.getByText('Bring all back'));
  expect(ids()).toEqual(['1', '2', '3']);
});

it('an offer that was taken out counts neither for the sellers nor for the lowest price', async () => {
  const cheap = offer({ offerId: '9', price: 100, seller: { id: 'other' } });
  const context = await panelContext({ search: search(), offers: [...offers, cheap] });
  await writeExcluded(search(), ['1688 9']);
  await openPanel(context);
  await screen.findAllByTestId('offer');
  expect(screen.getByTestId('panel').textContent).not.toContain('¥1.00');
});
