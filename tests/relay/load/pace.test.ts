/**
 * 10,000 requests of 20 members over three relays, in four kinds: 2,000 new questions while every member has
 * several waiting, 150 questions that all ask at once, 3,000 that have been answered, and 2,000 more at once
 * than may wait. What is checked is what arrived at the upstream, by its own clock.
 * Prints what it measured.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../../demo/closers';
import { readAudit } from '../../support/relay/audit';
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
import { openUpstream } from '../../support/relay/upstream';
import { type ArrivedCall, repeated } from '../../support/relay/upstream/calls';
import { openValkey, type Valkey } from '../../support/relay/valkey';
import { needs } from '../../support/needs';
import { mostInASecond } from '../store/support/windows';

const MEMBERS = 20;
const PER_SECOND = 40;
const PRESSING = 2_000;
const EQUAL = 150;
const AGAIN = 3_000;
const TOO_MANY = 2_000;
/** Members that have so many requests waiting each; the others have few. */
const GREEDY = { members: 5, atOnce: 12 };
const MODEST_AT_ONCE = 4;

const members = Array.from({ length: MEMBERS }, (_, member) => member);

describe('10,000 requests of 20 members over three relays', await needs('valkey'), () => {
  const closers = createClosers();
  let valkey: Valkey;
  let crowd: Crowd;
  let calls: ArrivedCall[] = [];
  const part = { pressing: 0, equal: 0, again: 0, tooMany: 0, late: 0 };
  /** While every member has requests waiting: epoch milliseconds. */
  const pressing = { from: 0, to: 0 };
  let late: readonly CrowdRequest[] = [];

  beforeAll(async () => {
    valkey = await closers.keep(openValkey());
    const upstream = await closers.keep(openUpstream({ delayMs: 100 }));
    const relays = await closers.keep(
      openRelays({
        count: 3,
        members: MEMBERS,
        valkeyUrl: valkey.url,
        upstreamUrl: upstream.url,
        perSecond: PER_SECOND,
      }),
    );
    crowd = createCrowd({ ...relays, picture: await openPictures() });

    await press();
    part.pressing = crowd.requests.length;
    await askTogether();
    part.equal = crowd.requests.length - part.pressing;
    await askAgain();
    part.again = crowd.requests.length - part.pressing - part.equal;
    const before = crowd.requests.length;
    late = await askTooMuch();
    part.late = late.length;
    part.tooMany = crowd.requests.length - before - part.late;
    calls = await upstream.calls();
  }, 240_000);

  afterAll(() => closers.closeAll());

  async function press(): Promise<void> {
    let asked = 0;
    pressing.from = Date.now();
    const next = (member: number) => () => {
      if (asked === PRESSING) {
        pressing.to ||= Date.now();
        return undefined;
      }
      asked += 1;
      return `pressing ${member} ${asked}`;
    };
    await Promise.all(
      members.map((member) => {
        const atOnce = member < GREEDY.members ? GREEDY.atOnce : MODEST_AT_ONCE;
        return crowd.keepAsking(member, atOnce, next(member));
      }),
    );
  }

  /** Five questions at a time, each of all members at once. */
  async function askTogether(): Promise<void> {
    for (let first = 0; first < EQUAL; first += 5) {
      const questions = [0, 1, 2, 3, 4].map((offset) => `equal ${first + offset}`);
      await Promise.all(
        questions.flatMap((words) => members.map((member) => crowd.ask(member, words))),
      );
    }
  }

  async function askAgain(): Promise<void> {
    let asked = 0;
    const next = () => {
      if (asked === AGAIN) return undefined;
      asked += 1;
      return `equal ${asked % EQUAL}`;
    };
    await Promise.all(members.map((member) => crowd.keepAsking(member, 3, next)));
  }

  /** A request of each member is asked again when it was told to at last. */
  async function askTooMuch(): Promise<CrowdRequest[]> {
    const each = TOO_MANY / MEMBERS;
    return Promise.all(
      members.map(async (member) => {
        const asking = Array.from({ length: each }, (_, index) =>
          crowd.ask(member, `too many ${member} ${index}`),
        );
        const ended = await Promise.all(asking);
        const refused = ended.filter((request) => !isAnswered(request));
        const last = refused.map(
          ({ endedAt, ended: { retryAfter = 0 } }) => endedAt + retryAfter * 1000,
        );
        await pause(Math.max(...last) - Date.now());
        return crowd.ask(member, `late ${member}`);
      }),
    );
  }

  test('all of them have ended', () => {
    console.log(`${JSON.stringify(part)} ended ${JSON.stringify(countEnds(crowd.requests))}`);
    expect(part.pressing + part.equal + part.again + part.tooMany).toBe(10_000);
    expect(crowd.requests.filter(({ ended }) => ended.status === 0)).toEqual([]);
  });

  test(`never more than ${PER_SECOND} calls arrive within any second`, () => {
    const most = mostInASecond(calls.map(({ at }) => at));
    const span = ((calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)) / 1000;
    console.log(`${calls.length} calls in ${span.toFixed(0)} s, at most ${most} within a second`);
    expect(calls.length).toBeGreaterThan(PRESSING);
    expect(most).toBeLessThanOrEqual(PER_SECOND);
  });

  test('the limit is used while requests wait: but for the margin of a tenth, and little more', () => {
    const seconds = (pressing.to - pressing.from) / 1000;
    const arrived = calls.filter(({ at }) => at >= pressing.from && at < pressing.to);
    console.log(`${(arrived.length / seconds).toFixed(1)} calls a second of ${PER_SECOND}`);
    expect(arrived.length / seconds).toBeGreaterThan(0.8 * PER_SECOND);
  });

  test('every member gets its fair share within 10 % while all wait, however much it asks', () => {
    const asked = new Map(crowd.requests.map(({ question, member }) => [question, member]));
    const shares = members.map(() => 0);
    for (const { at, question } of calls) {
      if (at < pressing.from || at >= pressing.to) continue;
      const member = asked.get(question) ?? -1;
      shares[member] = (shares[member] ?? 0) + 1;
    }
    const fair = shares.reduce((sum, share) => sum + share, 0) / MEMBERS;
    console.log(`fair share ${fair.toFixed(1)}: ${shares.join(' ')}`);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(fair * 0.9);
    expect(Math.max(...shares)).toBeLessThanOrEqual(fair * 1.1);
  });

  test('a question is one call, however many ask it at once or later', () => {
    expect(repeated(calls)).toEqual([]);
    const answered = new Set(crowd.requests.filter(isAnswered).map(({ question }) => question));
    const arrived = new Set(calls.map(({ question }) => question));
    expect(calls.every(({ status }) => status === 200)).toBe(true);
    expect([...answered].filter((question) => !arrived.has(question))).toEqual([]);
    expect([...arrived].filter((question) => !answered.has(question))).toEqual([]);
    const together = crowd.requests.slice(part.pressing, part.pressing + part.equal + part.again);
    expect(together.every(isAnswered)).toBe(true);
    expect(new Set(together.map(({ question }) => question)).size).toBe(EQUAL);
  });

  test('everybody gets the answer to the own question', () => {
    expect(crowd.requests.filter(isMixedUp)).toEqual([]);
  });

  test('what cannot wait is refused with a time, at which there is a place again', () => {
    const refused = crowd.requests.filter((request) => !isAnswered(request));
    expect(refused.length).toBeGreaterThan(TOO_MANY / 2);
    expect(refused.filter(({ ended }) => ended.code !== 'queue-full')).toEqual([]);
    expect(refused.filter(({ ended }) => !Number.isInteger(ended.retryAfter))).toEqual([]);
    expect(countEnds(late)).toEqual({ '200': MEMBERS });
  });

  /** What is refused unread, as its member has too much in work, is logged and counted: nobody fills the audit. */
  test('every request that a relay read is in the audit, once, as it ended', async () => {
    const entries = await readAudit(valkey);
    const seen = new Map(entries.map((entry) => [entry.id, entry]));
    expect(seen.size).toBe(entries.length);
    const isSeen = ({ ended }: CrowdRequest) => seen.has(ended.requestId ?? '');
    const read = crowd.requests.filter(isSeen);
    expect(read).toHaveLength(entries.length);
    const unread = crowd.requests.filter((request) => !isSeen(request));
    expect(unread.filter(({ ended }) => ended.code !== 'queue-full')).toEqual([]);
    const wrong = read.filter(({ ended, member }) => {
      const entry = seen.get(ended.requestId ?? '');
      return entry?.status !== ended.status || entry.member !== `member-${member}`;
    });
    expect(wrong).toEqual([]);
    const sent = entries.filter(({ source }) => source === 'upstream');
    expect(sent).toHaveLength(calls.length);
  });
});
