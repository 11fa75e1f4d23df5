// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FiltersButton, type FiltersButtonProps } from '@/components/search/filters';
import { ProfileChoice, type ProfileChoiceProps } from '@/components/search/profile-choice';
import { SortAgain } from '@/components/search/sort-again';
import { ViewChoice, type ViewChoiceProps } from '@/components/search/view-choice';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('the profile', () => {
  const onProfile = vi.fn<ProfileChoiceProps['onProfile']>();

  it('explains each until one was chosen', async () => {
    const { container } = render(<ProfileChoice profile={undefined} onProfile={onProfile} />);
    expect(screen.getByTestId('profile').hasAttribute('data-value')).toBe(false);
    expect(screen.getByText('For a shop of your own: margin at your quantity.')).toBeTruthy();
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('radio', { name: /^Stock/ }));
    expect(onProfile).toHaveBeenLastCalledWith('stock');
  });

  it('is small afterwards, and changed in one click', async () => {
    const { container } = render(<ProfileChoice profile="stock" onProfile={onProfile} />);
    expect(screen.getByTestId('profile').dataset.value).toBe('stock');
    expect(screen.getByTestId('profile').textContent).toBe(
      'Who you buy forStockClientDropshipBrand',
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Brand' }));
    expect(onProfile).toHaveBeenLastCalledWith('brand');
    await expectAccessible(container);
  });
});

describe('the filters', () => {
  function show(changes: Partial<FiltersButtonProps> = {}) {
    const props = {
      filters: {},
      onFilters: vi.fn<FiltersButtonProps['onFilters']>(),
      unknown: 0,
      ...changes,
    };
    const { container } = render(<FiltersButton {...props} />);
    return { ...props, container };
  }
  const open = () => fireEvent.click(screen.getByTestId('filters-open'));

  it('show how many are on, and how many offers with unknown values are kept', async () => {
    const { container } = show({ filters: { isSameOnly: true, maxPrice: 2000 }, unknown: 9 });
    expect(screen.getByTestId('filters-open').textContent).toBe('Filter (2)');
    expect(screen.getByTestId('filters-unknown').textContent).toBe('(+9 unknown)');
    open();
    expect(screen.getByTestId<HTMLInputElement>('filter-isSameOnly').checked).toBe(true);
    expect(screen.getByTestId<HTMLInputElement>('filter-maxPrice').value).toBe('20');
    await expectAccessible(container);
  });

  it('are folded at first, without a count if none is on', () => {
    show({ unknown: 9 });
    expect(screen.getByTestId('filters-open').textContent).toBe('Filter');
    expect(screen.queryByTestId('filters-unknown')).toBeNull();
    expect(screen.queryByTestId('filter-isFactory')).toBeNull();
  });

  it('change one and keep the others', () => {
    const { onFilters } = show({ filters: { isFast: true } });
    open();
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
    const { onFilters } = show();
    open();
    const field = screen.getByTestId(`filter-${name}`);
    fireEvent.input(field, { target: { value } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onFilters).toHaveBeenLastCalledWith({ [name]: kept });
  });

  it('can all be removed at once', () => {
    const { onFilters } = show({ filters: { isFast: true } });
    fireEvent.click(screen.getByTestId('filters-clear'));
    expect(onFilters).toHaveBeenCalledExactlyOnceWith({});
  });
});

describe('the view', () => {
  it('is one of three, and tiles have columns', async () => {
    const onView = vi.fn<ViewChoiceProps['onView']>();
    const onColumns = vi.fn<ViewChoiceProps['onColumns']>();
    const props = { onView, onColumns, columns: undefined };
    const { container, rerender } = render(<ViewChoice {...props} view="list" />);
    expect(screen.queryByTestId('columns')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(onView).toHaveBeenCalledExactlyOnceWith('table');
    rerender(<ViewChoice {...props} view="grid" />);
    fireEvent.change(screen.getByTestId('columns'), { target: { value: '3' } });
    expect(onColumns).toHaveBeenLastCalledWith(3);
    rerender(<ViewChoice {...props} view="grid" columns={3} />);
    fireEvent.change(screen.getByTestId('columns'), { target: { value: 'auto' } });
    expect(onColumns).toHaveBeenLastCalledWith(undefined);
    await expectAccessible(container);
  });
});

describe('pending changes', () => {
  it('are offered in a bar', async () => {
    const onSort = vi.fn<() => void>();
    const { container } = render(<SortAgain updated={12} onSort={onSort} />);
    expect(container.textContent).toBe('12 updated·Sort again');
    fireEvent.click(screen.getByTestId('sort-again'));
    expect(onSort).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });

  it('have no bar if there are none', () => {
    const { container } = render(<SortAgain updated={0} onSort={() => undefined} />);
    expect(container.textContent).toBe('');
  });
});
