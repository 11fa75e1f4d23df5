import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { sparkPath } from '@/components/watch/spark-path';
import { Sparkline } from '@/components/watch/sparkline';
import { speak } from '../support/panel/words';
import { observation } from '../support/watched';

const SIZE = { width: 100, height: 24 };
const priced = (...prices: (number | undefined)[]) =>
  prices.map((price, day) =>
    price === undefined
      ? { at: observation(day).at, state: 'gone' as const }
      : observation(day, { price }),
  );

it('a sparkline goes from the first price to the last, the higher the dearer', () => {
  expect(sparkPath(priced(100, 200, 150), SIZE)).toBe('M2 22L50 2L98 12');
});

it('a sparkline is broken where no price is known, and a price between two breaks is a dot', () => {
  expect(sparkPath(priced(100, undefined, 100, undefined, 200, 200), SIZE)).toBe(
    'M2 22h0M40.4 22h0M78.8 2L98 2',
  );
});

it('a sparkline is level where the price has not moved, and empty for a single price', () => {
  expect(sparkPath(priced(100, 100), SIZE)).toBe('M2 12L98 12');
  expect(sparkPath(priced(100), SIZE)).toBeUndefined();
  expect(sparkPath(priced(undefined), SIZE)).toBeUndefined();
});

it('a sparkline never goes back, whatever the clock did', () => {
  const [one, two, three] = priced(100, 200, 150);
  if (!one || !two || !three) throw new Error('There are three');
  expect(sparkPath([one, three, { ...two }], SIZE)).toBe('M2 22L98 12L98 2');
});

it('a sparkline keeps its place while the prices are read', async () => {
  await speak('en');
  const { container, rerender } = render(<Sparkline observations={undefined} />);
  expect(container.querySelector('span')).not.toBeNull();
  rerender(<Sparkline observations={priced(100)} />);
  expect(container.innerHTML).toBe('');
});
