import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerDetails } from '@/components/offer/offer-card';
import type { DetailsState } from '@/utils/core/model/extras';
import { DetailFacts } from '@/components/offer/detail-facts';
import { OfferList, type OfferListProps } from '@/components/list/offer-list';
import { TranslationContext } from '@/components/offer-name/translation-context';
import type { ListDetails, OfferActions } from '@/utils/core/pricing/offer-context';
import type { ErrorCode } from '@/utils/core/errors';
import type { Offer, OfferDetails } from '@/utils/core/model/offer';
import { oneSection } from '@/utils/core/pricing/sections';
import { createTitleTranslations } from '@/utils/core/glossary/title-translations';
import { expectAccessible } from '../support/panel/axe';
import { toCompared } from '@/utils/core/pricing/compare-offers';
import { compared, offer, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
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
  list: Partial<OfferListProps> = {},
) {
  const details = {
    states: new Map(state ? [[offerId, state]] : []),
    unfolded: new Set([offerId]),
    onFirst: vi.fn<ListDetails['onFirst']>(),
    onToggle: vi.fn<ListDetails['onToggle']>(),
    onShow: vi.fn<ListDetails['onShow']>(),
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
      {...list}
    />,
  );
  return { details, container };
}
const NO_ACTIONS: OfferActions = {
  pinned: new Set(),
  onPin: () => undefined,
  onNotMisleading: () => undefined,
  onCopyLink: () => undefined,
  agents: [],
  onCopyAgentLink: () => undefined,
  onSplit: () => undefined,
  onJoin: () => undefined,
  onExclude: () => undefined,
};
const known = (details: OfferDetails): DetailsState => ({ status: 'known', details });
const text = () => screen.getByTestId('offer-details').textContent;

beforeAll(async () => void (await offerDetails.open()));
beforeEach(() => speak('en'));

it('the details of an offer are folded behind a button that names the offer', async () => {
  const { details, container } = show(known(FULL), { unfolded: new Set() });
  const button = screen.getByRole('button', { name: `Details ${offer().titleTranslated}` });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByTestId('offer-details')).toBeNull();
  fireEvent.click(button);
  expect(details.onToggle).toHaveBeenCalledExactlyOnceWith(offerId, true);
  await expectAccessible(container);
});

