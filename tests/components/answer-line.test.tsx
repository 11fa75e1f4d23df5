// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerLine, type AnswerLineProps } from '@/components/search/answer-line';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

function show(changes: Partial<AnswerLineProps> = {}) {
  const props = {
    paysUpTo: 1860,
    same: { sellers: 12, min: 980, median: 1420, max: 3100 },
    quantity: 200,
    total: 47,
    shown: 20,
    marked: 6,
    estimated: ['duty', 'freight', 'vat', 'agentMin', 'agentShare'],
    prices: [980, 1200, 1420, 1420, 3100],
    onMarked: vi.fn<() => void>(),
    ...changes,
  } satisfies AnswerLineProps;
  const { container } = render(<AnswerLine {...props} />);
  return { ...props, container };
}
const text = () => screen.getByTestId('summary').textContent;

beforeEach(() => speak('en'));
afterEach(cleanup);

it('shows which prices are profitable, the sellers, and the confidence', async () => {
  const { container } = show();
  expect(text()).toContain('Worth paying up to ¥18.60');
  expect(text()).toContain('12 sellers of the same product');
  expect(text()).toContain('¥9.80 – ¥31.00, median ¥14.20 at 200');
  expect(screen.getByTestId('total').dataset.value).toBe('47');
  expect(text()).toContain('estimated: freight, duty, VAT,\u00A0…');
  await expectAccessible(container);
});

it('shows one price if all are equal', () => {
  show({ same: { sellers: 1, min: 1420, median: 1420, max: 1420 } });
  expect(text()).toContain('1 seller of the same product¥14.20 at 200');
});

it('opens the marked offers', () => {
  const { onMarked } = show();
  expect(screen.getByTestId('marked').textContent).toContain('6 marked');
  fireEvent.click(screen.getByTestId('marked'));
  expect(onMarked).toHaveBeenCalledOnce();
});

it('leaves out unknown values', () => {
  show({ paysUpTo: undefined, same: undefined, marked: 0, estimated: [], prices: [], shown: 47 });
  expect(text()).toBe('47 offers');
});

it('draws the prices with a line at the highest profitable one, and describes that in text', () => {
  const { container } = show();
  const drawing = screen.getByRole('img', {
    name: /^Unit prices from ¥9\.80 to ¥31\.00, .* 4 of 5 are at or below ¥18\.60/,
  });
  const line = container.querySelector('line');
  const share =
    Number(line?.getAttribute('x1')) / Number(drawing.getAttribute('viewBox')?.split(' ')[2]);
  expect(share).toBeCloseTo((1860 - 980) / (3100 - 980), 5);
  const worth = [...container.querySelectorAll('rect[data-worth=true]')];
  expect(worth.some((bar) => Number(bar.getAttribute('height')) > 0)).toBe(true);
});

it('draws no line without a page price, and no chart for a single price', () => {
  const { container } = show({ paysUpTo: undefined });
  expect(container.querySelector('line')).toBeNull();
  cleanup();
  show({ prices: [980] });
  expect(screen.queryByTestId('histogram')).toBeNull();
});

it('does not let one outlier compress all others into one bar', () => {
  const { container } = show({ prices: [980, 1200, 1420, 1420, 1_000_000] });
  const filled = [...container.querySelectorAll('rect')].filter(
    (bar) => Number(bar.getAttribute('height')) > 0,
  );
  expect(filled).toHaveLength(3);
});
