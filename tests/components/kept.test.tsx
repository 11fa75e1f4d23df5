import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryChanges } from '@/components/history/history-changes';
import { HistoryList, type HistoryListProps } from '@/components/history/history-list';
import { HistoryTrouble, type HistoryTroubleKind } from '@/components/history/history-trouble';
import { KeptSearch } from '@/components/history/kept-search';
import type { HistoryChange } from '@/utils/core/history/changes';
import type { HistoryRow } from '@/utils/core/model/history';
import { entry, row } from '../support/offers/saved';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

const now = new Date(2026, 10, 25, 15, 30).getTime();
const yesterday = new Date(2026, 10, 24, 15, 30).getTime();
const nothing = () => undefined;

const full: HistoryRow = row({
  id: 'a',
  at: now,
  offers: 20,
  total: 47,
  currency: 'USD',
  best: {
    offerId: '1',
    title: 'Cup',
    perPiece: 1420,
    landed: { low: 310, high: 420 },
    margin: { low: 0.31, high: 0.38 },
  },
  verdict: 'worth',
});
const long = row({ id: 'b', at: now, pageTitle: '很长的标题'.repeat(60), host: 'x'.repeat(200) });
const { thumbnail: _none, pageTitle: _title, host: _host, ...bare } = row({ id: 'c', at: now });
const older = row({ id: 'old', at: yesterday });

const past = (props: Partial<HistoryListProps>) => (
  <HistoryList
    rows={[]}
    hasMore={false}
    words=""
    today={0}
    isToday={false}
    now={now}
    isOn
    onWords={nothing}
    onToday={nothing}
    onMore={nothing}
    onOpen={nothing}
    onRemove={nothing}
    onDismiss={nothing}
    onExport={nothing}
    {...props}
  />
);
const trouble = (kind: HistoryTroubleKind, props = {}) => (
  <HistoryTrouble kind={kind} onAgain={nothing} onDelete={nothing} onOptions={nothing} {...props} />
);
const kept = (props = {}) => (
  <KeptSearch entry={entry({ at: now })} onCheck={nothing} {...props}>
    <p>the offers</p>
  </KeptSearch>
);
const changes: HistoryChange[] = [
  { kind: 'price', key: '1688 1', offerId: '1', title: 'Cup', before: 1420, now: 1300 },
  { kind: 'price', key: '1688 2', offerId: '2', title: 'Mug', before: 1420, now: 1500 },
  { kind: 'seller', key: '1688 3', offerId: '3', title: 'Bowl', before: 'First', now: 'Second' },
  { kind: 'gone', key: '1688 4', offerId: '4', title: 'Jar', price: 900 },
  { kind: 'new', key: '1688 5', offerId: '5', title: 'Pot' },
];

const renderRows = (rows: readonly HistoryRow[]) => {
  render(past({ rows }));
  return screen.getAllByTestId('history-row');
};

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe.each(['en', 'zh-CN'] as const)('the tray of pins in %s', (language) => {
  beforeEach(() => speak(language));

  it.each([
    ['the history', past({ rows: [full, long, bare, older], hasMore: true })],
    ['the history of today', past({ rows: [full], today: 1, isToday: true })],
    ['an empty history', past({})],
    ['a history that is read', past({ rows: undefined })],
    ['a newer history', trouble('newer')],
    ['an unreadable history', trouble('unreadable')],
    ['a kept search', kept({ check: changes })],
  ])('%s is accessible', async (_, view) => {
    const { container } = render(view);
    await expectAccessible(container);
  });
});

