/** Valkey ends during the load, is away for seconds, and starts again, empty. Prints what it measured. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../../demo/closers';
import {
  countEnds,
  createCrowd,
  type Crowd,
  isAnswered,
  isMixedUp,
} from '../../support/relay/crowd';
import { openPictures } from '../../support/relay/pictures';
import { openRelays } from '../../support/relay/relays';
import { openUpstream } from '../../support/relay/upstream';
import { type ArrivedCall, repeated } from '../../support/relay/upstream/calls';
import { openValkey } from '../../support/relay/valkey';
import { needs } from '../../support/needs';
import { mostInASecond } from '../store/support/windows';

const MEMBERS = 20;
const AT_ONCE = 4;
const RELAYS = 3;
const PER_SECOND = 30;
const STOPPED_AFTER_MS = 4_000;
const STARTED_AFTER_MS = 12_000;
const ENDS_AFTER_MS = 22_000;
/** Until every relay has noticed. */
const NOTICED_MS = 2_000;
/** The time from Valkey's start until the shared pace is kept again: connections, one change, one pause. */
const BACK_MS = 6_000;
/** A refused member waits a little before the next request, or refusals would be all there is. */
const AFTER_REFUSAL_MS = 300;

const programs = await needs('valkey');

describe.each(['closed', 'local'] as const)('Valkey is away, fail: %s', programs, (fail) => {
  const closers = createClosers();
  let crowd: Crowd;
  let calls: ArrivedCall[] = [];
  let stoppedAt = 0;
  let startedAt = 0;
  let endedAt = 0;

  beforeAll(async () => {
    const valkey = await closers.keep(openValkey());
    const upstream = await closers.keep(openUpstream({ delayMs: 50 }));
    const relays = await closers.keep(
      openRelays({
        count: RELAYS,
        members: MEMBERS,
        valkeyUrl: valkey.url,
        upstreamUrl: upstream.url,
        perSecond: PER_SECOND,
        fail,
      }),
    );
    crowd = createCrowd({ ...relays, picture: await openPictures() });
    const begin = Date.now();
    const end = begin + ENDS_AFTER_MS;
    const load = Promise.all(
      Array.from({ length: MEMBERS * AT_ONCE }, (_, lane) => keepAsking(lane, end)),
    );
    await pause(STOPPED_AFTER_MS);
    stoppedAt = Date.now();
    await valkey.stop();
    await pause(begin + STARTED_AFTER_MS - Date.now());
    startedAt = Date.now();
    await valkey.start();
    await load;
    endedAt = Date.now();
    calls = await upstream.calls();
    expect(relays.children.every(({ isAlive }) => isAlive())).toBe(true);
  }, 120_000);

  afterAll(() => closers.closeAll());

  async function keepAsking(lane: number, end: number): Promise<void> {
    for (let round = 0; Date.now() < end; round += 1) {
      // Each lane keeps to one relay. In turns, a relay that once fell behind would hold more and more of the
      // lanes, until its queue is longer than a call may wait.
      const request = await crowd.ask(lane % MEMBERS, `${fail} ${lane} ${round}`, lane % RELAYS);
      if (!isAnswered(request)) await pause(AFTER_REFUSAL_MS);
    }
  }

  const arrivedFrom = (from: number, to: number) =>
    calls.filter(({ at }) => at >= from && at < to).length / ((to - from) / 1000);
  const askedWhileAway = () =>
    crowd.requests.filter(
      ({ askedAt, endedAt: ended }) => askedAt > stoppedAt + NOTICED_MS && ended < startedAt,
    );

  test(`never more than ${PER_SECOND} calls arrive within any second`, () => {
    const most = mostInASecond(calls.map(({ at }) => at));
    const before = arrivedFrom(stoppedAt - 2000, stoppedAt);
    const during = arrivedFrom(stoppedAt + NOTICED_MS, startedAt);
    const after = arrivedFrom(startedAt + BACK_MS, endedAt - 500);
    console.log(
      `${fail}: ${before.toFixed(1)} calls a second before, ${during.toFixed(1)} while Valkey is away, ` +
        `${after.toFixed(1)} after; at most ${most} within a second`,
    );
    expect(most).toBeLessThanOrEqual(PER_SECOND);
    expect(before).toBeGreaterThan(0.8 * PER_SECOND);
  });

  test('the stated mode holds while it is away', () => {
    const requests = askedWhileAway();
    console.log(`${fail}, away: ${JSON.stringify(countEnds(requests))}`);
    expect(requests.length).toBeGreaterThan(50);
    const during = arrivedFrom(stoppedAt + NOTICED_MS, startedAt);
    if (fail === 'closed') {
      expect(countEnds(requests)).toEqual({ '503 store-away': requests.length });
      expect(requests.every(({ ended }) => Number.isInteger(ended.retryAfter))).toBe(true);
      expect(during).toBe(0);
    } else {
      expect(requests.filter((request) => !isAnswered(request))).toEqual([]);
      expect(during).toBeGreaterThan(0.75 * PER_SECOND);
    }
  });

  test('Valkey is used again without a restart, and with it the limit', () => {
    expect(arrivedFrom(startedAt + BACK_MS, endedAt - 500)).toBeGreaterThan(0.8 * PER_SECOND);
  });

  test('every request ended, as one of these, and nothing was sent twice', () => {
    const known = new Set(['200', '503 store-away', '502 interrupted']);
    const ends = countEnds(crowd.requests);
    console.log(`${fail}, all: ${JSON.stringify(ends)}`);
    expect(Object.keys(ends).filter((end) => !known.has(end))).toEqual([]);
    expect(crowd.requests.filter(isMixedUp)).toEqual([]);
    expect(repeated(calls)).toEqual([]);
  });
});
