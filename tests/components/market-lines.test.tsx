import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { MarketLines, type MarketLinesProps } from '@/components/market/market-lines';
import type { Listing } from '@/utils/core/model/listing';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { listing, parcelListing } from '../support/offers/listing';
import { expectAccessible } from '../support/panel/axe';
import { marketLine } from '../support/panel/markets';
import { speak } from '../support/panel/words';

const cup = listing();
const parcel = parcelListing();
const CUP_SEEN = new Map([
  [cup.imageUrl ?? '', 0.97],
  [parcel.imageUrl ?? '', 0.9],
]);
const BARE: Omit<MarketLine, 'status'> = { market: 'alibaba', isEmbedding: false, compared: [] };
/** The reader's money: a dollar is 80 cents. */
const OWN = { currency: 'EUR', perFen: 0.112, rate: { value: 0.112, date: '2026-11-25' } };

const picture = (id: string) => `https://s.alicdn.com/${id}.jpg`;
const sold = (listingId: string, price: number, changes: Partial<Listing> = {}) =>
  listing({
    listingId,
    url: `https://www.alibaba.com/product-detail/Cup_${listingId}.html`,
    imageUrl: picture(listingId),
    tiers: undefined,
    price,
    priceMax: undefined,
    ...changes,
  });
const SEEN = new Map([
  [picture('100001'), 0.3],
  [picture('100002'), 0.95],
  [picture('100003'), 0.9],
]);
const THREE = [sold('100001', 100), sold('100002', 300), sold('100003', 200)];

function show(lines: readonly MarketLine[], own: MarketLinesProps['own'] = OWN) {
  const onAsk = vi.fn<MarketLinesProps['onAsk']>();
  const of = (shown: readonly MarketLine[]) => (
    <MarketLines lines={shown} own={own} pictureOrigins={new Map()} onAsk={onAsk} />
  );
  const { container, rerender } = render(of(lines));
  return { container, onAsk, change: (...changed: MarketLine[]) => rerender(of(changed)) };
}
const head = () => screen.getByTestId('open-market');
function unfold(line: MarketLine) {
  const shown = show([line]);
  fireEvent.click(head());
  return shown;
}
const ids = () => screen.getAllByTestId('listing').map(({ dataset }) => dataset['listingId']);
const sort = (value: string) =>
  fireEvent.change(screen.getByTestId('market-sort'), { target: { value } });

beforeEach(() => speak('en'));

it('a line of each market says the lowest price of the same product there, in the reader’s money', async () => {
  const { container } = show([marketLine([cup], CUP_SEEN), marketLine([parcel], CUP_SEEN)]);
  expect(screen.getAllByTestId('open-market').map(({ textContent }) => textContent)).toEqual([
    'Alibaba.com: 1 result€1.68',
    'AliExpress: 1 result€3.28',
  ]);
  expect(screen.getAllByTestId('market').map(({ dataset }) => dataset)).toMatchObject([
    { market: 'alibaba', status: 'done', basis: 'same', price: '2.10', currency: 'USD' },
    { market: 'aliexpress', status: 'done', basis: 'same', price: '4.10', currency: 'USD' },
  ]);
  await expectAccessible(container);
});

it('a market’s line says for how many pieces a price is that is for more than are wanted', async () => {
  const { container } = show([marketLine([{ ...cup, moq: 1500 }], CUP_SEEN)]);
  expect(head().textContent).toBe('Alibaba.com: 1 result~€1.52 MOQ 1,500');
  expect(head().title).toContain('MOQ 1,500');
  await expectAccessible(container);
});

it('a market’s line shows on pointing how its price was converted, and the landed cost', () => {
  show([marketLine([cup], CUP_SEEN)]);
  const { title } = head();
  expect(title).toContain('$2.10 ≈ €1.68, 1 CNY = 0.112 EUR (2026-11-25)');
  expect(title).toContain('Landed €');
  expect(title).toContain('at 200');
  expect(title).toContain('the one listing of the same product');
});

it('a market’s line says that a price is of the first results where no picture was compared', () => {
  const dearer = { ...cup, listingId: '2', tiers: undefined, price: 500, priceMax: undefined };
  show([marketLine([dearer, cup])]);
  expect(head().textContent).toBe('Alibaba.com: 2 results~€1.68');
  expect(head().title).toContain('the lowest of the first 2 results; pictures were not compared');
});

it('a market’s price stands as it is asked where it cannot be converted', () => {
  const line = marketLine([cup], CUP_SEEN);
  render(
    <MarketLines
      lines={[line]}
      own={undefined}
      pictureOrigins={new Map()}
      onAsk={vi.fn<MarketLinesProps['onAsk']>()}
    />,
  );
  expect(head().textContent).toContain('$2.10');
});

it.each<[string, MarketLine, string]>([
  ['nothing is the same', marketLine([cup], new Map([[cup.imageUrl ?? '', 0.1]])), 'none the same'],
  [
    'nothing has a price',
    marketLine([{ ...cup, tiers: undefined, price: undefined, priceMax: undefined }]),
    'no price',
  ],
])('a market’s line gives the reason where %s', async (_, line, expected) => {
  const { container } = show([line]);
  expect(head().textContent).toBe(`Alibaba.com: 1 result${expected}`);
  await expectAccessible(container);
});

it('a market’s line names no price while pictures are compared', () => {
  show([marketLine([cup], new Map(), { isEmbedding: true })]);
  expect(head().textContent).toBe('Alibaba.com: 1 result');
});

