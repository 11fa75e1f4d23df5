import { cleanup, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { AnswerRow, type AnswerRowProps } from '@/components/panel/answer-row';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

function show(changes: Partial<AnswerRowProps> = {}) {
  const props = {
    paysUpTo: 1860,
    priceSheet: 'terms-sheet',
    same: { sellers: 12, min: 980, max: 3100 },
    total: 47,
    prices: [980, 1200, 1420, 1420, 3100],
    ...changes,
  } satisfies AnswerRowProps;
  return render(<AnswerRow {...props} />);
}
const text = () => screen.getByTestId('summary').textContent;

beforeEach(() => speak('en'));

it('the answer row shows the price to pay at most, and the sellers with their lowest price', async () => {
  const { container } = show();
  expect(text()).toBe('Worth it up to ¥18.6012 sellers · from ¥9.80');
  expect(screen.getByTestId('total').dataset.value).toBe('47');
  await expectAccessible(container);
});

it('the answer row counts one seller', () => {
  show({ same: { sellers: 1, min: 1420, max: 1420 } });
  expect(text()).toContain('1 seller · from ¥14.20');
});

it('the answer row asks for a page price where there is none, and shows the rest', () => {
  show({ paysUpTo: undefined });
  expect(screen.getByTestId('add-price').getAttribute('popovertarget')).toBe('terms-sheet');
  expect(text()).toBe('Add the page’s price12 sellers · from ¥9.80');
});

it('the answer row counts all offers where none is certain to be the searched product', () => {
  show({ paysUpTo: undefined, priceSheet: undefined, same: undefined });
  expect(text()).toBe('47 offers · from ¥9.80');
});

it('the answer row leaves out unknown values', () => {
  show({ paysUpTo: undefined, priceSheet: undefined, same: undefined, prices: [] });
  expect(text()).toBe('47 offers');
});

it('the answer row draws the prices with a line at the highest profitable one, and describes that in text', () => {
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

it('the answer row draws no line without a page price, and no chart for a single price', () => {
  const { container } = show({ paysUpTo: undefined });
  expect(container.querySelector('line')).toBeNull();
  cleanup();
  show({ prices: [980] });
  expect(screen.queryByTestId('histogram')).toBeNull();
});

it('one outlier does not compress all other prices into one bar', () => {
  const { container } = show({ prices: [980, 1200, 1420, 1420, 1_000_000] });
  const filled = [...container.querySelectorAll('rect')].filter(
    (bar) => Number(bar.getAttribute('height')) > 0,
  );
  expect(filled).toHaveLength(3);
});

it('the answer row has the prices of other markets below its line, and is the same without them', () => {
  const { container } = show();
  const before = container.innerHTML;
  cleanup();
  expect(show({ markets: undefined }).container.innerHTML).toBe(before);
  cleanup();
  show({ markets: <p data-testid="spread">1688 ¥9.80</p> });
  const line = screen.getByTestId('total').closest('p');
  expect(line?.nextElementSibling).toBe(screen.getByTestId('spread'));
});
