import { expect, it } from 'vitest';
import { readRetryAfter } from '@/utils/io/http';

const NOW = Date.UTC(2026, 10, 25, 12);

it.each([
  ['3', 3000],
  [' 120 ', 120_000],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
])('Retry-After %j is read as %i ms', (header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms);
});

it.each([
  [null],
  [''],
  ['0'],
  ['000'],
  ['soon'],
  ['-5'],
  ['1e9'],
  ['Wed, 25 Nov 2020 12:00:30 GMT'],
])('Retry-After %j is read as no wait', (header) => {
  expect(readRetryAfter(header, NOW)).toBeUndefined();
});
