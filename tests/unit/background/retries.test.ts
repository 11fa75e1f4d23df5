import { describe, expect, it } from 'vitest';
import { waitBeforeRetry } from '@/entrypoints/background/retry';
import { ERROR_CODES, type Failure } from '@/utils/core/errors';

const waits = (failure: Failure, random = 0) =>
  Array.from({ length: 7 }, (_, retries) => waitBeforeRetry(failure, retries, random));
const seconds = (...list: number[]) => [
  ...list.map((second) => second * 1000),
  ...Array.from({ length: 7 - list.length }, () => undefined),
];

describe('waitBeforeRetry', () => {
  it('backs off from a rate limit, up to two minutes', () => {
    expect(waits({ code: 'rate-limited' })).toEqual(seconds(10, 20, 40, 80, 120));
  });

  it.each(['rate-limited', 'service-down'] as const)(
    'waits exactly as long as the service asks, up to two minutes: %s',
    (code) => {
      const wait = (retryAfterMs: number) =>
        waitBeforeRetry({ code, detail: { retryAfterMs } }, 1, 1);
      expect([3000, 119_000, 120_000].map(wait)).toEqual([3000, 119_000, 120_000]);
      expect([120_001, 3e11].map(wait)).toEqual([undefined, undefined]);
    },
  );

  it('retries twice if the service is unavailable', () => {
    expect(waits({ code: 'service-down' })).toEqual(seconds(1, 3));
    expect(waits({ code: 'timed-out', detail: { serviceCode: 'ISPInvokeTimeout' } })).toEqual(
      seconds(1, 3),
    );
  });

  it('adds jitter to the retries', () => {
    expect(waitBeforeRetry({ code: 'service-down' }, 0, 1)).toBe(1250);
  });

  it('retries neither a failure behind the gateway nor our own timeout', () => {
    expect(
      waitBeforeRetry({ code: 'service-down', detail: { serviceCode: 'ISPInvokeError' } }, 0, 0),
    ).toBeUndefined();
    expect(waitBeforeRetry({ code: 'timed-out' }, 0, 0)).toBeUndefined();
  });

  it('retries nothing else', () => {
    const repeated = ERROR_CODES.filter((code) => waitBeforeRetry({ code }, 0, 0) !== undefined);
    expect(repeated).toEqual(['rate-limited', 'service-down']);
  });
});
