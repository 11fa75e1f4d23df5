import { expect, it } from 'vitest';
import { verdictOf } from '@/utils/history/row';

it.each([
  ['worth', { low: 0.3, high: 0.5 }, 0.3],
  ['maybe', { low: 0.29, high: 0.5 }, 0.3],
  ['maybe', { low: 0.1, high: 0.3 }, 0.3],
  ['not', { low: 0.1, high: 0.29 }, 0.3],
  ['not', { low: -0.5, high: -0.1 }, 0],
  ['unknown', undefined, 0.3],
  ['unknown', { low: 0.1, high: 0.2 }, undefined],
] as const)('is %s at %o against %s', (verdict, margin, target) => {
  expect(verdictOf(margin, target)).toBe(verdict);
});
