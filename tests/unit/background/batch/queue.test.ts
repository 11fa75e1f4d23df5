import { expect, it } from 'vitest';
import {
  afterRestart,
  judgePicture,
  judgeRequest,
  nextItem,
} from '@/entrypoints/background/batch/queue';
import type { ErrorCode } from '@/utils/core/errors';
import type { ItemState } from '@/utils/core/model/batch';
import { batchItem } from '../../../support/panel/batch';

const FAILED: ItemState = { status: 'failed', failure: { code: 'timed-out' } };
const items = (...states: ItemState[]) => states.map((state) => batchItem({ state }));

it('the batch queue takes the first waiting item that is not taken', () => {
  const list = items(FAILED, { status: 'skipped' }, { status: 'waiting' }, { status: 'waiting' });
  expect(nextItem(list, () => false)).toBe(2);
  expect(nextItem(list, (number) => number === 2)).toBe(3);
  expect(nextItem(list, () => true)).toBeUndefined();
  expect(nextItem(items(FAILED, { status: 'posting' }), () => false)).toBeUndefined();
});

it('the batch queue waits as long as the service asks, and backs off by doubling otherwise', () => {
  const asked = { code: 'rate-limited', detail: { retryAfterMs: 3_000 } } as const;
  expect(judgeRequest(asked, 0, 0.5)).toEqual({ waitMs: 3_000 });
  expect(judgeRequest({ code: 'rate-limited' }, 0, 0)).toEqual({ waitMs: 10_000 });
  expect(judgeRequest({ code: 'rate-limited' }, 1, 0)).toEqual({ waitMs: 20_000 });
});

it('the batch queue pauses after the last retry, or if the wait would be too long', () => {
  expect(judgeRequest({ code: 'rate-limited' }, 5, 0)).toBe('pause');
  const tooLong = { code: 'rate-limited', detail: { retryAfterMs: 300_000 } } as const;
  expect(judgeRequest(tooLong, 0, 0)).toBe('pause');
});

it.each<ErrorCode>([
  'not-set-up',
  'token-expired',
  'quota-used-up',
  'access-missing',
  'one-by-one',
  'offline',
  'key-missing',
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'clock-wrong',
])('the batch queue pauses for %s: every picture would meet it', (code) => {
  expect(judgeRequest({ code }, 0, 0)).toBe('pause');
});

it.each<ErrorCode>(['bad-answer', 'service-refused', 'timed-out', 'cancelled', 'interrupted'])(
  'the batch queue fails the item alone for %s',
  (code) => {
    expect(judgeRequest({ code }, 0, 0)).toBe('fail-item');
  },
);

it('the batch queue retries an unavailable service, then fails the item, or pauses if the service is unreachable', () => {
  const faulty = { code: 'service-down', detail: { status: 503 } } as const;
  expect(judgeRequest(faulty, 0, 0)).toEqual({ waitMs: 1_000 });
  expect(judgeRequest(faulty, 2, 0)).toBe('fail-item');
  expect(judgeRequest({ code: 'service-down' }, 2, 0)).toBe('pause');
});

it('the batch queue fails only the picture, but pauses when offline', () => {
  expect(judgePicture({ code: 'access-missing' })).toBe('fail-item');
  expect(judgePicture({ code: 'picture-blocked' })).toBe('fail-item');
  expect(judgePicture({ code: 'offline' })).toBe('pause');
});

it('the batch queue restarts an item after a restart of the worker, but never a request that may have been sent', () => {
  expect(afterRestart({ status: 'acquiring' })).toEqual({ status: 'waiting' });
  expect(afterRestart({ status: 'posting' })).toEqual({
    status: 'failed',
    failure: { code: 'interrupted' },
  });
  expect(afterRestart(FAILED)).toBe(FAILED);
});
