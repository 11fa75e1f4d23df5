import { expect, it } from 'vitest';
import { meaningsOf } from '@/utils/core/page-price/label';
import { INSTALMENTS, OTHER_SUMS, PRICES } from './phrases';

function wrongIn(
  phrases: Readonly<Record<string, string>>,
  isRight: (meanings: readonly string[]) => boolean,
) {
  const all = Object.values(phrases).flatMap((text) => text.split('|'));
  const wrong = all.filter((phrase) => {
    const [before = '', behind = ''] = phrase.split('{}');
    return !isRight(meaningsOf({ before: before.trim(), behind }, undefined));
  });
  return { wrong, share: wrong.length / all.length };
}

const isAnother = (meanings: readonly string[]) =>
  ['part', 'old', 'other-sum', 'sentence'].some((meaning) => meanings.includes(meaning));

it('the price finder knows instalments by their words', () => {
  const { wrong, share } = wrongIn(INSTALMENTS, (meanings) => meanings.includes('part'));
  expect(share, wrong.join()).toBeLessThanOrEqual(0.03);
});

it('the price finder knows other sums by their words', () => {
  const { wrong, share } = wrongIn(OTHER_SUMS, isAnother);
  expect(share, wrong.join()).toBeLessThanOrEqual(0.03);
});

it('the price finder takes a price for one, whatever words stand beside it', () => {
  expect(wrongIn(PRICES, (meanings) => !isAnother(meanings)).wrong).toEqual([]);
});
