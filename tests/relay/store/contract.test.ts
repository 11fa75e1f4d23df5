/** Every behaviour that the server relies on, of both implementations. */
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest';
import type { AuditEntry, Store } from '../../../relay/store/store';
import { Refusal } from '../../../relay/refusal';
import { pause } from '../../../utils/core/pause';
import { needs } from '../../support/needs';
import { answered, codeOf, createStores, never, take } from './support/stores';
import { startValkey, type ValkeyServer } from './support/valkey-server';
import { mostInASecond, unfairness } from './support/windows';

describe('the store in memory', () => {
  behaviours(() => Promise.resolve(undefined));
});

describe('the store in Valkey', await needs('valkey'), () => {
  let server: ValkeyServer;
  beforeAll(async () => {
    server = await startValkey();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    await server.client.flushall();
  });
  behaviours(() => Promise.resolve(server.url));
});

test('a budget may be that of a month, also for a relay by itself while Valkey is away', async () => {
  const stores = createStores({ fail: 'local', instances: 1, budgetOf: () => MONTH });
  onTestFinished(() => stores.closeAll());
  const store = await stores.open({ valkeyUrl: 'redis://127.0.0.1:1' });
  expect(store.state()).toBe('local');
  await expectMonth(store);
});

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTH = { requests: 2, seconds: (31 * DAY_MS) / 1000 };

async function expectMonth(store: Store): Promise<void> {
  const codes: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    codes.push(await codeOf(store.budgets.spend('Wang')));
    await pause(5);
  }
  expect(codes.filter((code) => code === 'done')).toHaveLength(2);
  const refused = await store.budgets.spend('Wang').catch((error: unknown) => error);
  const { retryAfterMs = 0 } = refused instanceof Refusal ? refused : {};
  expect(retryAfterMs).toBeGreaterThan(30 * DAY_MS);
}