it('a market that was not asked is asked in one click', async () => {
  const { container, onAsk } = show([{ ...BARE, status: 'unasked' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Also search Alibaba.com' }));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith('alibaba');
  expect(document.activeElement).toBe(screen.getByTestId('market')); // the button goes
  await expectAccessible(container);
});

it('a market’s line says that it is being asked, and that it has nothing', async () => {
  const { container, change } = show([{ ...BARE, status: 'running' }]);
  expect(screen.getByTestId('market').getAttribute('aria-busy')).toBe('true');
  expect(screen.getByTestId('market').textContent).toBe('Asking Alibaba.com');
  await expectAccessible(container);
  change(marketLine([]));
  expect(screen.getByTestId('market').textContent).toBe(
    'Alibaba.com has nothing for this picture.',
  );
  await expectAccessible(container);
});

it('a market that failed says why, asks again, and keeps the listings from before', async () => {
  const { container, onAsk, change } = show([
    { ...BARE, status: 'failed', failure: { code: 'bad-answer' } },
  ]);
  expect(container.textContent).toContain(
    'Alibaba.com: failedAlibaba.com did not answer as expected.',
  );
  expect(screen.queryByTestId('open-market')).toBeNull();
  fireEvent.click(screen.getByTestId('again'));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith('alibaba');
  await expectAccessible(container);
  change(marketLine(THREE, SEEN, { status: 'failed', failure: { code: 'rate-limited' } }));
  expect(container.textContent).toContain('Too many requests');
  fireEvent.click(head());
  expect(ids()).toHaveLength(3);
  await expectAccessible(container);
});

it('a market’s line unfolds to its listings and folds again', () => {
  unfold(marketLine(THREE, SEEN));
  expect(head().getAttribute('aria-expanded')).toBe('true');
  expect(ids()).toHaveLength(3);
  fireEvent.click(head());
  expect(head().getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByTestId('listing')).toBeNull();
});

it('a market’s listing shows all that is known of it', async () => {
  const { container } = unfold(marketLine([cup], CUP_SEEN));
  const card = screen.getByTestId('listing');
  expect(card.dataset).toMatchObject({
    price: '2.10',
    currency: 'USD',
    likeness: '0.97',
    same: 'true',
  });
  expect(card.dataset['landed']).toMatch(/^\d+\.\d\d$/);
  for (const fact of ['$2.10/Piece at 200', 'landed', 'MOQ 100', '1,240 sold', 'rated 4.8', '97%'])
    expect(card.textContent).toContain(fact);
  expect(card.textContent).toContain('Verified supplier');
  expect(card.textContent).toContain('Yiwu Chenxi Daily Necessities Co., Ltd. · 7 y · China');
  await expectAccessible(container);
});

it('a listing’s link leads to the listing alone, without telling from where', () => {
  unfold(marketLine([listing({ url: `${listing().url}?spm=a2700.1&tracelog=x` })]));
  const link = screen.getByTestId<HTMLAnchorElement>('listing-link');
  expect(link.href).toBe(listing().url);
  expect(link.rel).toBe('noopener noreferrer');
  expect(link.target).toBe('_blank');
  expect(link.textContent).toBe(`${listing().title} Open at Alibaba.com`);
});

it.each(['https://alibaba.com.evil.example/1600123456789.html', 'javascript:alert(1600123456789)'])(
  'a listing’s link leads nowhere else: %s',
  (url) => {
    unfold(marketLine([listing({ url })]));
    expect(screen.queryByTestId('listing-link')).toBeNull();
    expect(screen.getByTestId('listing').textContent).toContain(listing().title);
  },
);

it('a market’s list marks an order that is larger than the user’s, in words', () => {
  unfold(marketLine([listing({ moq: 1000 })]));
  expect(screen.getByTestId('listing').textContent).toContain('at 1,000');
  expect(screen.getByTitle('MOQ above your quantity').textContent).toContain('MOQ 1,000');
});

it('a market’s list leaves out what is unknown', async () => {
  const bare: Listing = {
    provider: 'onebound',
    market: 'alibaba',
    listingId: '1',
    title: 'Cup',
    currency: 'USD',
  };
  const { container } = unfold(marketLine([bare]));
  expect(screen.getByTestId('listing').textContent).toBe('—Unknown—Unknown landedCup');
  await expectAccessible(container);
});

it('a market’s list says what shipping costs, and the least where it is unknown', () => {
  unfold(marketLine([parcelListing({ shipping: 199 })]));
  expect(screen.getByTestId('listing').textContent).toContain('shipping $1.99');
  cleanup();
  unfold(marketLine([parcelListing({ isFreeShipping: true })]));
  expect(screen.getByTestId('listing').textContent).toContain('free shipping');
  cleanup();
  unfold(marketLine([parcelListing()]));
  expect(screen.getByTestId('listing').textContent).toContain('≥');
});

it('a market’s list has the same product first, and sorts by price and landed cost', () => {
  const { container } = unfold(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100003', '100002', '100001']);
  sort('price');
  expect(ids()).toEqual(['100001', '100003', '100002']);
  sort('landed');
  expect(ids()).toEqual(['100001', '100003', '100002']);
  expect(container.textContent).not.toContain('could not be compared');
});

it('a market’s list keeps the market’s order while pictures are compared, and after a touch', () => {
  const { change } = unfold(marketLine(THREE, new Map(), { isEmbedding: true }));
  expect(ids()).toEqual(['100001', '100002', '100003']);
  screen.getAllByTestId('listing-link')[0]?.focus();
  change(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100001', '100002', '100003']);
});

it('a market’s list sorts by likeness as it arrives, if the user has not touched the list', () => {
  const { change } = unfold(marketLine(THREE, new Map(), { isEmbedding: true }));
  change(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100003', '100002', '100001']);
});

it('a market’s list says that pictures could not be compared', () => {
  const { container } = unfold(marketLine(THREE));
  expect(ids()).toEqual(['100001', '100002', '100003']);
  expect(container.textContent).toContain('Pictures could not be compared');
});
