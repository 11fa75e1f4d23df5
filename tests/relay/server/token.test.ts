/** The token of the open platform, which ends: renewed once, for all who wait. */
import { describe, expect, test } from 'vitest';
import { CANARY } from '../../../demo/gateway/accounts';
import { openStore } from '../../../relay/store/store';
import { ASK, CALLS, searchFor, wordsFor } from './support/questions';
import { configOf, ENV, refusal, settings, startTestRelay } from './support/relay';
import { answer, type Behaviour, startUpstream } from './support/upstream';

const FOUND = { result: { success: true, productList: [], totalResults: 0 } };

describe('tokens that end', () => {
  const EXPIRED = answer({ error_code: '401', error_message: 'x' }, { status: 401 });
  const GET_TOKEN = `/openapi/http/1/system.oauth2/getToken/${CANARY.app.key}`;

  /** Takes one token alone, and gives it for one refresh token alone. */
  const platform =
    ({ good, refresh }: { good: string; refresh: string }): Behaviour =>
    (response, sent, count) => {
      const respond = (behaviour: Behaviour) => behaviour(response, sent, count);
      if (sent.url === GET_TOKEN) {
        const given = new URLSearchParams(sent.body).get('refresh_token');
        respond(given === refresh ? answer({ access_token: good, expires_in: '36000' }) : EXPIRED);
      } else respond(sent.body.includes(good) ? answer(FOUND) : EXPIRED);
    };

  test('are renewed once, and the call repeated once, for all who wait', async () => {
    const upstream = await startUpstream(
      platform({ good: 'renewed-token-1', refresh: ENV.REFRESH_TOKEN }),
    );
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const all = await Promise.all(
      ['1', '2', '3', '4'].map(async (page) => ask(ASK, await searchFor(page))),
    );
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(upstream.sent.filter(({ url }) => url === GET_TOKEN)).toHaveLength(1);
    expect(upstream.sent.filter(({ url }) => url !== GET_TOKEN).length).toBeLessThanOrEqual(8);
    for (const { text } of all) expect(text).not.toContain('renewed-token-1');
  });

  test('pass the refusal through where the refresh token ended too, and repeat nothing', async () => {
    const upstream = await startUpstream(platform({ good: 'never-given', refresh: 'another' }));
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const got = await ask(ASK, await searchFor());
    expect(got.status).toBe(401);
    expect(got.json).toMatchObject({ error_code: '401' });
    expect(upstream.sent).toHaveLength(2);
  });

  test('without a refresh token, are refused as the service refuses them until the settings hold a new token', async () => {
    const upstream = await startUpstream(platform({ good: 'token-of-the-console', refresh: 'x' }));
    const text = settings(upstream.url).replace(/ *refresh-token: .*\n/, '');
    const relay = await startTestRelay({ upstream: upstream.url, config: configOf(text) });
    expect((await relay.ask(ASK, await searchFor())).status).toBe(401);
    expect(upstream.sent).toHaveLength(1);
    relay.reload(configOf(text, { ...ENV, APP_TOKEN: 'token-of-the-console' }));
    expect((await relay.ask(ASK, await searchFor())).status).toBe(200);
  });

  test('a renewal that fails is a failure, not a refusal of the token', async () => {
    const upstream = await startUpstream((response, sent, count) => {
      const behaviour = sent.url === GET_TOKEN ? answer('<html>', { status: 500 }) : EXPIRED;
      behaviour(response, sent, count);
    });
    const { ask } = await startTestRelay({ upstream: upstream.url });
    expect((await ask(ASK, await searchFor())).json).toEqual(refusal('upstream-failed'));
  });

  test('a member who is out of time does not break off a renewal: its refresh token may be good once', async () => {
    let refresh = ENV.REFRESH_TOKEN;
    const upstream = await startUpstream((response, sent, count) => {
      const respond = platform({ good: 'renewed-token-1', refresh });
      if (sent.url !== GET_TOKEN) return respond(response, sent, count);
      refresh = 'the-next';
      setTimeout(() => respond(response, sent, count), 1500);
    });
    // A new relay's first turn comes after a second.
    const { ask } = await startTestRelay({ upstream: upstream.url, callMs: 2000 });
    const late = await ask(ASK, await searchFor());
    expect(late.json).toEqual(refusal('upstream-failed'));
    const next = () => searchFor('2').then((form) => ask(ASK, form));
    await expect.poll(async () => (await next()).status, { timeout: 5000 }).toBe(200);
    expect(upstream.sent.filter(({ url }) => url === GET_TOKEN)).toHaveLength(1);
  });

  test('calls with other keys do not need the token of the platform', async () => {
    const upstream = await startUpstream((response, sent, count) => {
      const behaviour = sent.url === GET_TOKEN ? answer('<html>', { status: 500 }) : answer(FOUND);
      behaviour(response, sent, count);
    });
    const ended = { token: 'ended-token', refreshToken: 'refresh-token', expiresAt: Date.now() };
    const { ask } = await startTestRelay({
      upstream: upstream.url,
      openStore: async (options) => {
        const store = await openStore(options);
        return { ...store, tokens: { ...store.tokens, read: () => Promise.resolve(ended) } };
      },
    });
    expect((await ask(ASK, wordsFor('a'))).status).toBe(200);
    expect(upstream.sent.map(({ url }) => url)).toEqual([CALLS.ak]);
  });
});
