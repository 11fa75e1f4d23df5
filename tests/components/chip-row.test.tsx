import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ChipRow, type ChipRowProps, type ViewMenuProps } from '@/components/panel/chip-row';
import { FilterSheet, type FilterSheetProps } from '@/components/panel/filter-sheet';
import { FirstUse } from '@/components/panel/first-use';
import { expectAccessible } from '../support/panel/axe';
import { open } from '../support/panel/popover';
import { speak } from '../support/panel/words';

interface Changes {
  filters?: Partial<FilterSheetProps>;
  view?: ViewMenuProps['value'];
}

function show({ filters, view }: Changes = {}) {
  const onFilters = vi.fn<FilterSheetProps['onFilters']>();
  const onMarked = vi.fn<() => void>();
  const onView = vi.fn<ViewMenuProps['onView']>();
  const all = { filters: {}, onFilters, unknown: 0, hidden: 0, marked: 0, onMarked, ...filters };
  const props = {
    imageUrl: undefined,
    summary: undefined,
    terms: { profile: 'stock', quantity: 200, sheetId: 'terms-sheet', sheet: 'the sheet' },
    sort: { value: 'margin', sorts: ['match', 'price'], hasSimilarity: true, onSort: vi.fn() },
    filters: { ...all, sheet: <FilterSheet {...all} /> },
    view: { value: view ?? { view: 'list' }, onView },
  } satisfies ChipRowProps;
  const { container } = render(<ChipRow {...props} />);
  return { container, onFilters, onMarked, onView };
}

beforeEach(() => speak('en'));

it('the chip row shows the profile and quantity, the order and the filters, in four controls', async () => {
  const { container } = show();
  expect(screen.getByTestId('terms').textContent).toBe('Stock · 200 pc');
  expect(screen.getByTestId<HTMLSelectElement>('sort').value).toBe('margin');
  const row = screen.getByTestId('chips');
  expect(
    row.querySelectorAll(':scope > button, :scope > select, :scope > div > button'),
  ).toHaveLength(4);
  await expectAccessible(container);
});

describe('the filters', () => {
  const opened = (changes: Partial<FilterSheetProps> = {}) => {
    const shown = show({ filters: changes });
    open('filters-open');
    return shown;
  };

  it('show how many are on, and how many offers with unknown values are kept', async () => {
    const { container } = opened({ filters: { isSameOnly: true, maxPrice: 2000 }, unknown: 9 });
    expect(screen.getByTestId('filters-open').textContent).toBe('Filter 2');
    expect(screen.getByTestId('filters-unknown').textContent).toBe('(+9 unknown)');
    expect(screen.getByTestId<HTMLInputElement>('filter-isSameOnly').checked).toBe(true);
    expect(screen.getByTestId<HTMLInputElement>('filter-maxPrice').value).toBe('20');
    await expectAccessible(container);
  });

  it('are folded at first, without a count if none is on', () => {
    show({ filters: { unknown: 9 } });
    expect(screen.getByTestId('filters-open').textContent).toBe('Filter');
    expect(screen.queryByTestId('filter-isFactory')).toBeNull();
    open('filters-open');
    expect(screen.queryByTestId('filters-unknown')).toBeNull();
  });

  it('change one and keep the others', () => {
    const { onFilters } = opened({ filters: { isFast: true } });
    fireEvent.click(screen.getByTestId('filter-isFactory'));
    expect(onFilters).toHaveBeenLastCalledWith({ isFast: true, isFactory: true });
    fireEvent.click(screen.getByTestId('filter-isFast'));
    expect(onFilters).toHaveBeenLastCalledWith({ isFast: undefined });
    const field = screen.getByTestId('filter-minSimilarity');
    fireEvent.input(field, { target: { value: '80' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onFilters).toHaveBeenLastCalledWith({ isFast: true, minSimilarity: 0.8 });
  });

  it.each([
    ['maxPrice', '19.99', 1999],
    ['minPrice', '16.10', 1610],
    ['minSimilarity', '57', 0.57],
  ])('keep what is exactly at %s %s', (name, value, kept) => {
    const { onFilters } = opened();
    const field = screen.getByTestId(`filter-${name}`);
    fireEvent.input(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onFilters).toHaveBeenLastCalledWith({ [name]: kept });
  });

  it('can all be removed at once', () => {
    const { onFilters } = opened({ filters: { isFast: true } });
    fireEvent.click(screen.getByTestId('filters-clear'));
    expect(onFilters).toHaveBeenCalledExactlyOnceWith({});
  });

  it('count what they leave out, and lead to marked offers', () => {
    const { onMarked } = opened({ hidden: 3, marked: 6 });
    expect(screen.getByText('3 offers are left out')).toBeTruthy();
    expect(screen.getByTestId('marked').textContent).toContain('6 marked');
    fireEvent.click(screen.getByTestId('marked'));
    expect(onMarked).toHaveBeenCalledOnce();
  });
});

describe('the view', () => {
  it('shows the offers as a list or a table', async () => {
    const { container, onView } = show();
    expect(screen.getByTestId('view').dataset.value).toBe('list');
    open('view-menu');
    fireEvent.click(screen.getByTestId('view-table'));
    expect(onView).toHaveBeenCalledExactlyOnceWith({ view: 'table' });
    await expectAccessible(container);
  });
});

it('offers the other profiles until one is chosen, and the present one by closing', async () => {
  const onProfile = vi.fn<(id: string) => void>();
  const { container } = render(<FirstUse quantity={200} onProfile={onProfile} />);
  expect(container.textContent).toContain('Buying for stock, 200 pieces.');
  fireEvent.click(screen.getByText('Dropship'));
  expect(onProfile).toHaveBeenLastCalledWith('dropship');
  fireEvent.click(screen.getByTestId('first-close'));
  expect(onProfile).toHaveBeenLastCalledWith('stock');
  await expectAccessible(container);
});
