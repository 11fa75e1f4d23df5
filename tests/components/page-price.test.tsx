import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { PriceChoices, type PriceChoicesProps } from '@/components/panel/price-choices';
import { RowResult } from '@/components/history/row-result';
import type { StoredPagePrice } from '@/utils/core/model/page-price';
import { writePagePrice } from '@/utils/io/storage/extras';
import { preferredSource } from '@/utils/io/storage/price-sources';
import { render } from '@testing-library/preact';
import { expectAccessible } from '../support/panel/axe';
import { panelContext } from '../support/panel/context';
import { offer, search } from '../support/panel/fixtures';
import { openPanel } from '../support/panel/open-panel';
import { speak } from '../support/panel/words';

const CANDIDATES = [
  { amount: '29.99', from: 'visible' },
  { amount: '12.50', from: 'data' },
] as const;
const DOUBTFUL: StoredPagePrice['price'] = {
  amount: '24.99',
  currency: 'USD',
  from: 'json-ld',
  isSure: false,
  others: [...CANDIDATES],
};
const ASKED: StoredPagePrice['price'] = {
  currency: 'USD',
  isSure: false,
  others: [...CANDIDATES],
};

async function openWith(price: StoredPagePrice['price']) {
  const searched = search();
  const stored = { search: searched, offers: [offer()], settings: { service: 'demo' } as const };
  const context = await panelContext({ ...stored, costs: { profile: 'stock' } });
  await writePagePrice(searched, { host: 'www.shop.example', price });
  const { container } = await openPanel(context);
  await screen.findAllByTestId('price-choice').catch(() => undefined);
  return container;
}
/** The answer's line: the sheet, which is kept while it is closed, has the same choices. */
const line = () => within(screen.getByTestId('summary'));
const choices = () =>
  line()
    .queryAllByTestId('price-choice')
    .map(({ textContent }) => textContent);
const margin = () => screen.getByTestId('offer').querySelector('[data-look]')?.textContent;
const worth = () => screen.getByTestId('pays-up-to').textContent;

beforeEach(() => speak('en'));

it('a doubtful price has a question mark, and so has all that is computed from it', async () => {
  const container = await openWith(DOUBTFUL);
  await waitFor(() => expect(margin()).toMatch(/%\? \(The page’s price is not certain\)$/));
  expect(choices()).toEqual(['$24.99?', '$29.99', '$12.50']);
  expect(screen.getByTestId('page-price').textContent).toBe('$24.99?');
  expect(screen.queryByTestId('pays-up-to')).toBeNull();
  for (const name of ['Page price, not certain: $24.99', 'Take $29.99 as the page’s price'])
    expect(line().getByRole('button', { name })).toBeTruthy();
  await expectAccessible(container);
});

it('a pressed price is the page’s, sure in all that follows, and its source is remembered', async () => {
  await openWith(DOUBTFUL);
  await waitFor(() => expect(margin()).toContain('?'));
  fireEvent.click(line().getByRole('button', { name: 'Take $29.99 as the page’s price' }));
  await waitFor(() => expect(screen.getByTestId('page-price').textContent).toBe('$29.99'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('edit-price')));
  expect(choices()).toEqual([]);
  expect(margin()).toMatch(/^[\d–]+%$/);
  expect(worth()).toMatch(/^Worth up to ¥[\d.]+$/);
  await waitFor(async () => expect(await preferredSource({}, 'www.shop.example')).toBe('visible'));
});

it('the doubtful price itself is confirmed by a press', async () => {
  await openWith(DOUBTFUL);
  fireEvent.click(line().getByRole('button', { name: 'Page price, not certain: $24.99' }));
  await waitFor(() => expect(screen.getByTestId('page-price').textContent).toBe('$24.99'));
  await waitFor(async () => expect(await preferredSource({}, 'www.shop.example')).toBe('json-ld'));
});

it('candidates are asked about where none is likely enough, and no margin is shown', async () => {
  const container = await openWith(ASKED);
  expect(screen.getByTestId('summary').textContent).toMatch(/^Price\?\$29\.99\$12\.50/);
  expect(margin()).toBeUndefined();
  expect(screen.queryByTestId('pays-up-to')).toBeNull();
  expect(screen.getByTestId('edit-price').getAttribute('popovertarget')).toBe('terms-sheet');
  await expectAccessible(container);
  fireEvent.click(line().getByRole('button', { name: 'Take $12.50 as the page’s price' }));
  await waitFor(() => expect(screen.getByTestId('page-price').textContent).toBe('$12.50'));
});

it.each([
  ['doubtful', DOUBTFUL, ['€24.99?', '$29.99', '$12.50'], '24.99'],
  ['sure', { ...DOUBTFUL, isSure: true }, [], '24.99'],
] as const)('a %s price stays so in another currency', async (_, price, shown, amount) => {
  const others = CANDIDATES.map((one) => Object.assign({ currency: 'USD' }, one));
  await openWith({ ...price, others });
  const sheet = within(screen.getByTestId('terms-sheet'));
  fireEvent.change(sheet.getByTestId('source-currency'), { target: { value: 'EUR' } });
  await waitFor(() => expect(screen.getByTestId('page-price').textContent).toMatch(/^€24\.99/));
  expect(choices()).toEqual(shown);
  expect(sheet.getByTestId<HTMLInputElement>('source-price').value).toBe(amount);
});

it('the sheet of the price has the same candidates, and the field once one is pressed', async () => {
  await openWith(DOUBTFUL);
  const sheet = within(screen.getByTestId('terms-sheet'));
  expect(sheet.getByTestId('price-source').textContent).toMatch(/^Not certain/);
  fireEvent.click(sheet.getByRole('button', { name: 'Take $29.99 as the page’s price' }));
  await waitFor(() => expect(sheet.queryByTestId('price-choice')).toBeNull());
  expect(sheet.getByTestId('price-source').textContent).toBe('yours');
  expect(sheet.getByTestId<HTMLInputElement>('source-price').value).toBe('29.99');
});

it('a candidate that is no amount is not offered', () => {
  const props: PriceChoicesProps = {
    shown: undefined,
    others: [
      { amount: 'about 5', currency: 'USD' },
      { amount: '5', currency: 'USD' },
    ],
    onTake: vi.fn<PriceChoicesProps['onTake']>(),
  };
  render(<PriceChoices {...props} />);
  expect(screen.getAllByTestId('price-choice').map(({ textContent }) => textContent)).toEqual([
    '$5.00',
  ]);
});

it('a search of the history says that its margin and verdict rest on a doubtful price', () => {
  const best = { offerId: '1', title: 'Mug', perPiece: 1420, margin: { low: 0.31, high: 0.38 } };
  const row = { id: '1', at: 0, offers: 1, best, verdict: 'worth' } as const;
  const sourcePrice = { amount: '24.99', currency: 'USD', isDoubtful: true };
  const { container, rerender } = render(<RowResult row={{ ...row, sourcePrice }} />);
  expect(container.textContent).toMatch(/31–38%\?Worth it\?$/);
  rerender(<RowResult row={row} />);
  expect(container.textContent).not.toContain('?');
});
