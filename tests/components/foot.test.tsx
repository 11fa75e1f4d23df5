import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Foot, type FootProps } from '@/components/panel/foot';
import { StatusLines, type StatusLinesProps } from '@/components/panel/status-lines';
import { expectAccessible } from '../support/panel/axe';
import { open } from '../support/panel/popover';
import { speak } from '../support/panel/words';

function show(changes: Partial<FootProps> = {}) {
  const onPins = vi.fn<() => void>();
  const onToday = vi.fn<() => void>();
  const onExport = vi.fn<(kind: string) => void>();
  const { container } = render(
    <Foot
      pins={2}
      today={5}
      isOpen={false}
      onPins={onPins}
      onToday={onToday}
      exporting={{ hasEvidence: false, onExport }}
      {...changes}
    >
      what is open
    </Foot>,
  );
  return { container, onPins, onToday, onExport };
}

beforeEach(() => speak('en'));

it('the foot counts pins and the products of today, and opens either', async () => {
  const { container, onPins, onToday } = show();
  expect(screen.getByTestId('tray').dataset.count).toBe('2');
  expect(screen.getByTestId('tray-toggle').textContent).toBe('2 pinned');
  fireEvent.click(screen.getByTestId('tray-toggle'));
  expect(onPins).toHaveBeenCalledOnce();
  expect(screen.getByTestId('today-line').textContent).toBe('5 products today');
  fireEvent.click(screen.getByTestId('today-line'));
  expect(onToday).toHaveBeenCalledOnce();
  expect(container.textContent).not.toContain('what is open');
  await expectAccessible(container);
});

it('the foot shows the opened pins, and closes them', async () => {
  const { container, onPins } = show({ isOpen: true });
  expect(container.textContent).toContain('what is open');
  expect(screen.getByTestId('tray-toggle').getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByTestId('tray-toggle'));
  expect(onPins).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('the foot exports the list', () => {
  const { onExport } = show();
  open('list-export');
  expect(screen.queryByTestId('export-evidence')).toBeNull();
  fireEvent.click(screen.getByTestId('export-csv'));
  expect(onExport).toHaveBeenCalledExactlyOnceWith('csv');
});

it('the foot is not rendered while there is nothing to say', () => {
  const { container } = show({ pins: 0, today: 0, exporting: undefined });
  expect(container.textContent).toBe('');
});

const QUIET: StatusLinesProps = {
  answered: undefined,
  nearLimit: undefined,
  offMinutes: undefined,
  unreadable: 0,
  page: undefined,
  isAccessRefused: false,
  added: { services: [], onRetry: () => undefined },
  updated: { count: 0, onSort: () => undefined },
};

it('offers to sort again by newer values', async () => {
  const onSort = vi.fn<() => void>();
  const { container } = render(<StatusLines {...QUIET} updated={{ count: 12, onSort }} />);
  expect(container.textContent).toBe('12 updated Sort again');
  fireEvent.click(screen.getByTestId('sort-again'));
  expect(onSort).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('the foot says that access was refused, and nothing otherwise', () => {
  const { container } = render(<StatusLines {...QUIET} />);
  expect(container.textContent).toBe('');
  render(<StatusLines {...QUIET} isAccessRefused />);
  expect(screen.getByText('Access was not given.')).toBeTruthy();
});

it('the foot says how many cards could not be read, and offers to read the page beside', async () => {
  const onRead = vi.fn<() => void>();
  const { container } = render(
    <StatusLines {...QUIET} unreadable={3} page={{ kind: 'list', onRead }} />,
  );
  expect(screen.getByTestId('unreadable').dataset.value).toBe('3');
  screen.getByText('Offers that could not be read: 3');
  fireEvent.click(screen.getByText('Read the offers of this page'));
  expect(onRead).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
