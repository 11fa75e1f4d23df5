/** What an admin works with: health, figures, the audit, and how a relay stops. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../relay/store/store';
import { sendRaw } from '../../support/relay/raw';
import { ASK, question, searchFor } from './support/questions';
import { ADMIN_TOKEN, ANA, configOf, LI, refusal, settings, startTestRelay } from './support/relay';
import { answer, startUpstream } from './support/upstream';

/** What the service cannot be asked. */
const UNSERVED = question('ak', 'details', { offerId: '1' });
const FOUND = { result: { success: true, productList: [], totalResults: 0 } };
const basic = (password: string) => ({
  headers: { Authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}` },
});
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

async function start(more = '') {
  const upstream = await startUpstream(answer(FOUND));
  return { upstream, ...(await startTestRelay({ upstream: upstream.url, more })) };
}

test('health and readiness need no token and tell nothing', async () => {
  const { ask } = await start();
  const nobody = { headers: { Authorization: 'none' } };
  expect((await ask('/healthz', nobody)).json).toEqual({ status: 'ok' });
  expect((await ask('/readyz', nobody)).json).toEqual({ store: 'memory' });
});

describe('the admin', () => {
  test('figures are closed to members and strangers', async () => {
    const { ask } = await start();
    for (const init of [{}, bearer(LI), bearer('x'), basic(ADMIN_TOKEN)]) {
      expect((await ask('/metrics', init)).status).toBe(401);
    }
    expect((await ask('/metrics', bearer(ADMIN_TOKEN))).status).toBe(200);
  });

  test('a relay without an admin token closes the figures to everybody', async () => {
    const upstream = await startUpstream();
    const text = settings(upstream.url).replace(/admin-token: .*\n/, '');
    const { ask } = await startTestRelay({ upstream: upstream.url, config: configOf(text) });
    for (const token of ['', 'undefined']) {
      expect((await ask('/metrics', bearer(token))).status).toBe(404);
    }
  });

  test('figures are in the format of Prometheus', async () => {
    const { ask } = await start();
    await ask(ASK, await searchFor());
    await ask('/nothing');
    const { text, headers } = await ask('/metrics', bearer(ADMIN_TOKEN));
    expect(headers.get('Content-Type')).toContain('text/plain');
    expect(text).toContain(
      'relay_calls_total{service="open-platform",member="Ana",source="upstream",outcome="answered"} 1',
    );
    expect(text).toContain('relay_refusals_total{code="service-unknown"} 1');
    expect(text).toContain('relay_store_state{state="memory"} 1');
    expect(text).toContain('relay_upstream_seconds_count{account="open-platform"} 1');
    expect(text).toContain('process_cpu_seconds_total');
  });
});

test('the page of an invitation is plain, in English and Chinese', async () => {
  const { ask } = await start();
  const { text, status, headers } = await ask('/join', { headers: { Authorization: 'none' } });
  expect(status).toBe(200);
  expect(text).toContain('under');
  expect(text).toContain('粘贴到扩展选项的“团队”中');
  // What the settings say is text.
  expect(text).toContain('Team &lt;canary&gt;');
  expect(text).not.toContain('<canary>');
  expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*style-src 'sha256-/);
  expect(text).not.toMatch(/<script|<link|<img|<form| on\w+=|https?:/);
});

test('a member has used up what they may ask for', async () => {
  const { ask } = await start('budget: { requests: 2, seconds: 60 }');
  for (const page of ['1', '2']) expect((await ask(ASK, await searchFor(page))).status).toBe(200);
  const third = await ask(ASK, await searchFor('3'));
  expect([third.status, third.json]).toEqual([429, refusal('budget-used-up')]);
  expect(Number(third.headers.get('Retry-After'))).toBeGreaterThan(50);
  const other = await ask(ASK, { ...(await searchFor('3')), ...bearer(LI) });
  expect(other.status).toBe(200);
  // A refusal for the budget is in the figures, as any other.
  const { text } = await ask('/metrics', bearer(ADMIN_TOKEN));
  expect(text).toContain('relay_refusals_total{code="budget-used-up"} 1');
});

test('the log has a line a request, with its id and without what was sent', async () => {
  const { ask, log, url } = await start();
  const { headers } = await ask(ASK, await searchFor());
  await ask(`/join/${ANA}?token=${ANA}`);
  const head = `GET /${ANA} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
  await sendRaw({ url, chunks: [head] });
  const lines = log().trim().split('\n');
  const line = lines.find((text) => text.includes(String(headers.get('X-Request-Id'))));
  expect(JSON.parse(line ?? '')).toMatchObject({
    method: 'POST',
    path: ASK,
    member: 'Ana',
    service: 'open-platform',
    api: 'page',
    source: 'upstream',
    status: 200,
  });
  expect(log()).toContain('fo1688_••••');
  expect(log()).not.toContain('token=');
});

