/** What the server relies on, in memory and in Valkey. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '../../../relay/refusal';
import { openStore, type Store } from '../../../relay/store/store';
import type { Answered, StoreEvent, StoreOptions } from '../../../relay/store/types';
import { needs } from '../../support/needs';
import { readAudit } from '../../support/relay/audit';
import { openValkey, type Valkey } from '../../support/relay/valkey';
import { mostInASecond } from '../../support/relay/windows';

const QUEUE = { perMember: 50, waitMs: 60_000 };
const DAY_MS = 24 * 60 * 60 * 1000;
const APP = { appKey: '7731', secret: 'the-secret-of-the-app' };

let places = 0;

async function open(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({
    limitsOf: () => ({ perSecond: 50 }),
    queueOf: () => QUEUE,
    budgetOf: () => undefined,
    instances: 1,
    log: () => undefined,
    ...options,
  });
  onTestFinished(store.close);
  return store;
}

const never = () => ({ signal: new AbortController().signal });

async function take(store: Store, member = 'Wang', options = never()): Promise<number> {
  const turn = await store.turns.take({ account: 'ak', member }, options);
  turn.left();
  return performance.now();
}

/** The code of the refusal; `done` where there is none. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.code : String(error);
}

const waitOf = (error: unknown) => (error instanceof Refusal ? (error.retryAfterMs ?? 0) : 0);
const refusalOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

function answered(body: string, isKept = true): Answered {
  return { answer: { status: 200, contentType: 'application/json', body }, isKept };
}

describe('in memory', () => {
  behaviours(() => Promise.resolve({}));
});

describe('in Valkey', await needs('valkey'), () => {
  let valkey: Valkey;
  beforeAll(async () => {
    valkey = await openValkey();
  });
  afterAll(() => valkey.close());

  const placeOf = async (): Promise<Partial<StoreOptions>> => {
    await valkey.command('FLUSHALL');
    return { valkey: { url: valkey.url } };
  };
  behaviours(placeOf);

  /** Calls of the day of each account, as Valkey has them. */
  async function countedToday(): Promise<unknown[]> {
    const keys = z.array(z.string()).parse(await valkey.command('KEYS', 'find1688:day:*'));
    return Promise.all(keys.map((key) => valkey.command('GET', key)));
  }

  test('the audit has each entry once, in order, also those that waited for Valkey', async () => {
    const store = await open(await placeOf());
    const entry = {
      at: 1,
      member: '李雷 "x"',
      service: 'ak',
      api: 'page',
      source: 'none',
    } as const;
    const write = (id: string) =>
      store.audit.write({ ...entry, id, outcome: 'answered', status: 200, ms: 5 });
    for (const id of ['a', 'b', 'c']) write(id);
    await store.audit.flush();
    expect((await readAudit(valkey)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    await valkey.stop();
    await expect.poll(store.state).toBe('local');
    for (const id of ['d', 'e']) write(id);
    await valkey.start();
    await expect.poll(store.state, { timeout: 5000 }).toBe('shared');
    await store.audit.flush();
    expect(await readAudit(valkey)).toMatchObject([
      { id: 'd', member: entry.member, ms: 5 },
      { id: 'e' },
    ]);
  });

  test('three relays keep to one limit together, in any second, and use most of it', async () => {
    const place = await placeOf();
    const limits = { limitsOf: () => ({ perSecond: 20, perDay: 65 }) };
    const stores = await Promise.all([0, 1, 2].map(() => open({ ...place, ...limits })));
    const ends = Array.from({ length: 90 }, (_, at) =>
      take(stores[at % 3] ?? never1(), `member ${at % 7}`).catch(() => undefined),
    );
    const all = await Promise.all(ends);
    const sent = all.filter((time) => time !== undefined);
    expect(sent).toHaveLength(65);
    expect(mostInASecond(sent)).toBeLessThanOrEqual(20);
    expect(Math.max(...sent) - Math.min(...sent)).toBeLessThan(5000);
  });

  test('what one relay was answered, another has; a relay that has more than its part removes its oldest', async () => {
    const place = { ...(await placeOf()), keptBytes: 10_000 };
    const [one, two] = [await open(place), await open(place)];
    const ask = async (store: Store, key: string) =>
      (await store.answers.once(key, () => Promise.resolve(answered(key.repeat(4000))), never()))
        .source;
    expect([await ask(one, 'a'), await ask(two, 'a')]).toEqual(['upstream', 'stored']);
    expect([await ask(one, 'b'), await ask(one, 'c')]).toEqual(['upstream', 'upstream']);
    expect([await ask(one, 'a'), await ask(two, 'c')]).toEqual(['upstream', 'stored']);
  });

  test('relays renew a token once, and whoever comes later gets it', async () => {
    const place = await placeOf();
    const stores = await Promise.all([open(place), open(place), open(place)]);
    let renewals = 0;
    const renew = async () => {
      renewals += 1;
      await pause(150);
      return { token: `token-${renewals}`, refreshToken: 'next' };
    };
    const all = await Promise.all(
      stores.map((store) => store.tokens.renew({ ...APP, refused: 'old' }, renew)),
    );
    expect(all.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await (await open(place)).tokens.read(APP)).toMatchObject({ token: 'token-1' });
    expect(JSON.stringify(await valkey.command('KEYS', '*'))).not.toContain(APP.appKey);
  });

  test('while Valkey is away each relay keeps to its part; what it sent counts when Valkey is back', async () => {
    const events: StoreEvent[] = [];
    const store = await open({
      ...(await placeOf()),
      instances: 3,
      limitsOf: () => ({ perSecond: 30, perDay: 30 }),
      budgetOf: () => ({ requests: 3, seconds: 2_000_000 }),
      log: (event) => events.push(event),
    });
    expect(store.state()).toBe('shared');
    const before = await Promise.all([1, 2, 3].map(() => take(store)));
    await valkey.stop();
    await expect.poll(store.state).toBe('local');
    // A third of the 27 that are left, of which no second has more than 10.
    const ends = await Promise.all(
      Array.from({ length: 12 }, () => take(store).catch((error: unknown) => error)),
    );
    const sent = ends.filter((end) => typeof end === 'number');
    expect(sent).toHaveLength(9);
    expect(Math.min(...sent) - Math.max(...before)).toBeGreaterThan(1000);
    const spent = [1, 2].map(() => codeOf(store.budgets.spend('Wang')));
    expect(await Promise.all(spent)).toEqual(['done', 'budget-used-up']);
    const asked = () => store.answers.once('a', () => Promise.resolve(answered('1')), never());
    expect([(await asked()).source, (await asked()).source]).toEqual(['upstream', 'stored']);

    await valkey.start();
    await expect.poll(store.state, { timeout: 5000 }).toBe('shared');
    // Valkey forgot the three: it keeps nothing on the disk here.
    await expect.poll(countedToday).toEqual(['9']);
    await take(store);
    expect(events.map(({ message }) => message)).toEqual(['Valkey is away.', 'Valkey is back.']);
  });

  test.each<[string, () => unknown, () => unknown]>([
    ['hangs', () => valkey.freeze(), () => valkey.thaw()],
    [
      'has no memory',
      () => valkey.command('CONFIG', 'SET', 'maxmemory', '1'),
      () => valkey.command('CONFIG', 'SET', 'maxmemory', '0'),
    ],
  ])('a Valkey that %s is away, and comes back', async (_, begin, end) => {
    const store = await open({ ...(await placeOf()), instances: 3 });
    await take(store);
    await begin();
    await expect.poll(store.state, { timeout: 5000 }).toBe('local');
    await take(store);
    await end();
    await expect.poll(store.state, { timeout: 5000 }).toBe('shared');
    await take(store);
  });
});

