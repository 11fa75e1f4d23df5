/**
 * Twenty members ask through three relays on one Valkey without a pause: while it is there, while it is away, and when it
 * is back, empty. What is checked is what arrived at the upstream, by its own clock. Prints what it measured.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../../demo/closers';
import { needs } from '../../support/needs';
import { type AuditLine, readAudit } from '../../support/relay/audit';
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
import { openValkey } from '../../support/relay/valkey';
import { mostInASecond } from '../../support/relay/windows';

const MEMBERS = 20;
const PER_SECOND = 30;
/** Members that have so many requests waiting each; the others have few. */
const GREEDY = { members: 5, atOnce: 12 };
const MODEST_AT_ONCE = 4;
const AWAY_AFTER_MS = 8_000;
const BACK_AFTER_MS = 14_000;
const ENDS_AFTER_MS = 22_000;
/** Until every relay has noticed, and has let the second before pass. */
const CHANGE_MS = 2_500;
const AFTER_REFUSAL_MS = 300;
const EQUAL = 30;

const members = Array.from({ length: MEMBERS }, (_, member) => member);

describe('twenty members at three relays on one Valkey', await needs('valkey'), () => {
  const closers = createClosers();
  let crowd: Crowd;
  let calls: ArrivedCall[] = [];
  let audit: AuditLine[] = [];
  let equal: CrowdRequest[] = [];
  const at = { begun: 0, away: 0, back: 0, ended: 0 };

  beforeAll(async () => {
    const valkey = await closers.keep(openValkey());
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
    at.begun = Date.now();
    const end = at.begun + ENDS_AFTER_MS;
    const load = Promise.all(members.map((member) => keepAsking(member, end)));
    await pause(AWAY_AFTER_MS);
    audit = await readAudit(valkey);
    await valkey.stop();
    at.away = Date.now();
    await pause(BACK_AFTER_MS - AWAY_AFTER_MS);
    await valkey.start();
    at.back = Date.now();
    await load;
    at.ended = Date.now();
    for (let word = 0; word < EQUAL; word += 1) {
      const [first] = members;
      equal.push(await crowd.ask(first ?? 0, `equal ${word}`));
    }
    equal = [
      ...equal,
      ...(await Promise.all(
        members.flatMap((member) =>
          Array.from({ length: 3 }, (_, word) => crowd.ask(member, `equal ${word}`)),
        ),
      )),
    ];
    calls = await upstream.calls();
  }, 120_000);

  afterAll(() => closers.closeAll());

  async function keepAsking(member: number, end: number): Promise<void> {
    const atOnce = member < GREEDY.members ? GREEDY.atOnce : MODEST_AT_ONCE;
    const lane = async (name: number) => {
      for (let round = 0; Date.now() < end; round += 1) {
        const asked = await crowd.ask(member, `${member} ${name} ${round}`);
        if (!isAnswered(asked)) await pause(AFTER_REFUSAL_MS);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, name) => lane(name)));
  }

  const arrivedIn = (from: number, to: number) =>
    calls.filter((call) => call.at >= from && call.at < to);
  const rateIn = (from: number, to: number) => (arrivedIn(from, to).length / (to - from)) * 1000;

  test(`never more than ${PER_SECOND} calls arrive within any second, whatever Valkey does`, () => {
    const most = mostInASecond(calls.map((call) => call.at));
    console.log(
      `${calls.length} calls, at most ${most} within a second, ${JSON.stringify(countEnds(crowd.requests))}`,
    );
    expect(calls.length).toBeGreaterThan(200);
    expect(most).toBeLessThanOrEqual(PER_SECOND);
  });

  test('most of the limit is used while Valkey is there, and again once it is back', () => {
    const [before, after] = [
      rateIn(at.begun + 1000, at.away),
      rateIn(at.back + CHANGE_MS, at.ended),
    ];
    console.log(`${before.toFixed(1)} calls a second, then ${after.toFixed(1)}`);
    expect(Math.min(before, after)).toBeGreaterThan(0.6 * PER_SECOND);
  });

  test('while Valkey is away, the relays go on by themselves', () => {
    const away = rateIn(at.away + CHANGE_MS, at.back);
    console.log(`${away.toFixed(1)} calls a second while it was away`);
    expect(away).toBeGreaterThan(0.4 * PER_SECOND);
  });

  test('whoever has few requests waiting is served beside whoever has many', () => {
    const shares = members.map(
      (member) =>
        crowd.requests.filter((request) => request.member === member && isAnswered(request)).length,
    );
    console.log(`answered by member: ${shares.join(' ')}`);
    const fair = shares.reduce((sum, share) => sum + share, 0) / MEMBERS;
    expect(Math.min(...shares)).toBeGreaterThan(fair / 2);
  });

  test('everybody gets the answer to the own question, or is told when to ask again', () => {
    expect(crowd.requests.filter(isMixedUp)).toEqual([]);
    const refused = crowd.requests.filter((request) => !isAnswered(request));
    expect(refused.filter(({ ended }) => ended.code !== 'queue-full')).toEqual([]);
    expect(refused.filter(({ ended }) => !Number.isInteger(ended.retryAfter))).toEqual([]);
  });

  test('no question is asked twice, and what one relay was answered all relays have', () => {
    expect(repeated(calls)).toEqual([]);
    expect(equal.every(isAnswered)).toBe(true);
    expect(equal).toHaveLength(EQUAL + 3 * MEMBERS);
  });

  test('what was answered until Valkey went is in the audit, once, as it ended', () => {
    const ids = new Set(audit.map(({ id }) => id));
    expect(ids.size).toBe(audit.length);
    const early = crowd.requests.filter(
      (request) => isAnswered(request) && request.endedAt < at.away - 1000,
    );
    expect(early.length).toBeGreaterThan(50);
    expect(early.filter(({ ended }) => !ids.has(ended.requestId ?? ''))).toEqual([]);
  });
});