test('the audit knows who asked what and how it ended, and nothing else', async () => {
  const entries: unknown[] = [];
  const upstream = await startUpstream(answer(FOUND));
  const { ask } = await startTestRelay({
    upstream: upstream.url,
    openStore: async (options) => {
      const store = await openStore(options);
      const write: typeof store.audit.write = (entry) => entries.push(entry);
      return { ...store, audit: { ...store.audit, write } };
    },
  });
  const { headers } = await ask(ASK, await searchFor());
  await ask(ASK, UNSERVED);
  upstream.behave(answer('<html>'));
  await ask(ASK, await searchFor('2'));
  const common = {
    at: expect.any(Number),
    id: expect.any(String),
    member: 'Ana',
    ms: expect.any(Number),
  };
  const search = { ...common, service: 'open-platform', api: 'page' };
  expect(entries).toEqual([
    {
      ...search,
      id: headers.get('X-Request-Id'),
      source: 'upstream',
      outcome: 'answered',
      status: 200,
    },
    {
      ...common,
      service: 'ak',
      api: 'details',
      source: 'none',
      outcome: 'refused',
      status: 400,
    },
    { ...search, source: 'none', outcome: 'failed', status: 502 },
  ]);
});

test('a relay that stops finishes what it began, and refuses what is new', async () => {
  const upstream = await startUpstream((response, sent, count) => {
    setTimeout(() => answer(FOUND)(response, sent, count), 800);
  });
  const { ask, stop, url } = await startTestRelay({ upstream: upstream.url });
  await pause(1100); // for the first turn
  const begun = ask(ASK, await searchFor());
  await expect.poll(() => upstream.sent.length).toBe(1);
  const stopped = stop();
  const late = await ask(ASK, await searchFor('2'));
  expect([late.status, late.json]).toEqual([503, refusal('closing')]);
  expect(late.headers.get('Retry-After')).toBe('5');
  expect((await ask('/readyz')).status).toBe(503);
  expect((await ask('/healthz')).status).toBe(200);
  expect((await begun).status).toBe(200);
  await stopped;
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect(upstream.sent).toHaveLength(1);
});

test('a call goes on for those who joined it, when who began it goes away', async () => {
  const upstream = await startUpstream((response, sent, count) => {
    setTimeout(() => answer(FOUND)(response, sent, count), 500);
  });
  const outcomes: string[] = [];
  const { ask, url } = await startTestRelay({
    upstream: upstream.url,
    openStore: async (options) => {
      const { audit, ...store } = await openStore(options);
      const write: typeof audit.write = ({ member, outcome }) =>
        outcomes.push(`${member} ${outcome}`);
      return { ...store, audit: { ...audit, write } };
    },
  });
  const gone = new AbortController();
  const init = { ...(await searchFor()), ...bearer(LI), signal: gone.signal };
  const first = fetch(url + ASK, init).catch(() => 'gone');
  await expect.poll(() => upstream.sent.length, { timeout: 3000 }).toBe(1);
  const second = ask(ASK, await searchFor());
  gone.abort();
  expect(await first).toBe('gone');
  const got = await second;
  expect([got.status, got.headers.get('Relay-Source')]).toEqual([200, 'joined']);
  expect(upstream.sent).toHaveLength(1);
  expect(outcomes.toSorted()).toEqual(['Ana answered', '李雷 cancelled']);
});

test('more than the queue holds is refused with a true time', async () => {
  const upstream = await startUpstream(answer(FOUND));
  const text = settings(upstream.url, 'queue: { per-member: 2, seconds: 2 }').replace(
    'per-second: 1000',
    'per-second: 1',
  );
  const { ask } = await startTestRelay({ upstream: upstream.url, config: configOf(text) });
  const all = await Promise.all(
    ['1', '2', '3', '4', '5', '6'].map(async (page) => ask(ASK, await searchFor(page))),
  );
  const refused = all.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(4);
  for (const { json: body } of refused) expect(body).toEqual(refusal('queue-full'));
  const seconds = refused.map(({ headers }) => Number(headers.get('Retry-After')));
  expect(Math.min(...seconds)).toBeGreaterThanOrEqual(1);
  // Two seconds may be waited for, and a turn takes a second.
  expect(Math.max(...seconds)).toBeLessThanOrEqual(5);
  const next = await searchFor('7');
  expect(upstream.sent.length).toBe(all.length - refused.length);
  await pause(Math.min(...seconds) * 1000);
  expect((await ask(ASK, next)).status).toBe(200);
});
