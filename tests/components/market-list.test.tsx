import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { MarketList } from '@/components/market/market-list';
import type { Listing } from '@/utils/core/model/listing';
import type { MarketLine } from '@/utils/core/pricing/market/market-line';
import { listing, parcelListing } from '../support/offers/listing';
import { expectAccessible } from '../support/panel/axe';
import { marketLine } from '../support/panel/markets';
import { speak } from '../support/panel/words';

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

function show(line: MarketLine) {
  const onAsk = vi.fn<() => void>();
  const onBack = vi.fn<() => void>();
  const of = (shown: MarketLine) => (
    <MarketList line={shown} pictureOrigins={new Map()} onAsk={onAsk} onBack={onBack} />
  );
  const { container, rerender } = render(of(line));
  return { container, onAsk, onBack, change: (changed: MarketLine) => rerender(of(changed)) };
}
const ids = () => screen.getAllByTestId('listing').map(({ dataset }) => dataset['listingId']);
const sort = (value: string) =>
  fireEvent.change(screen.getByTestId('market-sort'), { target: { value } });

beforeEach(() => speak('en'));

it('a market’s list shows all that is known of a listing', async () => {
  const { container } = show(marketLine([listing()], new Map([[listing().imageUrl ?? '', 0.97]])));
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
  show(marketLine([listing({ url: `${listing().url}?spm=a2700.1&tracelog=x` })]));
  const link = screen.getByTestId<HTMLAnchorElement>('listing-link');
  expect(link.href).toBe(listing().url);
  expect(link.rel).toBe('noopener noreferrer');
  expect(link.target).toBe('_blank');
  expect(link.textContent).toBe(`${listing().title} Open at Alibaba.com`);
});

it.each(['https://alibaba.com.evil.example/1600123456789.html', 'javascript:alert(1600123456789)'])(
  'a listing’s link leads nowhere else: %s',
  (url) => {
    show(marketLine([listing({ url })]));
    expect(screen.queryByTestId('listing-link')).toBeNull();
    expect(screen.getByTestId('listing').textContent).toContain(listing().title);
  },
);

it('a market’s list marks an order that is larger than the user’s, in words', () => {
  show(marketLine([listing({ moq: 1000 })]));
  expect(screen.getByTestId('listing').textContent).toContain('at 1,000');
  expect(screen.getByText('MOQ 1,000').title).toBe('MOQ above your quantity');
});

it('a market’s list leaves out what is unknown', async () => {
  const bare: Listing = {
    provider: 'onebound',
    market: 'alibaba',
    listingId: '1',
    title: 'Cup',
    currency: 'USD',
  };
  const { container } = show(marketLine([bare]));
  expect(screen.getByTestId('listing').textContent).toBe('—Unknown—Unknown landedCup');
  await expectAccessible(container);
});

it('a market’s list says what shipping costs, and the least where it is unknown', () => {
  show(marketLine([parcelListing({ shipping: 199 })]));
  expect(screen.getByTestId('listing').textContent).toContain('shipping $1.99');
  cleanup();
  show(marketLine([parcelListing({ isFreeShipping: true })]));
  expect(screen.getByTestId('listing').textContent).toContain('free shipping');
  cleanup();
  show(marketLine([parcelListing()]));
  expect(screen.getByTestId('listing').textContent).toContain('≥');
});

it('a market’s list has the same product first, and sorts by price and landed cost', () => {
  const { container } = show(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100003', '100002', '100001']);
  sort('price');
  expect(ids()).toEqual(['100001', '100003', '100002']);
  sort('landed');
  expect(ids()).toEqual(['100001', '100003', '100002']);
  expect(container.textContent).not.toContain('could not be compared');
});

it('a market’s list keeps the market’s order while pictures are compared, and after a touch', () => {
  const { change } = show(marketLine(THREE, new Map(), { isEmbedding: true }));
  expect(ids()).toEqual(['100001', '100002', '100003']);
  screen.getAllByTestId('listing-link')[0]?.focus();
  change(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100001', '100002', '100003']);
});

it('a market’s list sorts by likeness as it arrives, if the user has not touched the list', () => {
  const { change } = show(marketLine(THREE, new Map(), { isEmbedding: true }));
  change(marketLine(THREE, SEEN));
  expect(ids()).toEqual(['100003', '100002', '100001']);
});

it('a market’s list says that pictures could not be compared', () => {
  const { container } = show(marketLine(THREE));
  expect(ids()).toEqual(['100001', '100002', '100003']);
  expect(container.textContent).toContain('Pictures could not be compared');
});

it('a market’s list takes the focus and gives it back', () => {
  const { onBack } = show(marketLine(THREE, SEEN));
  expect(document.activeElement?.textContent).toBe('Alibaba.com: 3 results');
  fireEvent.click(screen.getByTestId('back'));
  expect(onBack).toHaveBeenCalledOnce();
});

it('an empty, a loading and a failed market list say so, with the listings from before', async () => {
  const { container, change, onAsk } = show(marketLine([]));
  expect(container.textContent).toContain('Alibaba.com has nothing for this picture.');
  await expectAccessible(container);
  change({ market: 'alibaba', status: 'running', isEmbedding: false });
  expect(screen.getByTestId('skeleton')).toBeTruthy();
  await expectAccessible(container);
  change(marketLine(THREE, SEEN, { status: 'failed', failure: { code: 'rate-limited' } }));
  expect(container.textContent).toContain('Too many requests');
  expect(ids()).toHaveLength(3);
  fireEvent.click(screen.getByTestId('again'));
  expect(onAsk).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
