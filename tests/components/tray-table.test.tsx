import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { TrayTable, type TrayTableProps } from '@/components/list/tray-table';
import { expectAccessible } from '../support/panel/axe';
import { compared, PICTURE_ORIGINS } from '../support/panel/fixtures';
import { speak } from '../support/panel/words';

const FIRST = compared({}, { offerId: '1', moq: 50, sold: 10 });
const SECOND = { ...compared({}, { offerId: '2', moq: 10, sold: 10 }), earning: undefined };

function show(changes: Partial<TrayTableProps> = {}) {
  const { earning: _, ...second } = SECOND;
  const props = {
    offers: [FIRST, second],
    context: { profile: 'stock', quantity: 200 },
    pictureOrigins: PICTURE_ORIGINS,
    notes: new Map([[FIRST.key, 'asked']]),
    asPinned: new Map([[FIRST.key, 'as of 24 Nov']]),
    onNote: vi.fn<TrayTableProps['onNote']>(),
    onRemove: vi.fn<TrayTableProps['onRemove']>(),
    ...changes,
  } satisfies TrayTableProps;
  const { container } = render(<TrayTable {...props} />);
  return { ...props, container };
}
const rowOf = (fact: string) =>
  [...(document.querySelector(`[data-fact=${fact}]`)?.children ?? [])].map(
    ({ textContent }) => textContent,
  );

beforeEach(() => speak('en'));

it('the tray table shows pinned offers side by side, the best of a row with a symbol and a word', async () => {
  const { container } = show();
  expect(rowOf('moq')).toEqual(['MOQ', '50', '10 lowest']);
  expect(rowOf('margin')[2]).toContain('—');
  expect(document.querySelector('[data-fact=moq] [data-best=low] svg')).toBeTruthy();
  await expectAccessible(container);
});

it('the tray table marks nothing if all are equal', () => {
  show();
  expect(rowOf('sold')).toEqual(['Sold', '10', '10']);
  expect(document.querySelector('[data-fact=price] [data-best]')).toBeNull();
});

it('the tray table saves notes, and unpins an offer', () => {
  const { onNote, onRemove } = show();
  const [note] = screen.getAllByTestId<HTMLTextAreaElement>('note');
  if (!note) throw new Error('No note');
  expect(note.value).toBe('asked');
  fireEvent.change(note, { target: { value: ' answered ' } });
  expect(onNote).toHaveBeenCalledExactlyOnceWith(FIRST.key, 'answered');
  const [remove] = screen.getAllByRole('button', { name: /^Unpin/ });
  if (remove) fireEvent.click(remove);
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(FIRST.key);
});

it('the tray table shows which numbers are not from today', () => {
  show();
  const [first, second] = document.querySelectorAll('[data-offer-id]');
  expect(first?.textContent).toContain('as of 24 Nov');
  expect(second?.textContent).not.toContain('as of');
});

it('the table of pinned offers can be scrolled by keys', () => {
  show();
  expect(screen.getByRole('region', { name: 'Pinned offers side by side' }).tabIndex).toBe(0);
});
