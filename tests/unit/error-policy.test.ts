import { expect, test } from 'vitest';
import { isForUser, untilRenewed } from '@/utils/core/error-policy';
import { ERROR_CODES } from '@/utils/core/errors';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each(['quota-used-up', 'team-limit'] as const)(
  '%s ends with the day of China, wherever the user is',
  (code) => {
    for (const [now, minutes] of [
      ['2026-12-02T23:01:00+09:00', 120], // Seoul, an hour before its own midnight
      ['2026-12-03T00:30:00+11:00', 151], // Sydney
      ['2026-12-02T10:00:00-08:00', 1321], // Los Angeles
    ] as const) {
      expect(untilRenewed({ code }, Date.parse(now))).toBe(minutes * MINUTE);
    }
  },
);

test('the limit of the user ends with the day of the user', () => {
  const evening = new Date(2026, 11, 31, 23, 0).getTime();
  expect(untilRenewed({ code: 'limit-reached' }, evening)).toBe(61 * MINUTE);
});

test('a service that says when calls are there again is believed, from a minute to a day', () => {
  const wait = (retryAfterMs: number) =>
    untilRenewed({ code: 'team-limit', detail: { retryAfterMs } }, Date.now());
  expect([1_000, 20 * MINUTE, 3_650 * 24 * HOUR].map(wait)).toEqual([
    MINUTE,
    20 * MINUTE,
    24 * HOUR,
  ]);
});

test('nothing else is waited for until another day', () => {
  const waited = ERROR_CODES.filter((code) => untilRenewed({ code }, 0) !== undefined);
  expect(waited).toEqual(['quota-used-up', 'limit-reached', 'team-limit']);
});

test('a change of settings may end what concerns keys, access and limits, and no trouble of a service', () => {
  expect(ERROR_CODES.filter(isForUser)).toEqual([
    'access-missing',
    'not-set-up',
    'key-missing',
    'key-unknown',
    'secret-wrong',
    'not-subscribed',
    'token-expired',
    'clock-wrong',
    'quota-used-up',
    'limit-reached',
    'member-unknown',
    'team-limit',
    'team-trouble',
    'one-by-one',
  ]);
});
