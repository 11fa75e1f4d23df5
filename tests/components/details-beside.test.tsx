import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { DetachedWindowAPI } from 'happy-dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DetailsAnswer } from '@/utils/core/model/extras';
import { expectAccessible } from '../support/panel/axe';
import { WINDOW, panelContext } from '../support/panel/context';
import { offer, search } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';
import { openPanel } from '../support/panel/open-panel';

/** The window of the tests. */
declare const happyDOM: DetachedWindowAPI;

const setWidth = (width: number) => happyDOM.setViewport({ width });

const IDS = ['1', '2', '3', '4', '5', '6'];

async function open() {
  const offers = IDS.map((offerId, index) =>
    offer({
      offerId,
      title: `保温杯 ${offerId}`,
      titleTranslated: `Cup ${offerId}`,
      price: 100 + index,
    }),
  );
  const answer = (offerId: string): DetailsAnswer => ({
    provider: 'demo',
    offerId,
    details: { provider: 'demo', offerId, weight: 350, seller: { id: 'BBBx', name: '晨曦' } },
  });
  const details = IDS.slice(0, 5).map(answer);
  const context = await panelContext(
    { settings: { service: 'demo' }, search: search(), offers, details },
    { details: true, sellerOffers: true },
  );
  const { container, store } = await openPanel(context);
  await waitFor(() => expect(screen.getAllByTestId('offer')).toHaveLength(IDS.length));
  return { context, container, store };
}

const pane = () => screen.getByTestId('offer-pane');
const cards = () => screen.getAllByTestId('offer');
const cardAt = (index: number) => {
  const card = cards()[index];
  if (!card) throw new Error('No such offer');
  return card;
};
const buttonOf = (card: HTMLElement) => within(card).getByTestId('details');
const idOf = ({ dataset }: HTMLElement) => dataset.offerId;

beforeEach(async () => {
  await speak('en');
  setWidth(700);
});
afterEach(() => {
  cleanup();
  setWidth(1024);
});

it('beside the list are the details of the first offer, and of no other', async () => {
  const { container } = await open();
  expect(pane().dataset.of).toBe(cardAt(0).dataset.key);
  expect(screen.getAllByTestId('offer-details')).toHaveLength(1);
  expect(within(pane()).getByRole('heading', { level: 2 }).textContent).toContain(
    `Cup ${idOf(cardAt(0))}`,
  );
  expect(cards().map((card) => card.getAttribute('aria-current'))).toEqual([
    'true',
    ...IDS.slice(1).map(() => null),
  ]);
  await expectAccessible(container);
});

it('the details beside the list show the row whose button is pressed and take the focus; Esc gives it back to the button', async () => {
  await open();
  fireEvent.click(buttonOf(cardAt(2)));
  await waitFor(() => expect(pane().dataset.of).toBe(cardAt(2).dataset.key));
  expect(document.activeElement).toBe(pane());
  expect(buttonOf(cardAt(2)).getAttribute('aria-controls')).toBe(pane().id);
  expect(cards().map((card) => buttonOf(card).getAttribute('aria-expanded'))).toEqual(
    IDS.map((_, index) => String(index === 2)),
  );
  fireEvent.keyDown(pane(), { key: 'Escape' });
  expect(document.activeElement).toBe(buttonOf(cardAt(2)));
  fireEvent.click(within(pane()).getByText('Back to the list'));
  expect(document.activeElement).toBe(buttonOf(cardAt(2)));
});

it('a press on a row where it does nothing else shows its details, without taking the focus', async () => {
  const { context } = await open();
  const { activeElement } = document;
  fireEvent.click(cardAt(3));
  await waitFor(() => expect(pane().dataset.of).toBe(cardAt(3).dataset.key));
  expect(document.activeElement).toBe(activeElement);
  fireEvent.click(within(cardAt(1)).getByTestId('pin'));
  const link = within(cardAt(1)).getByTestId('offer-link');
  link.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(link);
  expect(pane().dataset.of).toBe(cardAt(3).dataset.key);
  // Beyond those that are loaded ahead, each is asked for when it is shown.
  expect(context.sent('details')).toEqual([]);
  fireEvent.click(cardAt(5));
  const asked = { type: 'details', windowId: WINDOW, offerIds: [idOf(cardAt(5))] };
  await waitFor(() => expect(context.sent('details')).toEqual([asked]));
});

it('a narrower window shows the same details below their offer, and nothing twice', async () => {
  await open();
  fireEvent.click(cardAt(4));
  await waitFor(() => expect(pane().dataset.of).toBe(cardAt(4).dataset.key));
  setWidth(800); // happy-dom 21 tells of a change only after it has told that a query applies
  setWidth(699);
  await waitFor(() => expect(screen.queryByTestId('offer-pane')).toBeNull());
  expect(await screen.findAllByTestId('offer-details')).toHaveLength(1);
  expect(within(cardAt(4)).getByTestId('offer-details')).toBeTruthy();
  expect(cards().every((card) => !card.hasAttribute('aria-current'))).toBe(true);
});

it('the table has all of the width', async () => {
  const { store } = await open();
  expect(pane()).toBeTruthy();
  store.view.chooseLayout({ view: 'table' });
  await waitFor(() => expect(screen.queryByTestId('offer-pane')).toBeNull());
});

it('more from the seller of the shown offer, and back to its button', async () => {
  const { store } = await open();
  fireEvent.click(cardAt(1));
  await waitFor(() => expect(pane().dataset.of).toBe(cardAt(1).dataset.key));
  const shown = pane().dataset.of;
  fireEvent.click(within(pane()).getByTestId('seller-offers'));
  await screen.findByTestId('seller');
  expect(screen.queryByTestId('offer-pane')).toBeNull(); // none of them is known yet
  fireEvent.click(screen.getByTestId('back'));
  await waitFor(() => expect(pane().dataset.of).toBe(shown));
  expect(document.activeElement).toBe(screen.getByTestId('seller-offers'));
  expect(store.compare.seller.value).toBeUndefined();
});
