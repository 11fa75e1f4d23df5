import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { SellerOffers } from '@/entrypoints/sidepanel/seller-offers';
import type { SellerView } from '@/entrypoints/sidepanel/store/comparison/seller';
import { expectAccessible } from '../support/panel/axe';
import { compared, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

function show(changes: Partial<SellerView> = {}) {
  const seller: SellerView = {
    id: 'BBBx',
    name: '晨曦陶瓷厂',
    from: '1',
    rows: rowsOf([compared()]),
    total: 1,
    hasMore: false,
    isLoading: false,
    failure: undefined,
    ...changes,
  };
  const onMore = vi.fn<() => void>();
  const onBack = vi.fn<() => void>();
  const { container } = render(
    <SellerOffers
      seller={seller}
      pictureOrigins={PICTURE_ORIGINS}
      details={undefined}
      context={{ profile: 'stock' }}
      onMore={onMore}
      onBack={onBack}
    />,
  );
  return { container, onMore, onBack };
}

beforeEach(() => speak('en'));

it('the list of a seller’s offers shows and announces the seller, and has a way back', async () => {
  const { container, onBack } = show();
  const title = screen.getByRole('heading', { name: 'All offers of 晨曦陶瓷厂' });
  expect(document.activeElement).toBe(title);
  expect(screen.getAllByTestId('offer')).toHaveLength(1);
  fireEvent.click(screen.getByTestId('back'));
  expect(onBack).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('the list of a seller’s offers works without a seller name', () => {
  show({ name: undefined });
  expect(screen.getByRole('heading', { name: 'All offers of this seller' })).toBeTruthy();
});

it('offers the next page, without a cancel button', () => {
  const { onMore } = show({ hasMore: true });
  fireEvent.click(screen.getByTestId('more'));
  expect(onMore).toHaveBeenCalledOnce();
  cleanup();
  show({ hasMore: true, isLoading: true });
  expect(screen.queryByTestId('cancel')).toBeNull();
});

it('the list of a seller’s offers reports that there are none', () => {
  show({ rows: [] });
  expect(screen.getByTestId('seller').textContent).toContain('no offers at the moment');
});

it.each([[undefined], [rowsOf([compared()])]])(
  'the list of a seller’s offers says why they did not come, beside what did',
  async (rows) => {
    const { container, onMore } = show({ rows, hasMore: true, failure: { code: 'bad-answer' } });
    expect(container.textContent).toContain('could not be loaded');
    expect(screen.queryByTestId('more')).toBeNull();
    fireEvent.click(screen.getByTestId('again'));
    expect(onMore).toHaveBeenCalledOnce();
    await expectAccessible(container);
  },
);
