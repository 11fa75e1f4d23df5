import { describe, expect, it } from 'vitest';
import { durationWords } from '@/utils/io/i18n/dates';
import type { Language } from '@/utils/core/model/languages';
import { speak } from '../../support/panel/words';

const CASES = [
  [-500, '0 s', '0 秒'],
  [19_001, '20 s', '20 秒'],
  [119_000, '119 s', '119 秒'],
  [120_000, '2 min', '2 分钟'],
  [300_000, '5 min', '5 分钟'],
  [301_000, '6 min', '6 分钟'],
  [7_140_000, '119 min', '119 分钟'],
  [7_200_000, '2 h', '2 小时'],
  [86_400_000, '24 h', '24 小时'],
  [172_800_000, '2 days', '2 天'],
  [315_360_000_000, '3,650 days', '3,650 天'],
] as const;

describe.each([
  ['en', 1],
  ['zh-CN', 2],
] as const)('the text of a duration in %s', (language, column) => {
  it.each(CASES)('describes %d ms, never too short', async (...values) => {
    await speak(language);
    expect(durationWords(values[0])).toBe(values[column]);
  });
});

// Seconds, minutes and hours are abbreviated, days are not.
it.each<[Language, readonly string[]]>([
  ['ru', ['3 дня', '5 дней', '21 день']],
  ['ar', ['3 أيام', '5 أيام', '21 يومًا']],
  ['de', ['3 Tage', '5 Tage', '21 Tage']],
])('a duration counts days as %s does', async (language, expected) => {
  await speak(language);
  const DAY_MS = 86_400_000;
  expect([3, 5, 21].map((days) => durationWords(days * DAY_MS))).toEqual(expected);
});
