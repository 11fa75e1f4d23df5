import { expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '@/utils/core/errors';
import type { WatchPause } from '@/utils/core/model/watch';
import { isPaused, judgeFailure } from '@/utils/core/watch/pause';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date(2026, 10, 28, 22, 0).getTime();

function pauseAfter(code: ErrorCode, before?: WatchPause, retryAfterMs?: number): WatchPause {
  const verdict = judgeFailure(
    { code, ...(retryAfterMs && { detail: { retryAfterMs } }) },
    before,
    NOW,
  );
  if (typeof verdict === 'string') throw new Error(`${code}: ${verdict}`);
  return verdict;
}

test('a service that is down waits 15 minutes, then twice as long each time, at most a day', () => {
  let pause: WatchPause | undefined;
  const minutes = Array.from({ length: 9 }, () => {
    pause = pauseAfter('service-down', pause);
    return (pause.until - NOW) / MINUTE;
  });
  expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
  expect(pause).toMatchObject({ count: 9, failure: { code: 'service-down' } });
});

test('a service that names a longer wait is given it, but no more than a day', () => {
  expect(pauseAfter('rate-limited', undefined, 40 * MINUTE).until).toBe(NOW + 40 * MINUTE);
  expect(pauseAfter('rate-limited', undefined, 1_000).until).toBe(NOW + 15 * MINUTE);
  expect(pauseAfter('rate-limited', undefined, 3_650 * DAY).until).toBe(NOW + DAY);
});

test('calls that are used up are asked again after midnight: of China, if they are the service’s', () => {
  expect(new Date(pauseAfter('limit-reached').until)).toEqual(new Date(2026, 10, 29, 0, 1));
  for (const code of ['quota-used-up', 'team-limit'] as const) {
    expect(new Date(pauseAfter(code).until).toISOString()).toMatch(/T16:01:00/);
  }
});

test('calls that are used up are asked again when the service says', () => {
  expect(pauseAfter('team-limit', undefined, 40 * MINUTE).until).toBe(NOW + 40 * MINUTE);
});

test('a pause is over once it has passed, and if a clock set it that was ahead', () => {
  const pause = pauseAfter('limit-reached');
  expect(isPaused(pause, pause.until - 1)).toBe(true);
  expect(isPaused(pause, pause.until)).toBe(false);
  expect(isPaused(pause, NOW - 365 * DAY)).toBe(false);
});

test('what only the user can change is asked again once a day', () => {
  const pause = pauseAfter('key-unknown');
  expect(pause.until).toBe(NOW + DAY);
});

test('nothing is noted without a network, or where the check gave way', () => {
  for (const code of ['offline', 'cancelled', 'interrupted', 'storage-full'] as const) {
    expect(judgeFailure({ code }, undefined, NOW)).toBe('stop');
  }
});

test('every other failure is of the watched offer', () => {
  const own = ERROR_CODES.filter((code) => judgeFailure({ code }, undefined, NOW) === 'watch');
  // No check reads a list of products.
  expect(own.filter((code) => !code.startsWith('list-'))).toEqual([
    'no-picture',
    'picture-blocked',
    'picture-too-large',
    'picture-too-small',
    'picture-undecodable',
    'picture-private',
    'service-refused',
    'bad-answer',
    'tab-closed',
    'no-offers',
    'offers-unreadable',
    'results-dropped',
  ]);
});
