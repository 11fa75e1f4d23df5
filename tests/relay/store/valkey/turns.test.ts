/** Three relays, one Valkey: the pace and the order of members, whatever happens. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreOptions } from '../../../../relay/store/options';
import { PAUSE_MS } from '../../../../relay/store/pace';
import type { Store } from '../../../../relay/store/store';
import { pause } from '../../../../utils/core/pause';
import { needs } from '../../../support/needs';
import { longestGap, startLoad, timesOf } from '../support/load';
import { startProxy, type Proxy } from '../support/proxy';
import { codeOf, createStores, take } from '../support/stores';
import { startValkey, type ValkeyServer } from '../support/valkey-server';
import { mostInASecond, unfairness } from '../support/windows';

const PER_SECOND = 25;
/** How much of the limit is used at least. On a busy machine turns come too late, and are given up. */
const USED = 0.6;

describe('turns at a service over three relays', await needs('valkey'), () => {
  let server: ValkeyServer;
  let proxies: Proxy[] = [];
  const stores = createStores({
    limitsOf: () => ({ perSecond: PER_SECOND }),
    queueOf: () => ({ perService: 200, perMember: 40 }),
  });

  beforeAll(async () => {
    server = await startValkey();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await server.client.flushall();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const proxy of proxies) proxy.resume();
    await stores.closeAll();
    for (const proxy of proxies) proxy.close();
  });

  async function openThree(options?: Partial<StoreOptions>): Promise<[Store, Store, Store]> {
    const open = async (): Promise<Store> => {
      const proxy = await startProxy(server.url);
      proxies.push(proxy);
      return stores.open({ valkeyUrl: proxy.url, ...options });
    };
    proxies = [];
    return [await open(), await open(), await open()];
  }

  /** How many could be sent at most. */
  const mostIn = (ms: number): number => (ms / PAUSE_MS) * PER_SECOND;

  test('jitter of the network never puts more than the limit into a second', async () => {
    const [a, b, c] = await openThree();
    for (const proxy of proxies) proxy.jitter(8);
    const load = startLoad(
      [a, b, c].flatMap((store, index) =>
        ['Wang', 'Li'].map((name) => ({ name: `${name}${index}`, store, waiting: 4 })),
      ),
    );
    await pause(8000);
    await load.stop();
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    expect(load.codes).toEqual([]);
    // The limit is used but for the window of the start, and slots that jitter lost beside a busy machine.
    expect(load.sent.length).toBeGreaterThan(mostIn(7000) * (USED / 2));
  });

  test('members get equal shares, wherever they ask and however much', async () => {
    const [a, b, c] = await openThree();
    const load = startLoad([
      { name: 'greedy', store: a, waiting: 30 },
      { name: 'spread', store: a, waiting: 2 },
      { name: 'spread', store: b, waiting: 2 },
      { name: 'spread', store: c, waiting: 2 },
      { name: 'alone', store: b, waiting: 3 },
      { name: 'modest', store: c, waiting: 3 },
      { name: 'crowded', store: a, waiting: 3 },
    ]);
    await pause(10_000);
    const members = load.sent.map(({ member }) => member);
    await load.stop();
    const names = ['greedy', 'spread', 'alone', 'modest', 'crowded'];
    expect(unfairness(members, names)).toBeLessThanOrEqual(0.1);
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    expect(members.length).toBeGreaterThan(mostIn(9000) * USED);
  });

  test('the tickets of a lost relay hold up nobody', async () => {
    const [a, b, c] = await openThree();
    const lost = startLoad([
      { name: 'Wang', store: a, waiting: 20 },
      { name: 'Li', store: a, waiting: 20 },
    ]);
    const load = startLoad([
      { name: 'Zhao', store: b, waiting: 4 },
      { name: 'Chen', store: c, waiting: 4 },
    ]);
    await pause(2500);
    const begin = performance.now();
    proxies[0]?.hang();
    await pause(6000);
    const after = timesOf(load.sent).filter((at) => at > begin);
    proxies[0]?.resume();
    await Promise.all([load.stop(), lost.stop()]);
    expect(longestGap([begin, ...after])).toBeLessThan(600);
    // The others have everything once its tickets are dropped.
    const free = after.filter((at) => at > begin + 3500);
    expect(free.length).toBeGreaterThan(mostIn(2500) * USED);
    expect(mostInASecond(timesOf([...load.sent, ...lost.sent]))).toBeLessThanOrEqual(PER_SECOND);
    expect(await server.client.zcard('find1688:{ak}:queue')).toBe(0);
  });

  test('emptied in the middle, with its scripts: no ticket is lost, and no second is exceeded', async () => {
    const [a, b, c] = await openThree({ limitsOf: () => ({ perSecond: PER_SECOND, perDay: 120 }) });
    const load = startLoad([
      { name: 'Wang', store: a, waiting: 6 },
      { name: 'Li', store: b, waiting: 6 },
      { name: 'Zhao', store: c, waiting: 6 },
    ]);
    for (let n = 0; n < 3; n += 1) {
      await pause(1500 + n * 170);
      await server.client.script('FLUSH');
      await server.client.flushall();
    }
    await vi.waitFor(() => expect(load.codes).toContain('day-used-up'), 15_000);
    await load.stop();
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    expect(new Set(load.codes)).toEqual(new Set(['day-used-up']));
    // The day is not given out twice, nor less of it: turns that were given up are given again.
    expect(load.sent.length).toBeLessThanOrEqual(120);
    expect(load.sent.length + load.late()).toBeGreaterThanOrEqual(118);
  });

  test('no decision is made by the clock of a process', async () => {
    const [a, b, c] = await openThree();
    const real = Date.now;
    const MINUTES = 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => real() + (Math.random() - 0.5) * 20 * MINUTES);
    const load = startLoad([
      { name: 'Wang', store: a, waiting: 4 },
      { name: 'Li', store: b, waiting: 4 },
      { name: 'Zhao', store: c, waiting: 4 },
    ]);
    await pause(5000);
    await load.stop();
    const members = load.sent.map(({ member }) => member);
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    expect(members.length).toBeGreaterThan(mostIn(4000) * USED);
    expect(unfairness(members, ['Wang', 'Li', 'Zhao'])).toBeLessThanOrEqual(0.1);
  });

  test('a turn that nobody used is given back for good', async () => {
    const [a, b] = await openThree();
    await take(a);
    await pause(100);
    // Granted by Valkey to a call that is cancelled before it hears of it.
    const cancel = new AbortController();
    const cancelled = codeOf(take(b, 'Li', cancel));
    cancel.abort('cancelled');
    await expect(cancelled).resolves.toBe('cancelled');
    await pause(100);
    await take(a);
    // Both wait: the one gives back, and the other knows only of the time before.
    await Promise.all([take(b, 'Li'), take(a)]);
    await expect(a.audit.today()).resolves.toMatchObject({ sent: { ak: 4 } });
  });

  test('nobody starves where the queue is full', async () => {
    const [a, b, c] = await openThree({ queueOf: () => ({ perService: 20, perMember: 20 }) });
    const load = startLoad([
      { name: 'Wang', store: a, waiting: 20 },
      { name: 'Li', store: b, waiting: 20 },
    ]);
    await pause(1500);
    const late = startLoad([{ name: 'Zhao', store: c, waiting: 3 }]);
    await pause(4000);
    const share = late.sent.length;
    await Promise.all([load.stop(), late.stop()]);
    expect(share).toBeGreaterThan((mostIn(4000) / 3) * USED);
    expect(late.codes).toEqual([]);
  });

  test('where nobody waits, a turn is one round trip', async () => {
    const [store] = await openThree();
    await codeOf(take(store));
    const scripts = async (): Promise<number> => {
      const stats = await server.client.info('commandstats');
      const counts = [...stats.matchAll(/cmdstat_eval(?:sha)?:calls=(\d+)/g)];
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    };
    const before = await scripts();
    for (let n = 0; n < 10; n += 1) {
      await pause(60);
      await take(store);
    }
    expect((await scripts()) - before).toBe(10);
  });
});
