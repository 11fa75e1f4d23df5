import { expect, it } from 'vitest';
import { callsLeft } from '@/utils/core/watch/budget';

const state = { perDay: 100, limits: {}, usage: { today: 0, month: 0 }, watched: 0 };

it.each([
  ['the calls of the day, where nothing was called', state, 100],
  ['what earlier checks have left of them', { ...state, watched: 98 }, 2],
  [
    'what the user’s limit of a day leaves',
    { ...state, limits: { perDay: 30 }, usage: { today: 25, month: 25 } },
    5,
  ],
  [
    'what the user’s limit of a month leaves',
    { ...state, limits: { perMonth: 400 }, usage: { today: 10, month: 399 } },
    1,
  ],
  ['none where the user allows none', { ...state, limits: { perDay: 0 } }, 0],
  [
    'none, and never less, where a limit was lowered since',
    { ...state, perDay: 5, watched: 40, limits: { perDay: 9 }, usage: { today: 41, month: 41 } },
    0,
  ],
])('watching may make %s', (_, given, left) => {
  expect(callsLeft(given)).toBe(left);
});
