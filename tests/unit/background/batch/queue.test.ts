import { expect, it } from 'vitest';
import {
  afterRestart,
  judgePicture,
  judgeRequest,
  nextItem,
} from '@/entrypoints/background/batch/queue';
import type { ErrorCode } from '@/utils/errors';
import type { ItemState } from '@/utils/model/batch';
import { batchItem } from '../../../support/panel/batch';

const FAILED: ItemState = { status: 'failed', failure: { code: 'timed-out' } };
const items = (...states: ItemState[]) => states.map((state) => batchItem({ state }));

it('takes the first item that waits and that nobody has', () => {
  const list = items(FAILED, { status: 'skipped' }, { status: 'waiting' }, { status: 'waiting' });
  expect(nextItem(list, () => false)).toBe(2);
  expect(nextItem(list, (number) => number === 2)).toBe(3);
  expect(nextItem(list, () => true)).toBeUndefined();
  expect(nextItem(items(FAILED, { status: 'posting' }), () => false)).toBeUndefined();
});

it('waits as long as the service asks, and doubles where it does not say', () => {
  const asked = { code: 'rate-limited', detail: { retryAfterMs: 3_000 } } as const;
  expect(judgeRequest(asked, 0, 0.5)).toEqual({ waitMs: 3_000 });
  expect(judgeRequest({ code: 'rate-limited' }, 0, 0)).toEqual({ waitMs: 10_000 });
  expect(judgeRequest({ code: 'rate-limited' }, 1, 0)).toEqual({ waitMs: 20_000 });
});

it('pauses where waiting is over, or would be too long', () => {
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
  'key-unknown',
  'secret-wrong',
  'not-subscribed',
  'clock-wrong',
])('pauses for %s: every picture would meet it', (code) => {
  expect(judgeRequest({ code }, 0, 0)).toBe('pause');
});

it.each<ErrorCode>(['bad-answer', 'service-refused', 'timed-out', 'cancelled', 'interrupted'])(
  'fails the item alone for %s',
  (code) => {
    expect(judgeRequest({ code }, 0, 0)).toBe('fail-item');
  },
);

it('repeats for a service in trouble, then fails the item, or pauses where nobody is there', () => {
  const faulty = { code: 'service-down', detail: { status: 503 } } as const;
  expect(judgeRequest(faulty, 0, 0)).toEqual({ waitMs: 1_000 });
  expect(judgeRequest(faulty, 2, 0)).toBe('fail-item');
  expect(judgeRequest({ code: 'service-down' }, 2, 0)).toBe('pause');
});

it('fails a picture alone, unless none could be had', () => {
  expect(judgePicture({ code: 'access-missing' })).toBe('fail-item');
  expect(judgePicture({ code: 'picture-blocked' })).toBe('fail-item');
  expect(judgePicture({ code: 'offline' })).toBe('pause');
});

it('begins a picture again after a restart, but never a request that may have left', () => {
  expect(afterRestart({ status: 'acquiring' })).toEqual({ status: 'waiting' });
  expect(afterRestart({ status: 'posting' })).toEqual({
    status: 'failed',
    failure: { code: 'interrupted' },
  });
  expect(afterRestart(FAILED)).toBe(FAILED);
});