test('a relay starts while its Valkey is away', async () => {
  const store = await open({ valkey: { url: 'redis://127.0.0.1:1' }, instances: 2 });
  expect(store.state()).toBe('local');
  await take(store);
});

function never1(): never {
  throw new Error('There is no such store.');
}

function behaviours(placeOf: () => Promise<Partial<StoreOptions>>): void {
  const here = async (options: Partial<StoreOptions> = {}) =>
    open({ ...(await placeOf()), ...options });

  test('no second has more calls than the limit, and members take turns however many each has waiting', async () => {
    const store = await here({ limitsOf: () => ({ perSecond: 20 }) });
    const sent: { at: number; member: string }[] = [];
    const one = async (member: string) => sent.push({ at: await take(store, member), member });
    const greedy = Array.from({ length: 30 }, () => one('Wang'));
    const modest = ['Li', 'Zhao'].flatMap((member) => Array.from({ length: 8 }, () => one(member)));
    await Promise.all([...greedy, ...modest]);
    expect(mostInASecond(sent.map(({ at }) => at))).toBeLessThanOrEqual(20);
    const early = sent.slice(0, 24).map(({ member }) => member);
    for (const member of ['Wang', 'Li', 'Zhao']) {
      expect(early.filter((name) => name === member)).toHaveLength(8);
    }
  });

  test('less than a call a second is kept as well', async () => {
    const store = await here({ limitsOf: () => ({ perSecond: 0.5 }) });
    const [first, second] = await Promise.all([take(store), take(store)]);
    expect(Math.abs(second - first)).toBeGreaterThan(2000);
  });

  test('a member who has as many waiting as may is refused at once with a time, and others are let in', async () => {
    const store = await here({
      limitsOf: () => ({ perSecond: 1 }),
      queueOf: () => ({ perMember: 4, waitMs: 60_000 }),
    });
    await take(store);
    const cancel = new AbortController();
    const waiting = Array.from({ length: 4 }, () => refusalOf(take(store, 'Wang', cancel)));
    const refused = await refusalOf(take(store, 'Wang'));
    expect(await codeOf(Promise.reject(refused))).toBe('queue-full');
    expect(waitOf(refused)).toBeGreaterThan(3000);
    const late = codeOf(take(store, 'Li', cancel));
    cancel.abort('over');
    expect(await late).toBe('over');
    expect(await Promise.all(waiting)).toEqual(['over', 'over', 'over', 'over']);
  });

  test('a call that would wait longer than it may is refused at once', async () => {
    const store = await here({
      limitsOf: () => ({ perSecond: 1 }),
      queueOf: () => ({ ...QUEUE, waitMs: 2000 }),
    });
    await take(store);
    const cancel = new AbortController();
    const ends = Array.from({ length: 6 }, () => codeOf(take(store, 'Wang', cancel)));
    const begun = performance.now();
    expect(await ends[5]).toBe('queue-full');
    expect(performance.now() - begun).toBeLessThan(500);
    cancel.abort('over');
    await Promise.all(ends);
  });

  test("the day's calls are given out once, and what comes after is told when the next begins", async () => {
    const store = await here({ limitsOf: () => ({ perSecond: 100, perDay: 5 }) });
    const codes = await Promise.all(Array.from({ length: 9 }, () => codeOf(take(store))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(5);
    expect(codes.filter((code) => code === 'day-used-up')).toHaveLength(4);
    const wait = waitOf(await refusalOf(take(store)));
    expect(wait > 0 && wait <= DAY_MS).toBe(true);
  });

  test('a member has a budget of its own', async () => {
    const store = await here({ budgetOf: () => ({ requests: 2, seconds: 2_000_000 }) });
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(store.budgets.spend('Wang'))));
    expect(codes.toSorted()).toEqual(['budget-used-up', 'done', 'done']);
    expect(waitOf(await refusalOf(store.budgets.spend('Wang')))).toBeGreaterThan(1_900_000_000);
    expect(await codeOf(store.budgets.spend('Li'))).toBe('done');
  });

  test('twenty equal questions at once are one call, and a later one is none', async () => {
    const store = await here();
    let calls = 0;
    const key = `question ${(places += 1)}`;
    const ask = () =>
      store.answers.once(
        key,
        async () => {
          calls += 1;
          await pause(50);
          return answered('{"offers":[]}');
        },
        never(),
      );
    const sources = (await Promise.all(Array.from({ length: 20 }, ask))).map(
      ({ source }) => source,
    );
    expect(sources.toSorted()).toEqual([...Array<string>(19).fill('joined'), 'upstream']);
    expect(await ask()).toEqual({
      ...answered('{"offers":[]}'),
      source: 'stored',
      isKept: undefined,
    });
    expect(calls).toBe(1);
  });

  test('what is not to be kept is asked again; a refusal is that of all who had joined, and of nobody later', async () => {
    const store = await here();
    let calls = 0;
    const ask = () =>
      store.answers.once(
        'failing',
        () => Promise.resolve(answered(`${(calls += 1)}`, false)),
        never(),
      );
    expect([(await ask()).answer.body, (await ask()).answer.body]).toEqual(['1', '2']);
    const refuse = async (): Promise<never> => {
      await pause(30);
      throw new Refusal('day-used-up', 'Used up.');
    };
    const both = [1, 2].map(() => codeOf(store.answers.once('refused', refuse, never())));
    expect(await Promise.all(both)).toEqual(['day-used-up', 'day-used-up']);
    const next = store.answers.once('refused', () => Promise.resolve(answered('1')), never());
    expect((await next).source).toBe('upstream');
  });

  test('whoever joined a call that got no place in the queue asks for a place of their own', async () => {
    const store = await here();
    const full = async (): Promise<never> => {
      await pause(30);
      throw new Refusal('queue-full', 'Full.');
    };
    const first = codeOf(store.answers.once('full', full, never()));
    const second = store.answers.once('full', () => Promise.resolve(answered('1')), never());
    expect(await first).toBe('queue-full');
    expect((await second).source).toBe('upstream');
  });

  test('a renewed token is read again, with the secret of its app alone', async () => {
    const store = await here();
    expect(await store.tokens.read(APP)).toBeUndefined();
    await store.tokens.renew({ ...APP, refused: 'old' }, () => Promise.resolve({ token: 'new' }));
    expect(await store.tokens.read(APP)).toMatchObject({ token: 'new' });
    const known = await store.tokens.renew({ ...APP, refused: 'old' }, () =>
      Promise.reject(new Error('not again')),
    );
    expect(known.token).toBe('new');
  });
}
