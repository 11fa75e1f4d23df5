import { cleanup, render, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { AnswerRow, type AnswerRowProps } from '@/components/panel/answer-row';
import { expectAccessible } from '../support/panel/axe';
import { speak } from '../support/panel/words';

function show(changes: Partial<AnswerRowProps> = {}) {
  const props = {
    paysUpTo: 1860,
    converted: '≈ $2.63',
    question: undefined,
    priceSheet: 'terms-sheet',
    total: 47,
    unheaded: undefined,
    ...changes,
  } satisfies AnswerRowProps;
  return render(<AnswerRow {...props} />);
}
const text = () => screen.getByTestId('summary').textContent;

beforeEach(() => speak('en'));

it('the answer row says the price to pay at most, alone, and in the reader’s money on pointing at it', async () => {
  const { container } = show();
  expect(text()).toBe('Worth up to ¥18.60');
  expect(screen.getByTestId('pays-up-to').title).toBe('≈ $2.63');
  expect(screen.getByTestId('summary').dataset.total).toBe('47');
  await expectAccessible(container);
});

it('the answer row asks for a page price where there is none', () => {
  show({ paysUpTo: undefined });
  expect(screen.getByTestId('add-price').getAttribute('popovertarget')).toBe('terms-sheet');
  expect(text()).toBe('Add the page’s price');
});

it('the answer row says that the page’s price leaves no such margin, and asks for no other', () => {
  show({ paysUpTo: 'none', priceSheet: undefined });
  expect(text()).toBe('Target margin out of reach');
});

it('the answer row says how many offers there are and their lowest price where no heading does', () => {
  show({ unheaded: { lowest: 980 } });
  expect(text()).toBe('Worth up to ¥18.6047 offers · from ¥9.80');
});

it('the answer row leaves out unknown values', () => {
  const unknown = { paysUpTo: undefined, priceSheet: undefined };
  show({ ...unknown, unheaded: { lowest: undefined } });
  expect(text()).toBe('47 offers');
  cleanup();
  show({ ...unknown, total: undefined });
  expect(text()).toBe('');
});
