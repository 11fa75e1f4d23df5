import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerDetails } from '@/components/offer/offer-card';
import type { OfferActions, OfferContext } from '@/utils/core/pricing/offer-context';
import { OfferList, type OfferListProps } from '@/components/list/offer-list';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { oneSection } from '@/utils/core/pricing/sections';
import type { OfferGroup } from '@/utils/core/model/compared-offer';
import { expectAccessible } from '../support/panel/axe';
import { compared, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const CONTEXT: OfferContext = { profile: 'stock', quantity: 200, targetMargin: 0.3 };
const GROUP: OfferGroup = { id: 'g', keys: ['a', 'b'], sellers: 5, min: 980 };

function show(rows: readonly ListRow[], changes: Partial<OfferListProps> = {}) {
  return render(
    <OfferList
      sections={oneSection(rows)}
      context={CONTEXT}
      pictureOrigins={PICTURE_ORIGINS}
      {...changes}
    />,
  );
}
const card = () => screen.getByTestId('offer');
const actions = (changes: Partial<OfferActions> = {}) => ({
  pinned: new Set<string>(),
  onPin: vi.fn<OfferActions['onPin']>(),
  onNotMisleading: vi.fn<OfferActions['onNotMisleading']>(),
  onCopyLink: vi.fn<OfferActions['onCopyLink']>(),
  agents: [],
  onCopyAgentLink: vi.fn<OfferActions['onCopyAgentLink']>(),
  onAsk: vi.fn<NonNullable<OfferActions['onAsk']>>(),
  onSplit: vi.fn<OfferActions['onSplit']>(),
  onJoin: vi.fn<OfferActions['onJoin']>(),
  onExclude: vi.fn<OfferActions['onJoin']>(),
  ...changes,
});

beforeAll(async () => void (await offerDetails.open()));
beforeEach(() => speak('en'));

it('a card shows cost and margin, and which numbers are estimates', async () => {
  const { container } = show(rowsOf([compared()]));
  const text = card().textContent;
  expect(text).toContain('¥14.20/pc at 200');
  expect(text).toContain('31–38%');
  expect(text).toContain('~$4.85');
  expect(screen.getByTitle('$4.20–5.50 · Estimated: weight, duty')).toBeTruthy();
  expect(card().querySelector('[data-look]')?.getAttribute('data-look')).toBe('good');
  await expectAccessible(container);
});

it('a card has the values of its offer as attributes for automation', () => {
  show(rowsOf([compared({ group: 'g', mark: { rule: 'part-or-accessory' } })]));
  expect(card().dataset).toMatchObject({
    offerId: '721188620217',
    unitPrice: '14.20',
    similarity: '0.92',
    margin: '0.3450',
    landed: '4.85',
    estimated: 'weight,duty',
    group: 'g',
    mark: 'part-or-accessory',
  });
});

it('a card says where a match was seen on this computer, not by the service', async () => {
  const { container } = show(rowsOf([compared(), { ...compared(), likeness: 0.876 }]));
  const [service, own] = screen.getAllByTestId('offer');
  expect(service?.dataset).not.toHaveProperty('seenHere');
  expect(service?.textContent).not.toContain('seen on this computer');
  expect(own?.dataset).toMatchObject({ similarity: '0.876', seenHere: 'true' });
  expect(own?.textContent).toContain('88% seen on this computer');
  // The fixture's service says one as well: it is a second opinion.
  const words = 'Match, seen on this computer · 92% (as the service says)';
  expect(screen.getAllByTitle(words).length).toBeGreaterThan(0);
  await expectAccessible(container);
});

it('a card says that a match was seen on this computer alone where the service says none', () => {
  const { offer, ...rest } = compared({ likeness: 0.876 });
  show(rowsOf([{ ...rest, offer: { ...offer, similarity: undefined } }]));
  expect(screen.getAllByTitle('Match, seen on this computer').length).toBeGreaterThan(0);
});

it('a card has no attributes for unknown values', () => {
  const { unitPrice: _, landed: __, earning: ___, ...unknown } = compared();
  show(rowsOf([compared(), unknown]));
  const other = screen.getAllByTestId('offer')[1];
  for (const name of ['unit-price', 'margin', 'landed', 'estimated', 'mark']) {
    expect(other?.hasAttribute(`data-${name}`)).toBe(false);
  }
  expect(other?.textContent?.match(/—/g)).toHaveLength(3);
});

it('a card shows "≥" if a cost is unknown, and no estimate mark if there is none', () => {
  const { landed } = compared();
  if (!landed) throw new Error('No cost');
  show(rowsOf([compared({ landed: { ...landed, isAtLeast: true } })]));
  expect(card().textContent).toContain('≥\u202F$4.85');
  cleanup();
  show(rowsOf([compared({ landed: { ...landed, low: 485, high: 485, estimated: [] } })]));
  expect(card().textContent).toContain('$4.85 landed');
  expect(card().textContent).not.toContain('~');
});

it.each([
  [true, '≥\u202F'],
  [false, '~'],
])(
  'a card in Arabic has its sign (lower bound: %s) left of the amount: %s',
  async (isAtLeast, sign) => {
    await speak('ar');
    const { landed } = compared();
    if (!landed) throw new Error('No cost');
    show(rowsOf([compared({ landed: { ...landed, isAtLeast } })]));
    const isolate = card().querySelector('bdi[dir="ltr"]');
    expect(isolate?.textContent).toMatch(sign);
    expect(isolate?.textContent).toContain('4.85');
  },
);

it('a card shows the price of a piece and of its pack, and corrections', () => {
  const { unitPrice } = compared();
  if (!unitPrice) throw new Error('No price');
  const pack = {
    ...unitPrice,
    perPiece: 83,
    perUnit: 996,
    piecesPerUnit: 12,
    corrections: ['pack-of-several' as const],
  };
  show(rowsOf([compared({ unitPrice: pack }, { unit: '打', moq: 5 })]));
  expect(card().textContent).toContain('¥0.83/pc (¥9.96/打) at 200');
  expect(card().textContent).toContain('MOQ 60');
  expect(card().textContent).toContain('Price corrected: multipack');
});

it('a card shows "list price" if no tiers are known', () => {
  const { unitPrice } = compared();
  if (!unitPrice) throw new Error('No price');
  show(rowsOf([compared({ unitPrice: { ...unitPrice, isListOnly: true } })]));
  expect(card().textContent).toContain('¥14.20/pc list');
});

it('a card shows the cost of a whole order if the MOQ is above the quantity', () => {
  show(rowsOf([compared({ notes: [{ rule: 'moq-above-quantity' }] })]));
  expect(card().textContent).toContain('MOQ above your quantity, an order ties up $970.00');
});

it('a card calls a repeat rate of a few buyers new', () => {
  show(rowsOf([compared({}, { repurchase: 0.5, sold: 9 })]));
  expect(card().textContent).toContain('repurchase new');
  cleanup();
  show(rowsOf([compared({}, { repurchase: 0.5, sold: 10 })]));
  expect(card().textContent).toContain('repurchase 50%');
});

describe('the first two lines', () => {
  const firstLine = (profile: OfferContext['profile']) => {
    const seen = compared({}, { dispatchHours: 48, repurchase: 0.4, sold: 100 });
    show(rowsOf([seen]), { context: { ...CONTEXT, profile } });
    const facts = [...card().querySelectorAll('p[data-fact]')];
    return facts.map((fact) => fact.getAttribute('data-fact'));
  };
  it.each([
    ['stock', ['price', 'margin', 'landed']],
    ['client', ['price', 'repurchase', 'landed']],
    ['dropship', ['price', 'margin', 'landed']],
    ['brand', ['price', 'similarity', 'landed']],
  ] as const)('are those of the profile %s', (profile, facts) => {
    expect(firstLine(profile)).toEqual(facts);
  });
});

describe('a marked offer', () => {
  it('shows the word and the median, and accepts the answer', async () => {
    const marked = compared({ mark: { rule: 'part-or-accessory', word: '配件' } });
    const does = actions();
    const context = { ...CONTEXT, medians: new Map([[marked.key, 1420]]) };
    const { container } = show(rowsOf([marked]), { actions: does, context });
    expect(card().textContent).toContain('part or accessory 配件 median ¥14.20 · not compared');
    fireEvent.click(screen.getByTestId('price-genuine'));
    expect(does.onNotMisleading).toHaveBeenCalledExactlyOnceWith(marked.key);
    await expectAccessible(container);
  });

  it('asks whether its price is genuine, which no other offer does', () => {
    show(rowsOf([compared()]), { actions: actions() });
    expect(screen.queryByTestId('price-genuine')).toBeNull();
  });
});

it('an offer is pinned and unpinned on its card', () => {
  const does = actions();
  const { key } = compared();
  show(rowsOf([compared()]), { actions: does });
  expect(screen.getByTestId('pin').getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(screen.getByTestId('pin'));
  expect(does.onPin).toHaveBeenLastCalledWith(key, true);
  cleanup();
  show(rowsOf([compared()]), { actions: { ...does, pinned: new Set([key]) } });
  expect(screen.getByTestId('pin').getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByTestId('pin'));
  expect(does.onPin).toHaveBeenLastCalledWith(key, false);
});

describe('a group', () => {
  it('shows how many sell the product and the lowest price, and unfolds', async () => {
    const onGroup = vi.fn<(group: string) => void>();
    const row = { offer: compared({ group: 'g' }), group: GROUP, isOpen: false, isMember: false };
    const { container } = show([row], { onGroup });
    const button = screen.getByRole('button', { name: 'same: 5 sellers from ¥9.80' });
    expect(button.dataset.testid).toBe('group');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(onGroup).toHaveBeenCalledExactlyOnceWith('g');
    await expectAccessible(container);
  });

  it('is shown above the list, not on each card, if its offers are listed separately', () => {
    show([{ offer: compared(), group: GROUP, isMember: false }], { onGroup: () => undefined });
    expect(screen.queryByTestId('group')).toBeNull();
  });

  it('has no button if it cannot be unfolded', () => {
    show([{ offer: compared(), group: GROUP, isOpen: false, isMember: false }]);
    expect(screen.getByTestId('group').tagName).toBe('SPAN');
  });
});

it('a card unfolds to each line of its cost, with source and date', async () => {
  const details = {
    states: new Map(),
    canAsk: false,
    unfolded: new Set(['721188620217']),
    onFirst: () => undefined,
    onToggle: () => undefined,
    onShow: () => undefined,
    onAskAgain: () => undefined,
  };
  const context = { ...CONTEXT, costDates: { freight: '2026-11-25' } };
  const { container } = show(rowsOf([compared()]), { details, context });
  const rows = [...screen.getByTestId('cost').querySelectorAll('tr')].map(({ children }) =>
    [...children].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual([
    ['Cost', 'Amount'],
    ['Goods supplier', '$2.00'],
    ['International freight estimate, Nov 25, 2026', '$1.50–2.80'],
    ['Duty yours', '$0.70'],
    ['Landed', '$4.20–5.50'],
    ['Profit', '$7.75–9.05'],
    ['Margin', '31–38%'],
    ['ROI', '140–210%'],
    ['Cash tied up (quantity 200)', '$840.00–1,100.00'],
  ]);
  expect(within(screen.getByTestId('offer-details')).queryByText(/loaded/)).toBeNull();
  await expectAccessible(container);
});
