// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DetailsState } from '@/utils/model/extras';
import { OfferList } from '@/components/offer/offer-list';
import type { ListDetails } from '@/utils/pricing/offer-context';
import type { ErrorCode } from '@/utils/errors';
import type { Offer, OfferDetails } from '@/utils/model/offer';
import { oneSection } from '@/utils/pricing/sections';
import { expectAccessible } from '../support/panel/axe';
import { toCompared } from '@/utils/pricing/compare-offers';
import { offer, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const { offerId } = offer();
const FULL: OfferDetails = {
  provider: 'demo',
  offerId,
  price: 1420,
  priceBasis: 'tier',
  tiers: [
    { from: 2, price: 1420 },
    { from: 1200, price: 1150 },
  ],
  moq: 2,
  lot: 6,
  unit: '个',
  unitTranslated: 'piece',
  weight: 1350,
  size: { length: 8, width: 8, height: 25.5 },
  seller: { id: 'BBBx', name: '晨曦' },
};

function show(
  state: DetailsState | undefined,
  changes: Partial<ListDetails> = {},
  ofOffer: Partial<Offer> = {},
) {
  const details = {
    states: new Map(state ? [[offerId, state]] : []),
    unfolded: new Set([offerId]),
    onFirst: vi.fn<ListDetails['onFirst']>(),
    onToggle: vi.fn<ListDetails['onToggle']>(),
    onAskAgain: vi.fn<ListDetails['onAskAgain']>(),
    onSeller: vi.fn<(offerId: string) => void>(),
    ...changes,
  };
  const { container } = render(
    <OfferList
      sections={oneSection(rowsOf([toCompared(offer(ofOffer))]))}
      context={{ profile: 'stock' }}
      pictureOrigins={PICTURE_ORIGINS}
      details={details}
    />,
  );
  return { details, container };
}
const known = (details: OfferDetails): DetailsState => ({ status: 'known', details });
const text = () => screen.getByTestId('offer-details').textContent;

beforeEach(() => speak('en'));
afterEach(cleanup);

it('is folded behind a button that names the offer', async () => {
  const { details, container } = show(known(FULL), { unfolded: new Set() });
  const button = screen.getByRole('button', { name: `Details ${offer().title}` });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByTestId('offer-details')).toBeNull();
  fireEvent.click(button);
  expect(details.onToggle).toHaveBeenCalledExactlyOnceWith(offerId, true);
  await expectAccessible(container);
});

it('shows prices by quantity, lot, unit, weight and size, with their units', async () => {
  const { container } = show(known(FULL));
  const rows = [...screen.getByTestId('tiers').querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['From', 'Price'],
    ['2', '¥14.20'],
    ['1,200', '¥11.50'],
  ]);
  for (const fact of ['MOQ2', 'Multiples of6', 'Unit个 · piece', 'Weight1.35 kg']) {
    expect(text()).toContain(fact);
  }
  expect(text()).toContain('Size8 × 8 × 25.5 cm');
  const button = screen.getByTestId('details');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.getAttribute('aria-controls')).toBe(screen.getByTestId('offer-details').id);
  await expectAccessible(container);
});

it('leaves out unknown values', () => {
  show(known({ provider: 'demo', offerId, weight: 350 }));
  expect(text()).toBe('Weight350 g');
  cleanup();
  show(known({ provider: 'demo', offerId }));
  expect(text()).toBe('The service has no details of this offer.');
});

it('shows that they are loading, or that there are none', () => {
  show({ status: 'loading' });
  expect(text()).toBe('Loading the details');
  cleanup();
  show({ status: 'gone' });
  expect(text()).toContain('no details of this offer');
  cleanup();
  show(undefined);
  expect(text()).toContain('Details of 30 offers are loaded');
});

it.each<[ErrorCode, string]>([
  ['token-expired', 'The access token is no longer valid'],
  ['rate-limited', 'Wait a moment'],
  ['bad-answer', 'The details could not be loaded.'],
])('says quietly why they did not come, and asks again: %s', async (code, words) => {
  const { details, container } = show({ status: 'failed', failure: { code } });
  expect(text()).toContain(words);
  fireEvent.click(screen.getByTestId('again'));
  expect(details.onAskAgain).toHaveBeenCalledExactlyOnceWith(offerId);
  await expectAccessible(container);
});

it('has a button for the seller’s offers, if the service has them', () => {
  const { details } = show(known(FULL));
  fireEvent.click(screen.getByTestId('seller-offers'));
  expect(details.onSeller).toHaveBeenCalledExactlyOnceWith(offerId);
  cleanup();
  show(known({ ...FULL, seller: { name: '晨曦' } }));
  expect(screen.queryByTestId('seller-offers')).toBeNull();
  cleanup();
  show(known(FULL), { onSeller: undefined });
  expect(screen.queryByTestId('seller-offers')).toBeNull();
});

it('an offer of another market unfolds to its cost only, as its id is another product on 1688', () => {
  const { details } = show(known(FULL), {}, { market: 'taobao' });
  expect(screen.getByTestId('offer-details').textContent).not.toContain('晨曦');
  expect(screen.getByTestId('offer').dataset['details']).toBeUndefined();
  screen.getByTestId('details').click();
  expect(details.onToggle).toHaveBeenCalledExactlyOnceWith(offerId, false);
});
