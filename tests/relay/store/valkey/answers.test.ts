/** Three relays, one Valkey: equal questions, and relays that end in the middle of a call. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../../../relay/refusal';
import type { Call, Store } from '../../../../relay/store/store';
import { pause } from '../../../../utils/core/pause';
import { needs } from '../../../support/needs';
import { startProxy, type Proxy } from '../support/proxy';
import { answered, codeOf, createStores, never } from '../support/stores';
import { startValkey, type ValkeyServer } from '../support/valkey-server';

describe('answers over three relays', await needs('valkey'), () => {
  let server: ValkeyServer;
  let proxies: Proxy[] = [];
  const stores = createStores();
  /** Ends what would never end. */
  let endAll = (): void => {};
  let over: Promise<void>;

  beforeAll(async () => {
    server = await startValkey();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    over = new Promise((resolve) => {
      endAll = resolve;
    });
    await server.client.flushall();
  });
  afterEach(async () => {
    endAll();
    for (const proxy of proxies) proxy.resume();
    await stores.closeAll();
    for (const proxy of proxies) proxy.close();
  });

  async function openThree(): Promise<[Store, Store, Store]> {
    const open = async (): Promise<Store> => {
      const proxy = await startProxy(server.url);
      proxies.push(proxy);
      return stores.open({ valkeyUrl: proxy.url });
    };
    proxies = [];
    return [await open(), await open(), await open()];
  }

  test('a question is asked once, however many ask it anywhere', async () => {
    const all = await openThree();
    for (const proxy of proxies) proxy.jitter(15);
    const sent = new Map<string, number>();
    const ask = async (question: string, store: Store): Promise<string> => {
      await pause(Math.random() * 400);
      const { answer } = await store.answers.once(
        question,
        async ({ markSent }) => {
          await pause(Math.random() * 20);
          await markSent();
          sent.set(question, (sent.get(question) ?? 0) + 1);
          await pause(Math.random() * 80);
          return answered(`the answer to ${question}`);
        },
        never(),
      );
      return answer.body;
    };
    const questions = Array.from({ length: 60 }, (_, index) => `question ${index}`);
    await Promise.all(
      questions.flatMap((question) =>
        Array.from({ length: 20 }, async (_, index) => {
          const [a, b, c] = all;
          const store = [a, b, c][index % 3] ?? a;
          expect(await ask(question, store)).toBe(`the answer to ${question}`);
        }),
      ),
    );
    expect(sent.size).toBe(60);
    expect([...sent.values()].filter((count) => count !== 1)).toEqual([]);
  });

  test('a full queue is that of the member who was refused, on that relay', async () => {
    const [a, b] = await openThree();
    const full = async (): Promise<never> => {
      await pause(200);
      throw new Refusal('queue-full', 'Full.');
    };
    const first = codeOf(a.answers.once('places', full, never()));
    await pause(50);
    const second = b.answers.once('places', () => Promise.resolve(answered('1')), never());
    await expect(first).resolves.toBe('queue-full');
    await expect(second).resolves.toMatchObject({ source: 'upstream' });
  });

  test('are handed to those who wait elsewhere although they are not kept, refusals too', async () => {
    const [a, b] = await openThree();
    let calls = 0;
    const both = (question: string, result: () => Promise<ReturnType<typeof answered>>) => {
      const call = async () => {
        calls += 1;
        await pause(200);
        return result();
      };
      return Promise.all(
        [a, b].map((store) =>
          store.answers.once(question, call, never()).catch((error: unknown) => error),
        ),
      );
    };
    const unkept = await both('unkept', () => Promise.resolve(answered('busy', false)));
    expect(unkept.map((result) => result)).toMatchObject([
      { answer: { body: 'busy' } },
      { answer: { body: 'busy' } },
    ]);
    const refused = await both('refused', () =>
      Promise.reject(new Refusal('day-used-up', 'Used up.', { retryAfterMs: 900 })),
    );
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'day-used-up', retryAfterMs: 900 });
    }
    const broken = await both('broken', () => Promise.reject(new Error('a fault in the relay')));
    expect(broken).toContainEqual(expect.objectContaining({ code: 'upstream-failed' }));
    expect(calls).toBe(3);
    // Neither answer is known later.
    await both('unkept', () => Promise.resolve(answered('free')));
    expect(calls).toBe(4);
  });

  /** A call of `a` that never ends, with what was sent of it. */
  function startEndless(a: Store, question: string, sent: string[], marks: boolean) {
    const ended = codeOf(
      a.answers.once(
        question,
        async ({ markSent }: Call) => {
          if (marks) {
            await markSent();
            sent.push('first');
          }
          await over;
          return answered('too late');
        },
        never(),
      ),
    );
    return ended;
  }

  function askSecond(store: Store, question: string, sent: string[]) {
    return store.answers.once(
      question,
      async ({ markSent }) => {
        await markSent();
        sent.push('second');
        return answered('from the second');
      },
      never(),
    );
  }

  test('a relay ends before it sends: another makes the call', async () => {
    const [a, b, c] = await openThree();
    const sent: string[] = [];
    void startEndless(a, 'waits', sent, false);
    await pause(200);
    const others = [askSecond(b, 'waits', sent), askSecond(c, 'waits', sent)];
    await pause(200);
    proxies[0]?.hang();
    const results = await Promise.all(others);
    expect(results.map(({ answer }) => answer.body)).toEqual(Array(2).fill('from the second'));
    expect(sent).toEqual(['second']);
  });

  test('a relay ends after it has sent: the call is not made again', async () => {
    const [a, b, c] = await openThree();
    const sent: string[] = [];
    void startEndless(a, 'sent', sent, true);
    await pause(200);
    const others = [codeOf(askSecond(b, 'sent', sent)), codeOf(askSecond(c, 'sent', sent))];
    await pause(200);
    proxies[0]?.hang();
    await expect(Promise.all(others)).resolves.toEqual(['interrupted', 'interrupted']);
    await expect(codeOf(askSecond(b, 'sent', sent))).resolves.toBe('interrupted');
    expect(sent).toEqual(['first']);
    // Until the call's deadline is over: then it can be asked again.
    const left = await server.client.pttl('find1688:{sent}:flight');
    expect(left).toBeGreaterThan(15_000);
    expect(left).toBeLessThanOrEqual(25_000);
  });

  test('a relay that was held up does not send what another took over', async () => {
    const [a, b] = await openThree();
    const sent: string[] = [];
    const first = a.answers.once(
      'held',
      async ({ markSent }) => {
        await pause(300);
        await markSent();
        sent.push('first');
        return answered('from the first');
      },
      never(),
    );
    await pause(100);
    // The lease ends as if its process had stood still.
    await server.client.del('find1688:{held}:flight');
    const second = b.answers.once(
      'held',
      async ({ markSent }) => {
        await markSent();
        sent.push('second');
        await pause(1500);
        return answered('from the second');
      },
      never(),
    );
    const results = await Promise.all([first, second]);
    expect(sent).toEqual(['second']);
    expect(results.map(({ answer }) => answer.body)).toEqual(Array(2).fill('from the second'));
  });

  test('what Valkey forgot of a call that was sent is written again', async () => {
    const [a, b] = await openThree();
    const sent: string[] = [];
    const first = a.answers.once(
      'forgotten',
      async ({ markSent }) => {
        await markSent();
        sent.push('first');
        await pause(3000);
        return answered('from the first');
      },
      never(),
    );
    await pause(100);
    const second = askSecond(b, 'forgotten', sent);
    await pause(100);
    await server.client.flushall();
    const results = await Promise.all([first, second]);
    expect(sent).toEqual(['first']);
    expect(results.map(({ answer }) => answer.body)).toEqual(Array(2).fill('from the first'));
  });

  test('a pair that another relay has renewed since is not taken for the next', async () => {
    const [a, b] = await openThree();
    const app = { appKey: '1234567', secret: 'the secret of the app' };
    const renewed = (token: string) => () => Promise.resolve({ token });
    await a.tokens.renew({ ...app, refused: 'first' }, renewed('second'));
    await b.tokens.renew({ ...app, refused: 'second' }, renewed('third'));
    await expect(a.tokens.read(app)).resolves.toEqual({ token: 'third' });
    const fourth = a.tokens.renew({ ...app, refused: 'third' }, renewed('fourth'));
    await expect(fourth).resolves.toEqual({ token: 'fourth' });
  });

  test('a token is renewed by one of three, and stored so that Valkey cannot read it', async () => {
    const all = await openThree();
    const app = { appKey: '1234567', secret: 'the secret' };
    let renewals = 0;
    const renew = async () => {
      renewals += 1;
      await pause(100);
      return { token: 'the-new-token' };
    };
    const pairs = await Promise.all(
      all.map((store) => store.tokens.renew({ ...app, refused: 'old' }, renew)),
    );
    expect(pairs.map(({ token }) => token)).toEqual(Array(3).fill('the-new-token'));
    expect(renewals).toBe(1);
    for (const key of await server.client.keys('*token*')) {
      expect(key).not.toContain('1234567');
      expect(await server.client.get(key)).not.toContain('the-new-token');
    }
    const [a] = all;
    await expect(a.tokens.read({ ...app, secret: 'another' })).resolves.toBeUndefined();
  });
});