it('the details pane shows prices by quantity, lot, unit, weight and size, with their units', async () => {
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

it('the details pane leaves out unknown values', () => {
  show(known({ provider: 'demo', offerId, weight: 350 }), {}, { moq: undefined });
  expect(screen.getByTestId('detail-facts').textContent).toBe('Weight350 g');
  cleanup();
  show(known({ provider: 'demo', offerId }), {}, { moq: undefined });
  expect(screen.queryByTestId('detail-facts')).toBeNull();
  expect(text()).toContain('The service has no details of this offer.');
});

it('the details pane shows the data of the search if the service has no details', () => {
  show(undefined, { canAsk: false }, { moq: 50, tiers: [{ from: 50, price: 1420 }], sold: 12 });
  expect(screen.getByTestId('detail-facts').textContent).toBe('MOQ50Sold12');
  expect(screen.getByTestId('tiers').textContent).toContain('¥14.20');
  expect(screen.queryByTestId('details-load')).toBeNull();
});

it('an offer of 1688’s own page says that opening it there reads its details, until they are read', async () => {
  const ofPage = { canAsk: false, isReadOnPage: true };
  show(undefined, ofPage);
  expect(screen.getByTestId('details-open').textContent).toMatch(/^Open it on 1688/);
  expect(screen.queryByTestId('details-load')).toBeNull();
  cleanup();
  show({ status: 'known', details: FULL }, ofPage);
  expect(screen.queryByTestId('details-open')).toBeNull();
  expect(within(screen.getByTestId('offer-details')).getByText('1.35 kg')).toBeTruthy();
});

it('the details pane shows that details are loading, or that there are none', () => {
  show({ status: 'loading' });
  expect(screen.getByRole('status').textContent).toBe('Loading the details');
  cleanup();
  show({ status: 'gone' });
  expect(text()).toContain('no details of this offer');
  cleanup();
  const others = Array.from(
    { length: 30 },
    (_, index) => [String(index), { status: 'gone' }] as const,
  );
  show(undefined, { states: new Map(others) });
  expect(text()).toContain('Details of 30 offers are loaded');
});

it('the details pane asks for details that were not asked for yet on a click, as each counts', () => {
  const { details } = show(undefined);
  expect(details.onAskAgain).not.toHaveBeenCalled();
  fireEvent.click(screen.getByTestId('details-load'));
  expect(details.onAskAgain).toHaveBeenCalledExactlyOnceWith(offerId);
});

it.each<[ErrorCode, string]>([
  ['token-expired', 'The access token is no longer valid'],
  ['rate-limited', 'Wait a moment'],
  ['bad-answer', 'The details could not be loaded.'],
])(
  'the details pane says quietly why details did not come, and asks again: %s',
  async (code, words) => {
    const { details, container } = show({ status: 'failed', failure: { code } });
    expect(text()).toContain(words);
    fireEvent.click(screen.getByTestId('again'));
    expect(details.onAskAgain).toHaveBeenCalledExactlyOnceWith(offerId);
    await expectAccessible(container);
  },
);

it('the details have a button for the seller’s offers, if the service has them', () => {
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
  const { details } = show(
    known(FULL),
    {},
    { market: 'taobao', seller: { id: 's', name: '别家' } },
  );
  expect(screen.getByTestId('offer-details').textContent).not.toContain('晨曦');
  expect(screen.getByTestId('offer').dataset['details']).toBeUndefined();
  screen.getByTestId('details').click();
  expect(details.onToggle).toHaveBeenCalledExactlyOnceWith(offerId, false);
});

it('the details pane shows all of the title in both languages, and all notes and reasons a line each', async () => {
  const marked = compared({
    mark: { rule: 'part-or-accessory', word: '配件' },
    notes: [{ rule: 'pre-order' }, { rule: 'mixed-lots', word: '混批' }],
  });
  const context = { profile: 'stock', medians: new Map([[marked.key, 2210]]) } as const;
  const list = { sections: oneSection(rowsOf([marked])), context };
  const { container } = show(known(FULL), {}, {}, list);
  expect(text()).toContain(marked.offer.title);
  expect(text()).toContain(marked.offer.titleTranslated);
  const notes = [...screen.getByTestId('all-notes').children].map((note) => note.textContent);
  expect(notes).toEqual([
    'part or accessory 配件 · median ¥22.10 · not compared',
    'pre-order',
    'mixed lots possible 混批',
  ]);
  await expectAccessible(container);
});

it('the details pane marks the tier of my quantity, in the table and in the drawing', async () => {
  const context = { profile: 'stock', quantity: 3000 } as const;
  const { unitPrice } = compared();
  // Pairs: 1,500 of them.
  const pairs = compared({
    ...(unitPrice && { unitPrice: { ...unitPrice, pieces: 3000, piecesPerUnit: 2 } }),
  });
  const sections = oneSection(rowsOf([pairs]));
  const { container } = show(known(FULL), {}, {}, { context, sections });
  const mine = screen.getByTestId('tiers').querySelectorAll('[data-mine]');
  expect([...mine].map((row) => row.textContent)).toEqual(['1,200¥11.50 at 1,500']);
  const chart = screen.getByTestId('tier-chart');
  expect(chart.querySelectorAll('rect')).toHaveLength(2);
  expect(chart.querySelectorAll('line')).toHaveLength(1);
  await expectAccessible(container);
  cleanup();
  const { unitPrice: _, ...unpriced } = compared();
  const below = { profile: 'stock', quantity: 1 } as const;
  const one = { context: below, sections: oneSection(rowsOf([unpriced])) };
  show(known(FULL), {}, {}, one);
  expect(screen.getByTestId('tier-chart').querySelector('line')).toBeNull();
});

it('the details pane draws each cost as wide as its share, with its key beside its name', () => {
  show(known(FULL), {}, {}, { sections: oneSection(rowsOf([compared()])) });
  const widths = [...screen.getByTestId('cost-bar').querySelectorAll(':scope > rect')].map((part) =>
    Number.parseFloat(part.getAttribute('width') ?? ''),
  );
  expect(widths).toEqual([41.24, 44.33, 14.43]); // of 200, 215 and 70
  const rows = screen.getByTestId('cost').querySelectorAll('tbody tr');
  expect([...rows].every((row) => row.querySelector('svg'))).toBe(true);
});

it('the details pane says a day once that all lines of a source share', () => {
  const lines = [
    { id: 'goods', low: 200, high: 200, source: 'supplier' },
    { id: 'freight', low: 150, high: 280, source: 'estimate' },
    { id: 'duty', low: 70, high: 70, source: 'estimate' },
  ] as const;
  const landed = { currency: 'USD', low: 420, high: 550, isAtLeast: false, estimated: [], lines };
  const sections = oneSection(rowsOf([compared({ landed })]));
  const shown = (duty: string) => {
    const costDates = { freight: '2026-11-25', duty };
    show(known(FULL), {}, {}, { sections, context: { profile: 'stock', costDates } });
    return [...screen.getByTestId('cost').querySelectorAll('small')].map(
      (note) => note.textContent,
    );
  };
  expect(shown('2026-11-25')).toEqual(['supplier', 'estimate', 'estimate']);
  expect(text()).toContain('estimate, Nov 25, 2026');
  cleanup();
  expect(shown('2026-05-08').slice(1)).toEqual(['estimate, Nov 25, 2026', 'estimate, May 8, 2026']);
});

describe('pictures', () => {
  const url = (name: string) => `https://cbu01.alicdn.com/img/ibank/${name}.jpg`;
  const buttons = () => screen.queryAllByRole('button', { name: /^Picture/ });

  it('are the first five of the offer, of granted hosts alone, each once', async () => {
    const foreign = ['https://tracker.example/1.jpg', 'data:image/png;base64,AAAA'];
    const images = [url('1'), ...foreign, ...['2', '2', '3', '4', '5', '6'].map(url)];
    const { container } = show(known({ ...FULL, images }));
    expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual(
      [1, 2, 3, 4, 5].map((place) => `Picture ${place} of 5`),
    );
    await expectAccessible(container);
  });

  it('one is shown large on a click, and no longer on a second', () => {
    show(known({ ...FULL, images: [url('2')] }));
    expect(screen.queryByTestId('gallery-large')).toBeNull();
    const second = buttons()[1];
    if (!second) throw new Error('No second picture');
    fireEvent.click(second);
    expect(screen.getByTestId('gallery-large')).toBeTruthy();
    expect(second.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(second);
    expect(screen.queryByTestId('gallery-large')).toBeNull();
  });

  it('are no gallery where the card already shows the only one', () => {
    show(known({ ...FULL, images: [url('1'), 'https://tracker.example/1.jpg'] }));
    expect(screen.queryByTestId('gallery')).toBeNull();
  });
});

it('the details pane shows the seller with 1688’s badges and what they mean, and asks it a question', async () => {
  const onAsk = vi.fn<(key: string) => void>();
  const seller = { id: 's', name: '晨曦', years: 9, isFactory: true };
  const badges = ['powerful_merchants', 'unknown_badge'];
  const { container } = show(
    known(FULL),
    {},
    { seller, badges, place: '浙江义乌' },
    { actions: { ...NO_ACTIONS, onAsk } },
  );
  const section = screen.getByRole('region', { name: 'Seller' });
  for (const fact of ['晨曦', 'Place浙江义乌', 'Seller typeFactory', 'Member for9 y']) {
    expect(section.textContent).toContain(fact);
  }
  const badge = within(section).getByRole('button', { name: 'Power Merchant' });
  const meaning = document.getElementById(badge.getAttribute('aria-describedby') ?? '');
  expect(meaning?.textContent).toMatch(/paid/i);
  fireEvent.click(within(section).getByTestId('details-ask'));
  expect(onAsk).toHaveBeenCalledExactlyOnceWith(`1688 ${offerId}`);
  await expectAccessible(container);
});

it('names a unit once for readers of Chinese, whatever the service translates', () => {
  const chinese = {
    mode: undefined,
    glosser: undefined,
    browserTranslations: new Map(),
    ask: vi.fn(),
  };
  const translations = createTitleTranslations({ ...chinese, language: 'zh-CN' });
  render(
    <TranslationContext.Provider value={translations}>
      <DetailFacts offer={compared()} details={FULL} />
    </TranslationContext.Provider>,
  );
  expect(screen.getByText('个')).toBeDefined();
});

it('the details show the likeness that the service says beside the one seen on this computer', () => {
  const facts = () => screen.getByTestId('detail-facts').textContent;
  render(<DetailFacts offer={compared({ likeness: 0.876 })} details={undefined} />);
  expect(facts()).toContain('Match88% (seen on this computer) · 92% (as the service says)');
  cleanup();
  render(<DetailFacts offer={compared()} details={undefined} />);
  expect(facts()).not.toContain('Match'); // the service's alone stands on the card
});
