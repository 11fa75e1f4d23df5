/** Valkey stops, hangs, comes back empty, and runs out of memory. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoreOptions } from '../../../../relay/store/options';
import type { AuditEntry, Store } from '../../../../relay/store/store';
import { pause } from '../../../../utils/core/pause';
import { needs } from '../../../support/needs';
import { startLoad, timesOf } from '../support/load';
import { answered, codeOf, createStores, never, take, until } from '../support/stores';
import { startValkey, type ValkeyServer } from '../support/valkey-server';
import { mostInASecond } from '../support/windows';

const PER_SECOND = 12;
const RELAYS = 3;

describe('Valkey away', await needs('valkey'), () => {
  let server: ValkeyServer;
  const stores = createStores({
    limitsOf: () => ({ perSecond: PER_SECOND, perDay: 1000 }),
    instances: RELAYS,
  });

  beforeEach(async () => {
    server = await startValkey();
    stores.events.length = 0;
  });
  afterEach(async () => {
    server.thaw();
    await stores.closeAll();
    await server.stop();
  });

  const open = (options: Partial<StoreOptions>): Promise<Store> =>
    stores.open({ valkeyUrl: server.url, ...options });
  const openThree = (options: Partial<StoreOptions>): Promise<[Store, Store, Store]> =>
    Promise.all([open(options), open(options), open(options)]);
  const loadOf = (all: readonly Store[]) =>
    startLoad(all.map((store, index) => ({ name: `member ${index}`, store, waiting: 4 })));
  const are = (all: readonly Store[], state: string) => () =>
    all.every((store) => store.state() === state);
  const ask = (store: Store, key: string) =>
    store.answers.once(
      key,
      async ({ markSent }) => {
        await markSent();
        return answered(key);
      },
      never(),
    );

  test('closed: every call is refused at once, and none after Valkey is back', async () => {
    const all = await openThree({
      fail: 'closed',
      budgetOf: () => ({ requests: 99, seconds: 60 }),
    });
    const [a] = all;
    const load = loadOf(all);
    await pause(2500);
    await server.kill();
    await until(are(all, 'away'), 1000);
    const begin = performance.now();
    const codes = await Promise.all([
      codeOf(take(a)),
      codeOf(ask(a, 'question')),
      codeOf(a.budgets.spend('Wang')),
      codeOf(a.tokens.read({ appKey: '1', secret: 'secret' })),
      codeOf(a.audit.today()),
    ]);
    expect(new Set(codes)).toEqual(new Set(['store-away']));
    expect(performance.now() - begin).toBeLessThan(100);
    await server.start();
    await until(are(all, 'shared'), 2000);
    const refused = load.codes.length;
    const sent = load.sent.length;
    await pause(2500);
    await load.stop();
    expect(load.sent.length).toBeGreaterThan(sent + PER_SECOND);
    expect(load.codes.length - refused).toBeLessThanOrEqual(4 * RELAYS);
    expect(new Set(load.codes)).toEqual(new Set(['store-away']));
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    // What Valkey lost of the day is known to the relays.
    const { sent: counted } = await a.audit.today();
    expect(counted.ak).toBeGreaterThanOrEqual(load.sent.length);
    expect(stores.events.filter(({ level }) => level === 'error')).toHaveLength(RELAYS);
  });

  test('local: each relay goes on with its part, nothing is lost, and all change over together', async () => {
    const all = await openThree({ fail: 'local' });
    const load = loadOf(all);
    await pause(2500);
    await server.kill();
    await until(are(all, 'local'), 1000);
    const [a, b] = all;
    const before = load.sent.length;
    await expect(ask(a, 'question')).resolves.toMatchObject({ source: 'upstream' });
    await expect(ask(a, 'question')).resolves.toMatchObject({ source: 'stored' });
    const pair = { token: 'renewed meanwhile' };
    const app = { appKey: '1234567', secret: 'secret' };
    await a.tokens.renew({ ...app, refused: 'old' }, () => Promise.resolve(pair));
    await pause(3000);
    const meanwhile = load.sent.length - before;
    await server.start();
    await until(are(all, 'shared'), 5000);
    await pause(3000);
    await load.stop();
    expect(load.codes).toEqual([]);
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    // One window passes first; then a part each.
    expect(meanwhile).toBeGreaterThan(PER_SECOND);
    // What they sent by themselves is counted as well, once.
    const { sent } = await a.audit.today();
    expect(sent.ak).toBeGreaterThanOrEqual(load.sent.length);
    expect(sent.ak).toBeLessThanOrEqual(load.sent.length + load.late() + 4 * RELAYS);
    await expect(b.tokens.read(app)).resolves.toEqual(pair);
  });

  test('local: a part below one call a second is none', async () => {
    const store = await open({ fail: 'local', limitsOf: () => ({ perSecond: 2 }) });
    await server.kill();
    await until(are([store], 'local'));
    await expect(codeOf(take(store))).resolves.toBe('store-away');
  });

  test('local: one relay alone keeps the whole limit, of less than a call a second too', async () => {
    const options = { fail: 'local', instances: 1, limitsOf: () => ({ perSecond: 0.9 }) } as const;
    const store = await open(options);
    await server.kill();
    await until(are([store], 'local'));
    await expect(codeOf(take(store))).resolves.toBe('done');
  });

  test('local: the rest of the day is parted as well', async () => {
    const limitsOf = () => ({ perSecond: 60, perDay: 40 });
    const [a, b] = await openThree({ fail: 'local', limitsOf });
    for (let n = 0; n < 10; n += 1) await take(b);
    await take(a);
    await server.kill();
    await until(are([a, b], 'local'));
    const codes = await Promise.all(Array.from({ length: 15 }, () => codeOf(take(a))));
    // A third of 29.
    expect(codes.filter((code) => code === 'done')).toHaveLength(9);
    expect(codes.filter((code) => code === 'day-used-up')).toHaveLength(6);
    await server.start();
    await until(are([a, b], 'shared'));
    await expect(a.audit.today()).resolves.toMatchObject({ sent: { ak: 20 } });
  });

  test('is noticed where it hangs, and used again once it goes on', async () => {
    const all = await openThree({ fail: 'closed' });
    const [a, b] = all;
    const load = loadOf([a]);
    await pause(1500);
    server.freeze();
    await until(are([a], 'away'), 4000);
    // Where nobody asks, it is noticed with the next question.
    await expect(codeOf(take(b))).resolves.toBe('store-away');
    server.thaw();
    await until(are([a, b], 'shared'), 4000);
    await pause(2000);
    await load.stop();
    expect(mostInASecond(timesOf(load.sent))).toBeLessThanOrEqual(PER_SECOND);
    await expect(codeOf(take(b))).resolves.toBe('done');
  });

  test('out of memory: as away, and used again once there is room', async () => {
    await server.client.config('SET', 'maxmemory-policy', 'noeviction');
    const store = await open({ fail: 'closed' });
    await take(store);
    const call = ask(store, 'before');
    await expect(call).resolves.toMatchObject({ source: 'upstream' });
    await server.client.config('SET', 'maxmemory', '1');
    await expect(codeOf(take(store))).resolves.toBe('store-away');
    expect(store.state()).toBe('away');
    await pause(1000);
    expect(store.state()).toBe('away');
    const event = stores.events.find(({ level }) => level === 'error');
    expect(String(event?.cause)).toContain('OOM');
    await server.client.config('SET', 'maxmemory', '0');
    await until(are([store], 'shared'));
    await expect(codeOf(take(store))).resolves.toBe('done');
    await expect(ask(store, 'before')).resolves.toMatchObject({ source: 'stored' });
  });

  test('out of memory in the middle of a call: whoever made it, and who waits elsewhere, have the answer', async () => {
    const [a, b] = await openThree({ fail: 'closed' });
    const first = a.answers.once(
      'question',
      async ({ markSent }) => {
        await markSent();
        await pause(300);
        await server.client.config('SET', 'maxmemory', '1');
        return answered('the answer');
      },
      never(),
    );
    await pause(100);
    const second = ask(b, 'question');
    const results = await Promise.all([first, second]);
    expect(results.map(({ answer }) => answer.body)).toEqual(['the answer', 'the answer']);
  });

  test('out of memory when a renewed token is stored: every relay has it once there is room', async () => {
    const [a, b] = await openThree({ fail: 'closed' });
    const app = { appKey: '1234567', secret: 'the secret of the app' };
    const renewed = a.tokens.renew({ ...app, refused: 'old' }, async () => {
      await server.client.config('SET', 'maxmemory', '1');
      return { token: 'new' };
    });
    await expect(renewed).resolves.toEqual({ token: 'new' });
    await server.client.config('SET', 'maxmemory', '0');
    await until(
      async () => (await b.tokens.read(app).catch(() => undefined))?.token === 'new',
      5000,
    );
  });

  test('a renewed token that Valkey never got is named when the relay ends', async () => {
    const store = await open({ fail: 'local' });
    await server.kill();
    await until(are([store], 'local'));
    const app = { appKey: '1234567', secret: 'the secret of the app', refused: 'old' };
    await store.tokens.renew(app, () => Promise.resolve({ token: 'new' }));
    await store.close();
    expect(stores.events.at(-1)?.message).toMatch(/^A renewed token could not be kept in Valkey/);
  });

  test('follows the mode where it is not there at the start, and is used once it comes', async () => {
    await server.kill();
    const store = await open({ fail: 'closed' });
    expect(store.state()).toBe('away');
    await expect(codeOf(take(store))).resolves.toBe('store-away');
    await server.start();
    await until(are([store], 'shared'));
    await expect(codeOf(take(store))).resolves.toBe('done');
  });

  test('what happened meanwhile is in the audit afterwards', async () => {
    const store = await open({ fail: 'local' });
    const entry: AuditEntry = {
      at: Date.now(),
      id: '1',
      member: 'Wang',
      service: 'ak',
      api: 'find_product',
      source: 'none',
      outcome: 'refused',
      status: 503,
      ms: 1,
    };
    await server.kill();
    await until(are([store], 'local'));
    await store.audit.write(entry);
    await server.start();
    await until(are([store], 'shared'));
    await store.audit.write({ ...entry, id: '2' });
    const { calls } = await store.audit.today();
    expect(calls).toMatchObject([{ member: 'Wang', count: 2 }]);
    const log = await server.client.xrange('find1688:{audit}:log', '-', '+');
    expect(log.map(([, fields]) => JSON.parse(fields[1] ?? '').id)).toEqual(['1', '2']);
  });
});