describe('the tray of pins in English', () => {
  beforeEach(() => speak('en'));

  it('a row shows the result of its search', () => {
    const [first] = renderRows([full]);
    expect(first?.dataset.verdict).toBe('worth');
    expect(first?.textContent).toContain('14.20');
    expect(first?.textContent).toContain('3.10–4.20');
    expect(first?.textContent).toContain('31–38%');
    expect(first?.textContent).toContain('Worth it');
    expect(first?.textContent).toContain('47 offers');
    expect(first?.textContent).toContain('www.shop.example');
  });

  it('a row marks a landed cost as a minimum, if that is known', () => {
    const best = full.best && { ...full.best, isAtLeast: true };
    const [minimum, other] = renderRows([{ ...full, ...(best && { best }) }, full]);
    expect(minimum?.textContent).toContain('≥\u202F$3.10–4.20');
    expect(other?.textContent).not.toContain('≥');
  });

  const { offers: _offers, ...unanswered } = row({ at: now });
  it.each([
    ['No match', row({ at: now, offers: 0 })],
    ['No offers read', unanswered],
    ['No price', row({ at: now, offers: 3, best: { offerId: '1', title: 'Cup' } })],
    ['Picture without a title', { ...bare }],
  ])('a row shows that nothing is known: %s', (words, one) => {
    const [first] = renderRows([one]);
    expect(first?.textContent).toContain(words);
  });

  it('the history shows today or all by one button, which counts, and exports what it shows', () => {
    const onToday = vi.fn<HistoryListProps['onToday']>();
    const onExport = vi.fn<HistoryListProps['onExport']>();
    const shown = { today: 1, onToday, onExport };
    const { rerender } = render(past({ ...shown, rows: [full], isToday: true }));
    const button = screen.getByRole('button', { name: '1 product today', pressed: true });
    fireEvent.click(button);
    expect(onToday).toHaveBeenLastCalledWith(false);
    fireEvent.click(screen.getByTestId('history-export'));
    fireEvent.click(screen.getByTestId('history-csv'));
    expect(onExport).toHaveBeenLastCalledWith('csv', [full]);
    rerender(past({ ...shown, rows: [full, older] }));
    expect(button.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button);
    expect(onToday).toHaveBeenLastCalledWith(true);
    fireEvent.click(screen.getByTestId('history-html'));
    expect(onExport).toHaveBeenLastCalledWith('html', [full, older]);
    rerender(past({ ...shown, rows: [older], today: 0 }));
    expect(screen.queryByTestId('history-today')).toBeNull();
  });

  it('a row is opened and removed by named buttons', () => {
    const onOpen = vi.fn<HistoryListProps['onOpen']>();
    const onRemove = vi.fn<HistoryListProps['onRemove']>();
    render(past({ rows: [full], onOpen, onRemove }));
    fireEvent.click(screen.getByTitle('Show the offers of Insulated Tumbler'));
    expect(onOpen).toHaveBeenCalledWith(full);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Insulated Tumbler' }));
    expect(onRemove).toHaveBeenCalledWith('a');
  });

  it('the history is searched by words', () => {
    const onWords = vi.fn<HistoryListProps['onWords']>();
    const { rerender } = render(past({ rows: [full], onWords }));
    fireEvent.input(screen.getByLabelText('Find in the history'), { target: { value: 'cup' } });
    expect(onWords).toHaveBeenCalledWith('cup');
    rerender(past({ words: 'cup' }));
    screen.getByText('No earlier search has these words.');
    rerender(past({ isOn: false }));
    screen.getByText(/The history is switched off.*Switch it on in the options/);
  });

  it.each([
    ['newer', 'Try again', 'onAgain'],
    ['full', 'Open options', 'onOptions'],
    ['entry', 'Delete this search', 'onDelete'],
  ] as const)('a problem has one action: %s', (kind, label, callback) => {
    const run = vi.fn<() => void>();
    render(trouble(kind, { [callback]: run }));
    expect(screen.getAllByRole('button')).toHaveLength(1);
    fireEvent.click(screen.getByText(label));
    expect(run).toHaveBeenCalledOnce();
  });

  it('an unreadable history is deleted after a confirmation', () => {
    const onDelete = vi.fn<() => void>();
    render(trouble('unreadable', { onDelete }));
    fireEvent.click(screen.getByTestId('history-delete'));
    expect(onDelete).not.toHaveBeenCalled();
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('Pins stay');
    fireEvent.click(within(dialog).getByTestId('history-delete-confirm'));
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('a saved search shows its date, opens its page and can be repeated', () => {
    const onCheck = vi.fn<() => void>();
    const picture = {
      mime: 'image/jpeg',
      base64: '/9j/',
      width: 1,
      height: 1,
      enlarged: false,
    } as const;
    const one = { entry: { ...entry({ at: now }), picture, pricesAt: yesterday }, onCheck };
    const { rerender } = render(kept(one));
    screen.getByText(/^Prices as of Nov 24, 2026/);
    expect(screen.getByText('Open page').getAttribute('href')).toBe(
      'https://www.shop.example/product/1',
    );
    fireEvent.click(screen.getByTestId('history-check'));
    expect(onCheck).toHaveBeenCalledOnce();
    screen.getByText('the offers');
    rerender(kept({ ...one, check: 'checking' }));
    expect(screen.getByTestId('history-check').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByTestId('history-check'));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  it('a saved search without a picture explains why it cannot be repeated', () => {
    render(kept());
    expect(screen.queryByTestId('history-check')).toBeNull();
    screen.getByText(/picture of this search was not kept/);
  });

  it('changes are shown in words and symbols', () => {
    render(<HistoryChanges changes={changes} />);
    const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(words[0]).toMatch(/Now .*13\.00, was .*14\.20 \(cheaper\) Cup/);
    expect(words[1]).toContain('(dearer) Mug');
    expect(words[2]).toBe('Now sold by Second, was First Bowl');
    expect(words[3]).toMatch(/^No longer found · .*9\.00 Jar/);
    expect(words[4]).toBe('New Pot');
    cleanup();
    render(<HistoryChanges changes={[]} />);
    screen.getByText('Nothing has changed among the offers found now.');
  });
});

describe('the focus, after a row is removed', () => {
  beforeEach(() => speak('en'));
  const removeOf = (id: string) =>
    document.querySelector<HTMLElement>(`[data-id=${id}] [data-testid=row-remove]`);

  it.each([
    ['the next row', 'a', 'b'],
    ['the row before it, from the last one', 'c', 'b'],
  ])('is in %s', (_, removed, next) => {
    render(past({ rows: [full, long, bare] }));
    removeOf(removed)?.click();
    expect(document.activeElement).toBe(removeOf(next));
  });

  it('is above the list if no row remains', () => {
    render(past({ rows: [full] }));
    removeOf('a')?.click();
    expect(document.activeElement?.tagName).toBe('INPUT');
  });
});