function behaviours(urlOf: () => Promise<string | undefined>): void {
  const stores = createStores();
  afterEach(() => stores.closeAll());
  const open: typeof stores.open = async (options) =>
    stores.open({ valkeyUrl: await urlOf(), ...options });

  test('calls keep to the pace, and members take turns', async () => {
    const store = await open({ limitsOf: () => ({ perSecond: 20 }) });
    const sent: { at: number; member: string }[] = [];
    const one = async (member: string): Promise<void> => {
      await take(store, member);
      sent.push({ at: performance.now(), member });
    };
    const greedy = Array.from({ length: 20 }, () => one('Wang'));
    const modest = Array.from({ length: 10 }, () => one('Li'));
    const late = Array.from({ length: 10 }, () => one('Zhao'));
    await Promise.all([...greedy, ...modest, ...late]);
    expect(mostInASecond(sent.map(({ at }) => at))).toBeLessThanOrEqual(20);
    const members = sent.slice(0, 30).map(({ member }) => member);
    expect(unfairness(members, ['Wang', 'Li', 'Zhao'])).toBeLessThanOrEqual(0.1);
  });

  test('a full queue refuses with the time after which there is room', async () => {
    const store = await open({
      limitsOf: () => ({ perSecond: 2 }),
      queueOf: () => ({ perService: 4, perMember: 3 }),
    });
    const cancel = new AbortController();
    const waiting = Array.from({ length: 3 }, () => codeOf(take(store, 'Wang', cancel)));
    const refused = await take(store, 'Wang').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'queue-full' });
    const { retryAfterMs = 0 } = refused instanceof Refusal ? refused : {};
    // The window of a start, and three or four intervals of 550 ms.
    expect(retryAfterMs).toBeGreaterThan(1500);
    expect(retryAfterMs).toBeLessThan(3500);
    cancel.abort('over');
    await expect(Promise.all(waiting)).resolves.toEqual(['over', 'over', 'over']);
  });

  test('a call that would wait longer than it may is refused at once, with its time', async () => {
    const store = await open({
      limitsOf: () => ({ perSecond: 2 }),
      queueOf: () => ({ perService: 100, perMember: 100, waitMs: 2000 }),
    });
    const cancel = new AbortController();
    const start = performance.now();
    const first = codeOf(take(store, 'Wang', cancel));
    // It would be the second, after the window of a start and an interval of 550 ms.
    const refused = await take(store, 'Wang').catch((error: unknown) => error);
    expect(performance.now() - start).toBeLessThan(500);
    expect(refused).toMatchObject({ code: 'queue-full' });
    const { retryAfterMs = 0 } = refused instanceof Refusal ? refused : {};
    expect(retryAfterMs).toBeGreaterThan(1500);
    expect(retryAfterMs).toBeLessThan(2500);
    cancel.abort('over');
    await expect(first).resolves.toBe('over');
  });

  test('who comes late to a full queue is let in by whoever has most', async () => {
    const store = await open({
      limitsOf: () => ({ perSecond: 10 }),
      queueOf: () => ({ perService: 4, perMember: 4 }),
    });
    const first = Array.from({ length: 4 }, () => codeOf(take(store, 'Wang')));
    const late = codeOf(take(store, 'Li'));
    await expect(late).resolves.toBe('done');
    await expect(Promise.all(first)).resolves.toEqual(['done', 'done', 'done', 'queue-full']);
  });

  test('whoever made room is told when the queue has ended, wherever it is asked', async () => {
    const options = {
      limitsOf: () => ({ perSecond: 2 }),
      queueOf: () => ({ perService: 4, perMember: 4 }),
    };
    const store = await open(options);
    const other = (await urlOf()) === undefined ? store : await open(options);
    const cancel = new AbortController();
    const waiting = Array.from({ length: 4 }, () =>
      take(store, 'Wang', cancel).catch((error: unknown) => error),
    );
    await pause(50);
    const late = codeOf(take(other, 'Li', cancel));
    const evicted = await waiting[3];
    expect(evicted).toMatchObject({ code: 'queue-full' });
    const { retryAfterMs = 0 } = evicted instanceof Refusal ? evicted : {};
    // Four intervals of 550 ms, one of which may have passed.
    expect(retryAfterMs).toBeGreaterThan(1600);
    expect(retryAfterMs).toBeLessThan(3500);
    cancel.abort('over');
    await expect(late).resolves.toBe('over');
  });

  test('a cancelled call leaves the queue, and its turn is the next call’s', async () => {
    const store = await open({ limitsOf: () => ({ perSecond: 5 }) });
    const cancel = new AbortController();
    const cancelled = Array.from({ length: 10 }, () => codeOf(take(store, 'Wang', cancel)));
    await pause(50);
    const start = performance.now();
    const next = take(store, 'Li');
    cancel.abort(new DOMException('gone', 'AbortError'));
    await next;
    expect(performance.now() - start).toBeLessThan(1500);
    await expect(Promise.all(cancelled)).resolves.toHaveLength(10);
  });

  test("the day's calls are given out once", async () => {
    const store = await open({ limitsOf: () => ({ perSecond: 100, perDay: 5 }) });
    const codes = await Promise.all(Array.from({ length: 9 }, () => codeOf(take(store))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(5);
    expect(codes.filter((code) => code === 'day-used-up')).toHaveLength(4);
    const refused = await take(store).catch((error: unknown) => error);
    const { retryAfterMs = 0 } = refused instanceof Refusal ? refused : {};
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
    await expect(store.audit.today()).resolves.toMatchObject({ sent: { ak: 5 } });
  });

  test('twenty equal questions at once make one call', async () => {
    const store = await open();
    let calls = 0;
    const ask = () =>
      store.answers.once(
        'question',
        async ({ markSent }) => {
          calls += 1;
          await markSent();
          await pause(50);
          return answered('{"offers":[]}');
        },
        never(),
      );
    const results = await Promise.all(Array.from({ length: 20 }, ask));
    expect(calls).toBe(1);
    expect(results.map(({ source }) => source).toSorted()).toEqual([
      ...Array<string>(19).fill('joined'),
      'upstream',
    ]);
    await expect(ask()).resolves.toEqual({
      answer: answered('{"offers":[]}').answer,
      source: 'stored',
    });
    expect(calls).toBe(1);
  });

  test('what is not to be kept is asked again', async () => {
    const store = await open();
    let calls = 0;
    const ask = () =>
      store.answers.once(
        'failing',
        () => {
          calls += 1;
          return Promise.resolve(answered(`${calls}`, false));
        },
        never(),
      );
    expect((await ask()).answer.body).toBe('1');
    expect(await ask()).toMatchObject({ answer: { body: '2' }, source: 'upstream' });
  });

  test('answers have a total: the oldest give way to new ones', async () => {
    const store = await open({ instances: 1, keptBytes: 10_000 });
    const ask = async (key: string) =>
      (await store.answers.once(key, () => Promise.resolve(answered(key.repeat(4000))), never()))
        .source;
    expect([await ask('a'), await ask('b'), await ask('b')]).toEqual([
      'upstream',
      'upstream',
      'stored',
    ]);
    expect(await ask('c')).toBe('upstream');
    expect([await ask('b'), await ask('c'), await ask('a')]).toEqual([
      'stored',
      'stored',
      'upstream',
    ]);
  });

  test('a refusal is that of all who had joined, and of nobody later', async () => {
    const store = await open();
    const refuse = async (): Promise<never> => {
      await pause(30);
      throw new Refusal('day-used-up', 'Used up.', { retryAfterMs: 1234 });
    };
    const both = await Promise.all([
      store.answers.once('refused', refuse, never()).catch((error: unknown) => error),
      store.answers.once('refused', refuse, never()).catch((error: unknown) => error),
    ]);
    for (const error of both) {
      expect(error).toMatchObject({ code: 'day-used-up', retryAfterMs: 1234 });
    }
    const next = store.answers.once('refused', () => Promise.resolve(answered('1')), never());
    await expect(next).resolves.toMatchObject({ source: 'upstream' });
  });

  test('a full queue is that of the member who was refused: whoever had joined asks for themselves', async () => {
    const store = await open();
    const asked: string[] = [];
    const ask = (member: string) =>
      store.answers.once(
        'places',
        async () => {
          asked.push(member);
          await pause(30);
          if (member === 'Li') return answered('1');
          throw new Refusal('queue-full', `Full for ${member}.`);
        },
        never(),
      );
    const all = ['Wang', 'Wu', 'Li', 'Zhao'].map((member) =>
      ask(member).then(
        ({ source }) => source,
        (error: unknown) => String(error),
      ),
    );
    expect(await Promise.all(all)).toEqual([
      'Refusal: Full for Wang.',
      'Refusal: Full for Wu.',
      'upstream',
      'joined',
    ]);
    expect(asked).toEqual(['Wang', 'Wu', 'Li']);
  });

  test('who goes away does not end the call that others have joined', async () => {
    const store = await open();
    const cancel = new AbortController();
    const call = async () => {
      await pause(100);
      return answered('1');
    };
    const first = codeOf(store.answers.once('left', call, cancel));
    const second = store.answers.once('left', call, never());
    cancel.abort('gone');
    await expect(first).resolves.toBe('gone');
    await expect(second).resolves.toMatchObject({ answer: { body: '1' } });
  });

  test('a token is renewed once, and the new one is for all', async () => {
    const store = await open();
    const app = { appKey: '1234567', secret: 'secret' };
    let renewals = 0;
    const renew = async () => {
      renewals += 1;
      await pause(30);
      return { token: `new-${renewals}`, refreshToken: 'refresh', expiresAt: 1_800_000_000_000 };
    };
    await expect(store.tokens.read(app)).resolves.toBeUndefined();
    const pairs = await Promise.all(
      Array.from({ length: 5 }, () => store.tokens.renew({ ...app, refused: 'old' }, renew)),
    );
    expect(new Set(pairs.map(({ token }) => token))).toEqual(new Set(['new-1']));
    await expect(store.tokens.read(app)).resolves.toEqual({
      token: 'new-1',
      refreshToken: 'refresh',
      expiresAt: 1_800_000_000_000,
    });
    await expect(store.tokens.renew({ ...app, refused: 'old' }, renew)).resolves.toMatchObject({
      token: 'new-1',
    });
    await expect(store.tokens.renew({ ...app, refused: 'new-1' }, renew)).resolves.toMatchObject({
      token: 'new-2',
    });
    expect(renewals).toBe(2);
  });

  test('a failed renewal leaves the way free for the next', async () => {
    const store = await open();
    const app = { appKey: '1234567', secret: 'secret', refused: 'old' };
    const failing = store.tokens.renew(app, () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
    const pair = { token: 'new' };
    await expect(store.tokens.renew(app, () => Promise.resolve(pair))).resolves.toEqual(pair);
  });

  test('a member has a budget of their own', async () => {
    const store = await open({
      budgetOf: (member) => (member === 'Li' ? undefined : { requests: 3, seconds: 60 }),
    });
    const spend = (member: string) => codeOf(store.budgets.spend(member));
    const codes: string[] = [];
    for (let n = 0; n < 4; n += 1) codes.push(await spend('Wang'));
    expect(codes).toEqual(['done', 'done', 'done', 'budget-used-up']);
    const refused = await store.budgets.spend('Wang').catch((error: unknown) => error);
    const { retryAfterMs = 0 } = refused instanceof Refusal ? refused : {};
    expect(retryAfterMs).toBeGreaterThan(50_000);
    expect(retryAfterMs).toBeLessThanOrEqual(60_000);
    await expect(spend('Zhao')).resolves.toBe('done');
    for (let n = 0; n < 5; n += 1) await expect(spend('Li')).resolves.toBe('done');
  });

  test('a budget may be that of a month', async () => {
    await expectMonth(await open({ budgetOf: () => MONTH }));
  });

  test('the figures of the day are those of the audit', async () => {
    const store = await open();
    const entry: AuditEntry = {
      at: Date.now(),
      id: '1',
      member: 'Wang | "the first"',
      service: 'ak',
      api: 'find_product',
      source: 'upstream',
      outcome: 'answered',
      status: 200,
      ms: 120,
    };
    await Promise.all([
      store.audit.write(entry),
      store.audit.write({ ...entry, id: '2' }),
      store.audit.write({ ...entry, id: '3', source: 'stored' }),
    ]);
    const { calls } = await store.audit.today();
    const { member, service } = entry;
    expect(calls.toSorted((a, b) => b.count - a.count)).toEqual([
      { member, service, source: 'upstream', count: 2 },
      { member, service, source: 'stored', count: 1 },
    ]);
  });

  test('closing refuses whoever waits', async () => {
    const store: Store = await open({ limitsOf: () => ({ perSecond: 1 }) });
    const waiting = Array.from({ length: 3 }, () => codeOf(take(store)));
    await pause(20);
    await store.close();
    await expect(Promise.all(waiting)).resolves.toEqual(['closing', 'closing', 'closing']);
  });
}
