/** Valkey that is there and cannot be used: out of memory, hanging, emptied. Each a status that members are told. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClosers } from '../../../demo/closers';
import { createCrowd, type Crowd, type CrowdRequest, isMixedUp } from '../../support/relay/crowd';
import { openPictures } from '../../support/relay/pictures';
import { isReady, openRelays, type Relays } from '../../support/relay/relays';
import { openUpstream, type Upstream } from '../../support/relay/upstream';
import { repeated } from '../../support/relay/upstream/calls';
import { openValkey, type Valkey } from '../../support/relay/valkey';
import { needs } from '../../support/needs';

const NOTICED_MS = 10_000;

describe('a Valkey that cannot be used', await needs('valkey'), () => {
  const closers = createClosers();
  let valkey: Valkey;
  let upstream: Upstream;
  let relays: Relays;
  let crowd: Crowd;
  let asked = 0;

  beforeAll(async () => {
    valkey = await closers.keep(openValkey());
    upstream = await closers.keep(openUpstream({ delayMs: 50 }));
    const settings = { count: 2, members: 2, valkeyUrl: valkey.url, perSecond: 20 };
    relays = await closers.keep(openRelays({ ...settings, upstreamUrl: upstream.url }));
    crowd = createCrowd({ ...relays, picture: await openPictures() });
    expect(endOf(await askNew())).toBe('200');
  }, 60_000);

  afterAll(() => closers.closeAll());

  const askNew = () => {
    asked += 1;
    return crowd.ask(0, `trouble ${asked}`);
  };

  async function askUntil(end: string): Promise<CrowdRequest> {
    const deadline = Date.now() + NOTICED_MS;
    let request = await askNew();
    while (endOf(request) !== end && Date.now() < deadline) {
      await pause(100);
      request = await askNew();
    }
    return request;
  }

  async function expectAway(): Promise<void> {
    const request = await askUntil('503 store-away');
    expect(endOf(request)).toBe('503 store-away');
    expect(request.ended.retryAfter).toBeGreaterThan(0);
    const before = (await upstream.calls()).length;
    const more = await Promise.all(Array.from({ length: 10 }, askNew));
    expect(new Set(more.map(endOf))).toEqual(new Set(['503 store-away']));
    expect(await upstream.calls()).toHaveLength(before);
    expect(await Promise.all(relays.urls.map(isReady))).toEqual([false, false]);
  }

  async function expectBack(): Promise<void> {
    expect(endOf(await askUntil('200'))).toBe('200');
    const deadline = Date.now() + NOTICED_MS;
    while ((await Promise.all(relays.urls.map(isReady))).includes(false)) {
      if (Date.now() > deadline) throw new Error('A relay is not ready again');
      await pause(100);
    }
    expect(relays.children.every(({ isAlive }) => isAlive())).toBe(true);
  }

  test('out of memory: refused as away, and back once there is room', async () => {
    await valkey.command('CONFIG', 'SET', 'maxmemory', '1');
    await expectAway();
    await valkey.command('CONFIG', 'SET', 'maxmemory', '0');
    await expectBack();
  });

  test('hanging: refused within seconds, and back once it goes on', async () => {
    valkey.freeze();
    const start = Date.now();
    await expectAway();
    expect(Date.now() - start).toBeLessThan(NOTICED_MS);
    valkey.thaw();
    await expectBack();
  });

  test('emptied: goes on, and asks again only what it has forgotten', async () => {
    const before = (await upstream.calls()).length;
    await valkey.command('FLUSHALL');
    const requests = await Promise.all(Array.from({ length: 10 }, askNew));
    expect(requests.map(endOf)).toEqual(Array.from({ length: 10 }, () => '200'));
    expect(await upstream.calls()).toHaveLength(before + 10);
  });

  test('nothing was sent twice, and nobody got the answer of another', async () => {
    expect(repeated(await upstream.calls())).toEqual([]);
    expect(crowd.requests.filter(isMixedUp)).toEqual([]);
  });
});

const endOf = ({ ended: { status, code } }: CrowdRequest): string =>
  code === undefined ? String(status) : `${status} ${code}`;
