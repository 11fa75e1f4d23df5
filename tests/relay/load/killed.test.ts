/** One of three relays is killed in the middle of the load: `kill -9`, as a machine that loses its power. Prints what it measured. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../../demo/closers';
import {
  countEnds,
  createCrowd,
  type Crowd,
  type CrowdRequest,
  isAnswered,
  isMixedUp,
} from '../../support/relay/crowd';
import { openPictures } from '../../support/relay/pictures';
import { openRelays } from '../../support/relay/relays';
import { openUpstream, type Upstream } from '../../support/relay/upstream';
import { type ArrivedCall, repeated } from '../../support/relay/upstream/calls';
import { openValkey } from '../../support/relay/valkey';
import { needs } from '../../support/needs';
import { mostInASecond } from '../store/support/windows';

const MEMBERS = 20;
const AT_ONCE = 6;
const PER_SECOND = 40;
/** Long enough for some calls to be at the upstream at any moment. */
const UPSTREAM_MS = 300;
const KILLED_AFTER_MS = 5_000;
const ENDS_AFTER_MS = 15_000;
const KILLED = 1;
const ALIVE = [0, 2] as const;

describe('one of three relays is killed', await needs('valkey'), () => {
  const closers = createClosers();
  let crowd: Crowd;
  let upstream: Upstream;
  let calls: ArrivedCall[] = [];
  /** Requests that had no answer, asked once more. */
  let repeats: CrowdRequest[] = [];
  let killedAt = 0;

  beforeAll(async () => {
    const valkey = await closers.keep(openValkey());
    upstream = await closers.keep(openUpstream({ delayMs: UPSTREAM_MS }));
    const relays = await closers.keep(
      openRelays({
        count: 3,
        members: MEMBERS,
        valkeyUrl: valkey.url,
        upstreamUrl: upstream.url,
        perSecond: PER_SECOND,
      }),
    );
    const picture = await openPictures();
    crowd = createCrowd({ ...relays, picture });
    const end = Date.now() + ENDS_AFTER_MS;
    const load = Promise.all(
      Array.from({ length: MEMBERS }, (_, member) => keepAsking(member, end)),
    );
    await pause(KILLED_AFTER_MS);
    killedAt = Date.now();
    await relays.children[KILLED]?.kill();
    await load;
    calls = await upstream.calls();
  }, 120_000);

  afterAll(() => closers.closeAll());

  /** Each question is that of two members, who ask it at two relays at about the same time. */
  async function keepAsking(member: number, end: number): Promise<void> {
    const pair = Math.floor(member / 2);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, lane) => {
        for (let round = 0; Date.now() < end; round += 1) {
          await askUntilTold(member, `${pair} ${lane} ${round}`, (member + lane + round) % 3);
        }
      }),
    );
  }

  /** Where no answer comes, the same again at another relay, as a user does. */
  async function askUntilTold(member: number, words: string, relay: number): Promise<void> {
    const isKnownDead = killedAt !== 0 && relay === KILLED;
    const first = await crowd.ask(member, words, isKnownDead ? ALIVE[member % 2] : relay);
    if (first.ended.status === 0) repeats.push(await crowd.ask(member, words, ALIVE[member % 2]));
  }

  test('what was under way there ends elsewhere: answered, or told that it was interrupted', () => {
    const lost = crowd.requests.filter(({ ended }) => ended.status === 0);
    console.log(
      `${crowd.requests.length} requests ${JSON.stringify(countEnds(crowd.requests))}, ` +
        `of those that broke off ${JSON.stringify(countEnds(repeats))}`,
    );
    expect(lost.length).toBeGreaterThan(5);
    expect(lost.every(({ relay }) => relay === KILLED)).toBe(true);
    expect(repeats).toHaveLength(lost.length);
    const others = repeats.filter((request) => !isAnswered(request));
    expect(others.filter(({ ended }) => ended.code !== 'interrupted')).toEqual([]);
  });

  test('nothing that was sent upstream is sent again', () => {
    expect(calls.length).toBeGreaterThan(200);
    expect(repeated(calls)).toEqual([]);
  });

  test(`never more than ${PER_SECOND} calls arrive within any second`, () => {
    const most = mostInASecond(calls.map(({ at }) => at));
    const second = (at: number) => Math.floor((at - killedAt) / 1000);
    const last = Math.floor((ENDS_AFTER_MS - KILLED_AFTER_MS) / 1000);
    const seconds = Array.from({ length: last }, (_, index) => index);
    const rates = seconds.map((index) => calls.filter(({ at }) => second(at) === index).length);
    console.log(
      `${calls.length} calls, at most ${most} within a second; ` +
        `in each second after the relay was killed: ${rates.join(' ')}`,
    );
    expect(most).toBeLessThanOrEqual(PER_SECOND);
  });

  test('the tickets of the killed relay hold up nobody: most of the limit is used from the first second on', () => {
    const next = calls.filter(({ at }) => at >= killedAt && at < killedAt + 3000);
    expect(next.length / 3).toBeGreaterThan(0.6 * PER_SECOND);
  });

  test('what one member was answered, every member is answered', async () => {
    expect(crowd.requests.filter(isMixedUp)).toEqual([]);
    const words = new Map<string, CrowdRequest>();
    for (const request of crowd.requests)
      if (isAnswered(request)) words.set(request.words, request);
    expect(words.size).toBeGreaterThan(200);
    const again: CrowdRequest[] = [];
    for (const [asked, { member }] of words) {
      again.push(await crowd.ask(member, asked, ALIVE[again.length % 2]));
    }
    expect(countEnds(again)).toEqual({ '200': words.size });
    expect(again.filter(isMixedUp)).toEqual([]);
    expect(await upstream.calls()).toHaveLength(calls.length);
  });
});
