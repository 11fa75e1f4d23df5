import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { MarketSpread, type MarketSpreadProps } from '@/components/market/market-spread';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { listing, parcelListing } from '../support/offers/listing';
import { expectAccessible } from '../support/panel/axe';
import { marketLine } from '../support/panel/markets';
import { speak } from '../support/panel/words';

const cup = listing();
const parcel = parcelListing();
const SEEN = new Map([
  [cup.imageUrl ?? '', 0.97],
  [parcel.imageUrl ?? '', 0.9],
]);
const BARE: Omit<MarketLine, 'status'> = { market: 'alibaba', isEmbedding: false };

function show(lines: readonly MarketLine[], changes: Partial<MarketSpreadProps> = {}) {
  const acts = {
    onToggle: vi.fn<MarketSpreadProps['onToggle']>(),
    onAsk: vi.fn<MarketSpreadProps['onAsk']>(),
    onOptions: vi.fn<MarketSpreadProps['onOptions']>(),
  };
  const { container } = render(
    <MarketSpread own={OWN} lines={lines} open={undefined} {...acts} {...changes} />,
  );
  return { container, ...acts };
}
/** The reader's money: a dollar is 80 cents. */
const OWN = { currency: 'EUR', perFen: 0.112, rate: { value: 0.112, date: '2026-11-25' } };
const text = () => screen.getByTestId('spread').textContent;
const part = () => screen.getByTestId('market');

beforeEach(() => speak('en'));

it('the spread of markets says the lowest price of the same product on each market, in the reader’s money', async () => {
  const lines = [marketLine([cup], SEEN), marketLine([parcel], SEEN)];
  const { container } = show(lines);
  expect(text()).toBe('Alibaba €1.68AliExpress €3.28');
  expect(screen.getAllByTestId('market').map(({ dataset }) => dataset)).toMatchObject([
    { market: 'alibaba', status: 'done', basis: 'same', price: '2.10', currency: 'USD' },
    { market: 'aliexpress', status: 'done', basis: 'same', price: '4.10', currency: 'USD' },
  ]);
  await expectAccessible(container);
});

it('the spread of markets says for how many pieces a price is that is for more than are wanted', async () => {
  const { container } = show([marketLine([{ ...cup, moq: 1500 }], SEEN)]);
  expect(text()).toContain('Alibaba ~€1.52 MOQ 1,500');
  expect(screen.getByTestId('open-market').title).toContain('MOQ 1,500');
  await expectAccessible(container);
});

it('a market’s price shows on pointing how it was converted, and the landed cost', () => {
  show([marketLine([cup], SEEN)]);
  const { title } = screen.getByTestId('open-market');
  expect(title).toContain('$2.10 ≈ €1.68, 1 CNY = 0.112 EUR (2026-11-25)');
  expect(title).toContain('Landed €');
  expect(title).toContain('at 200');
  expect(title).toContain('the one listing of the same product');
});

it('the spread of markets says that a price is of the first results where no picture was compared', () => {
  const dearer = { ...cup, listingId: '2', tiers: undefined, price: 500, priceMax: undefined };
  show([marketLine([dearer, cup])]);
  expect(text()).toContain('Alibaba ~€1.68');
  expect(screen.getByTestId('open-market').title).toContain(
    'the lowest of the first 2 results; pictures were not compared',
  );
});

it.each<[string, MarketLine, string]>([
  ['nothing is found', marketLine([]), 'Alibaba —Unknown nothing found'],
  [
    'nothing is the same',
    marketLine([cup], new Map([[cup.imageUrl ?? '', 0.1]])),
    'Alibaba —Unknown none the same',
  ],
  [
    'nothing has a price',
    marketLine([{ ...cup, tiers: undefined, price: undefined, priceMax: undefined }]),
    'Alibaba —Unknown no price',
  ],
])('the spread of markets gives the reason where %s', async (_, line, expected) => {
  const { container } = show([line]);
  expect(part().textContent).toBe(expected);
  await expectAccessible(container);
});

it.each<[string, MarketLine]>([
  ['it is asked', { ...BARE, status: 'running' }],
  ['its pictures are compared', marketLine([cup], SEEN, { isEmbedding: true })],
  ['its answer is being priced', { ...BARE, status: 'done' }],
])('a market has a skeleton while %s', async (_, line) => {
  const { container } = show([line]);
  expect(part().dataset.status).toBe('running');
  expect(part().getAttribute('aria-busy')).toBe('true');
  expect(part().textContent).toBe('Alibaba asking');
  await expectAccessible(container);
});

it('the spread of markets says in a sentence why a market failed, and asks again', async () => {
  const { container, onAsk, onToggle } = show([
    { ...BARE, status: 'failed', failure: { code: 'bad-answer' }, provider: 'onebound' },
  ]);
  expect(part().textContent).toBe('Alibaba Alibaba.com did not answer as expected.');
  expect(screen.queryByTestId('open-market')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ask Alibaba.com again' }));
  expect(onAsk).toHaveBeenCalledWith('alibaba');
  expect(onToggle).not.toHaveBeenCalled();
  await expectAccessible(container);
});

it('the spread of markets asks a market that is chosen and was not asked, in one click', () => {
  const { onAsk } = show([{ ...BARE, status: 'unasked' }]);
  expect(part().textContent).toContain('not asked');
  fireEvent.click(screen.getByTestId('ask-market'));
  expect(onAsk).toHaveBeenCalledWith('alibaba');
});

it('the spread of markets leads to the options where no account can search a market', async () => {
  const { container, onOptions } = show([{ ...BARE, status: 'unable' }]);
  expect(part().textContent).toContain('needs an account');
  fireEvent.click(screen.getByTestId('set-up-market'));
  expect(onOptions).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('the spread of markets opens and closes the listings of a market', () => {
  const { onToggle } = show([marketLine([cup], SEEN)], { open: 'alibaba' });
  const button = screen.getByTestId('open-market');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(button);
  expect(onToggle).toHaveBeenCalledWith('alibaba');
});

it('a market’s price stands as it is asked where it cannot be converted', () => {
  show([marketLine([cup], SEEN)], { own: undefined });
  expect(text()).toBe('Alibaba $2.10');
});
