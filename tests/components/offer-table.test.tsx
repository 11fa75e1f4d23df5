import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { OfferTable, type OfferTableProps } from '@/components/list/offer-table';
import { oneSection } from '@/utils/core/pricing/sections';
import { expectAccessible } from '../support/panel/axe';
import { compared, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

function show(changes: Partial<OfferTableProps> = {}) {
  const props = {
    sections: oneSection(
      rowsOf([compared({}, { offerId: '1' }), compared({}, { offerId: '2', moq: 7 })]),
    ),
    context: { profile: 'stock', quantity: 200 },
    pictureOrigins: PICTURE_ORIGINS,
    ranking: { sort: 'margin' },
    onRanking: vi.fn<OfferTableProps['onRanking']>(),
    ...changes,
  } satisfies OfferTableProps;
  const { container } = render(<OfferTable {...props} />);
  return { ...props, container };
}
const headings = () =>
  screen.getAllByRole('columnheader').map(({ textContent }) => textContent?.trim());

beforeEach(() => speak('en'));

it('the table has the columns of the profile that have values', async () => {
  const { container } = show();
  expect(headings()).toEqual([
    'Offer',
    'Unit price',
    'Landed',
    'Margin',
    'MOQ',
    'Cash tied up',
    'Company',
  ]);
  expect(screen.getAllByTestId('offer').map(({ dataset }) => dataset.unitPrice)).toEqual([
    '14.20',
    '14.20',
  ]);
  await expectAccessible(container);
  cleanup();
  show({ context: { profile: 'brand' } });
  expect(headings()).toEqual(['Offer', 'Match', 'Company', 'Unit price']);
});

it('the table is sorted by its headings, and reversed by a second press', () => {
  const { onRanking } = show();
  const price = screen.getByRole('button', { name: 'Unit price' });
  fireEvent.click(price);
  expect(onRanking).toHaveBeenLastCalledWith({ sort: 'price', isReversed: false });
  const margin = screen.getByRole('columnheader', { name: 'Margin' });
  expect(margin.getAttribute('aria-sort')).toBe('descending');
  fireEvent.click(screen.getByRole('button', { name: 'Margin' }));
  expect(onRanking).toHaveBeenLastCalledWith({ sort: 'margin', isReversed: true });
  cleanup();
  show({ ranking: { sort: 'margin', isReversed: true } });
  expect(screen.getByRole('columnheader', { name: 'Margin' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
});

it('a heading without an order has no button', () => {
  show();
  expect(screen.queryByRole('button', { name: 'Company' })).toBeNull();
});
