import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferList } from '@/components/list/offer-list';
import { OfferTable } from '@/components/list/offer-table';
import { goToRow } from '@/components/ui/focus';
import { useReturn } from '@/components/ui/focus-return';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { compared, PICTURE_ORIGINS, rowsOf } from '../support/panel/fixtures';
import { oneSection } from '@/utils/core/pricing/sections';
import { speak } from '../support/panel/words';

/** happy-dom has no layout, so each card has its estimated height. */
const HEIGHT = 111;
const MAX_ON_PAGE = 40;

const rowsFor = (count: number) =>
  rowsOf(
    Array.from({ length: count }, (_, index) => {
      const offerId = String(index + 1);
      return { ...compared({}, { offerId }), key: `1688 ${offerId}` };
    }),
  );
const SHARED = { context: { profile: 'stock' }, pictureOrigins: PICTURE_ORIGINS } as const;
const listed = () => screen.getByRole('list');
const ids = () => screen.getAllByTestId('offer').map(({ dataset }) => Number(dataset.offerId));
async function scrollTo(top: number): Promise<void> {
  vi.spyOn(globalThis, 'scrollY', 'get').mockReturnValue(top);
  dispatchEvent(new Event('scroll'));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The rows near the screen; what places them is loaded with the first long list. */
async function renderLong(list: ComponentChild) {
  const shown = render(list);
  await waitFor(() =>
    expect(screen.getAllByTestId('offer')[0]?.hasAttribute('aria-setsize')).toBe(true),
  );
  return shown;
}

beforeEach(async () => {
  await speak('en');
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a list', () => {
  it('has all rows in the DOM up to 200', () => {
    render(<OfferList {...SHARED} sections={oneSection(rowsFor(200))} />);
    expect(ids()).toHaveLength(200);
    expect(screen.getAllByTestId('offer')[0]?.hasAttribute('aria-setsize')).toBe(false);
  });

  it('a list mounts the first screen alone, whose cards stay when the others come', () => {
    const list = { ...SHARED, sections: oneSection(rowsFor(100)) };
    const { rerender } = render(<OfferList {...list} isFirstScreen />);
    const first = screen.getAllByTestId('offer');
    expect(first.length).toBeLessThan(100);
    rerender(<OfferList {...list} />);
    expect(ids()).toHaveLength(100);
    expect(screen.getAllByTestId('offer').slice(0, first.length)).toEqual(first);
  });

  it('a list above 200 rows mounts only those near the screen, with their total number', async () => {
    await renderLong(<OfferList {...SHARED} sections={oneSection(rowsFor(1000))} />);
    expect(ids()[0]).toBe(1);
    expect(ids().length).toBeLessThan(MAX_ON_PAGE);
    const [first] = screen.getAllByTestId('offer');
    expect(first?.getAttribute('aria-setsize')).toBe('1000');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(screen.getByTestId('offers').dataset.count).toBe('1000');
    const height = Number.parseFloat(listed().style.paddingBlockEnd);
    expect(height).toBe((1000 - ids().length) * HEIGHT);
  });

  it('has other rows when scrolled, and keeps the focused one', async () => {
    await renderLong(<OfferList {...SHARED} sections={oneSection(rowsFor(1000))} />);
    const second = screen.getAllByTestId('offer')[1];
    second?.querySelector('a')?.focus();
    await scrollTo(500 * HEIGHT);
    expect(ids()[0]).toBe(2);
    expect(document.activeElement?.closest('[data-testid=offer]')).toBe(second);
    expect(ids()[1]).toBeGreaterThan(480);
    expect(ids().length).toBeLessThan(MAX_ON_PAGE);
    const next = screen.getAllByTestId('offer')[1];
    // The space of the rows between them is kept.
    expect(next?.style.marginBlockStart).toBe(`${((ids()[1] ?? 0) - 3) * HEIGHT}px`);
  });
});

/** The focused element. */
const focused = () =>
  document.activeElement?.closest<HTMLElement>('[data-testid=offer]')?.dataset['offerId'];

it.each([
  ['a list', () => <OfferList {...SHARED} sections={oneSection(rowsFor(1000))} />],
  ['a short list', () => <OfferList {...SHARED} sections={oneSection(rowsFor(200))} />],
  [
    'a table',
    () => (
      <OfferTable
        {...SHARED}
        sections={oneSection(rowsFor(1000))}
        ranking={{ sort: 'match' }}
        onRanking={() => undefined}
      />
    ),
  ],
])('%s is gone to a row that is far from the screen', async (_, show) => {
  render(show());
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView');
  goToRow('1688 190');
  await waitFor(() => expect(focused()).toBe('190'));
  expect(shown).toHaveBeenCalledOnce();
});

function Detour({ from }: { from: string | undefined }) {
  useReturn(from);
  const details: ListDetails = {
    states: new Map([
      [
        '500',
        {
          status: 'known',
          details: { provider: 'demo', offerId: '500', seller: { id: 'S' } },
        },
      ],
    ]),
    unfolded: new Set(['500']),
    onFirst: () => undefined,
    onToggle: () => undefined,
    onShow: () => undefined,
    onAskAgain: () => undefined,
    onSeller: () => undefined,
  };
  if (from !== undefined) return <p>the seller</p>;
  return <OfferList {...SHARED} sections={oneSection(rowsFor(1000))} details={details} />;
}

it('going back from a row of a long list returns to it', async () => {
  const { rerender } = await renderLong(<Detour from={undefined} />);
  await scrollTo(499 * HEIGHT);
  await screen.findByTestId('offer-details'); // loaded with the first that is unfolded
  rerender(<Detour from="500" />);
  expect(screen.queryAllByTestId('offer')).toEqual([]);
  await scrollTo(0);
  rerender(<Detour from={undefined} />);
  expect(focused()).toBe('500');
  expect(ids()[0]).toBe(1);
});

describe('a table', () => {
  const table = (count: number) => (
    <OfferTable
      {...SHARED}
      sections={oneSection(rowsFor(count))}
      ranking={{ sort: 'match' }}
      onRanking={() => undefined}
    />
  );

  it('a table above 200 rows mounts only the visible ones, with their total number', async () => {
    render(table(1000));
    expect(ids().length).toBeLessThan(MAX_ON_PAGE);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001');
    expect(screen.getAllByTestId('offer')[0]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('has all rows in the DOM up to 200', () => {
    render(table(200));
    expect(ids()).toHaveLength(200);
    expect(screen.getByRole('table').hasAttribute('aria-rowcount')).toBe(false);
  });
});
