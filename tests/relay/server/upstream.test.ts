/** Upstreams that fail, and what a member gets then. Each is asked once, whatever it does. */
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { CANARY } from '../../../demo/gateway/accounts';
import { startTestGateway } from '../../support/gateway/test-gateway';
import { ASK, CALLS, question, searchFor, shown, wordsFor } from './support/questions';
import { refusal, startTestRelay } from './support/relay';
import { answer, type Behaviour, startUpstream } from './support/upstream';

const ONEBOUND = question('onebound', 'page', { cursor: '{"page":1,"picture":"a.jpg"}' });
const FOUND = { result: { success: true, productList: [], totalResults: 0 } };

describe('a service that fails', () => {
  const drip = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  };
  const rows: readonly (readonly [string, Behaviour, RegExp])[] = [
    ['hangs', () => undefined, /in time/],
    ['hangs after its headers', (response) => response.writeHead(200).flushHeaders(), /in time/],
    ['drips', drip, /in time/],
    [
      'redirects',
      answer('', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }),
      /another address/,
    ],
    [
      'redirects with a body',
      answer(FOUND, { status: 307, headers: { Location: '/' } }),
      /another address/,
    ],
    ['answers a web page', answer('<!doctype html><p>Sign in</p>'), /web page/],
    ['answers a web page as an error', answer('<html>', { status: 500 }), /web page/],
    ['answers a web page as its limit', answer('<html>', { status: 429 }), /web page/],
    ['answers an error in words', answer('Service failure', { status: 500 }), /no JSON/],
    ['answers a status that is none', answer(FOUND, { status: 700 }), /status that is none/],
    ['answers nothing', answer(''), /no JSON/],
    ['answers half a text', answer('{"result":'), /no JSON/],
    ['answers 2 MB', answer(`"${'a'.repeat(2 * 1024 * 1024)}"`), /more than 1 MB/],
    ['breaks off', (response) => response.destroy(), /cannot be reached/],
    [
      'breaks off in the middle',
      (response) => {
        response.writeHead(200, { 'Content-Length': 100 });
        response.write('{', () => response.destroy());
      },
      /broke off/,
    ],
  ];
  test.each(rows)('is reported as failed where it %s', async (_, behaviour, why) => {
    const upstream = await startUpstream(behaviour);
    const { ask } = await startTestRelay({ upstream: upstream.url, callMs: 2500 });
    const start = performance.now();
    const got = await ask(ASK, await searchFor());
    expect(got.status).toBe(502);
    expect(got.json).toEqual({
      relay: { code: 'upstream-failed', message: expect.stringMatching(why) },
    });
    expect(performance.now() - start).toBeLessThan(4000);
    expect(upstream.sent).toHaveLength(1);
    // Nothing of it is kept: the next question is asked anew.
    upstream.behave(answer(FOUND));
    expect((await ask(ASK, await searchFor())).status).toBe(200);
  });

  test('nobody listens', async () => {
    const { ask, log } = await startTestRelay({ upstream: 'http://127.0.0.1:9' });
    const got = await ask(ASK, ONEBOUND);
    expect(got.json).toEqual(refusal('upstream-failed'));
    expect(log()).toContain('cannot be reached');
  });
});

describe('a service that refuses', () => {
  const rows: readonly (readonly [string, number, unknown])[] = [
    [
      'an error of its own with its status',
      500,
      { error_code: 'gw.SystemError', error_message: 'x' },
    ],
    ['an error within 200', 200, { error_code: 'ISPInvokeError', error_message: 'x' }],
    ['an error within its result', 200, { result: { success: 'false', code: 'E', message: 'x' } }],
  ];
  test.each(rows)('%s passes through unchanged, and is not kept', async (_, status, body) => {
    const upstream = await startUpstream(answer(body, { status }));
    const { ask } = await startTestRelay({ upstream: upstream.url });
    for (const source of ['upstream', 'upstream']) {
      const got = await ask(ASK, await searchFor());
      expect(got.status).toBe(status);
      expect(got.json).toEqual(body);
      expect(got.headers.get('Relay-Source')).toBe(source);
    }
    expect(upstream.sent).toHaveLength(2);
  });

  test('keeps the Retry-After of its limit, with or without a body', async () => {
    const headers = { 'Retry-After': '7' };
    const body = { error_code: 'gw.QosAppFrequencyLimit', error_message: 'x' };
    const upstream = await startUpstream(answer(body, { status: 400, headers }));
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const first = await ask(ASK, await searchFor());
    expect([first.status, first.headers.get('Retry-After')]).toEqual([400, '7']);
    upstream.behave(answer('Too Many Requests', { status: 429, headers }));
    const second = await ask(ASK, await searchFor());
    expect([second.status, second.headers.get('Retry-After'), second.text]).toEqual([
      429,
      '7',
      '{}',
    ]);
  });

  test('an upload that got no id is not kept', async () => {
    const upstream = await startUpstream(answer({ result: { success: true, result: '0' } }));
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const picture = await shown();
    const upload = () => ask(ASK, question('cross-border', 'upload', { picture }));
    expect((await upload()).json).toMatchObject({ result: { result: '0' } });
    expect((await upload()).headers.get('Relay-Source')).toBe('upstream');
    upstream.behave(answer({ result: { success: true, result: '12' } }));
    await upload();
    expect((await upload()).headers.get('Relay-Source')).toBe('stored');
  });
});

describe('a service that repeats what it was sent', () => {
  /** Signatures, which prove who asks. */
  const PROOF = /(?:"x-csk-sign":"|_aop_signature\\"(?:\\r\\n)+)([\w+/=]+)/g;
  const echo: Behaviour = (response, { url, headers, body }) => {
    const all = `${decodeURIComponent(url)} ${url} ${JSON.stringify(headers)} ${body}`;
    answer(
      {
        success: false,
        error_code: 'x',
        msgCode: 'x',
        code: 500,
        error: all,
        message: all,
        reason: Buffer.from(all).toString('base64'),
      },
      { status: 400 },
    )(response, { url, headers, body, method: '' }, 1);
  };
  const rows: readonly (readonly [string, () => RequestInit | Promise<RequestInit>])[] = [
    ['open platform', () => searchFor()],
    ['AK', () => wordsFor('杯')],
    ['OneBound', () => ONEBOUND],
    ['OneBound upload', async () => question('onebound', 'upload', { picture: await shown() })],
    ['TMAPI', () => question('tmapi', 'page', { cursor: '{"page":1,"picture":"/a.jpg"}' })],
  ];
  // `startTestRelay` searches what came back, and the log.
  test.each(rows)('%s: no secret comes back', async (_, init) => {
    const upstream = await startUpstream(echo);
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const got = await ask(ASK, await init());
    expect(got.status).toBe(400);
    expect(got.text).toContain('••••');
    expect(got.json).toBeDefined();
    const [sent] = upstream.sent;
    for (const [, proof = ''] of JSON.stringify(sent).matchAll(PROOF)) {
      expect(got.text).not.toContain(proof);
    }
  });

  test('a large answer is searched too', async () => {
    const { secret, token } = CANARY.app;
    const title = `${'a'.repeat(100_000)} ${secret} ${encodeURIComponent(token)}`;
    const upstream = await startUpstream(
      answer({ result: { success: true, productList: [{ title }] } }),
    );
    const { ask } = await startTestRelay({ upstream: upstream.url });
    expect((await ask(ASK, await searchFor())).text).toContain('••••');
  });
});

describe('clocks that differ by 10 minutes and more', () => {
  test('the time of an AK call is corrected once, for later calls too', async () => {
    const MINUTE = 60_000;
    const gateway = await startTestGateway({ now: () => Date.now() + 20 * MINUTE });
    const { ask } = await startTestRelay({ upstream: gateway.url });
    const asked = (query: string) => ask(ASK, wordsFor(query));
    expect((await asked('保温杯')).json).toMatchObject({ success: true });
    expect((await asked('杯')).json).toMatchObject({ success: true });
    expect(gateway.stats.calls[CALLS.ak]).toBe(3);
  });

  test('a window of 5 minutes', async () => {
    const off = 10 * 60_000;
    const upstream = await startUpstream((response, sent, count) => {
      const time = Number(sent.headers['x-csk-time']) * 1000;
      const isNow = Math.abs(time - (Date.now() - off)) < 5 * 60_000;
      const headers = { Date: new Date(Date.now() - off).toUTCString() };
      const body = isNow
        ? { success: true, data: { data: [] } }
        : { success: false, msgCode: '401' };
      answer(body, { status: isNow ? 200 : 401, headers })(response, sent, count);
    });
    const { ask } = await startTestRelay({ upstream: upstream.url });
    const got = await ask(ASK, wordsFor('a'));
    expect(got.json).toEqual({ success: true, data: { data: [] } });
    expect(upstream.sent).toHaveLength(2);
  });

  test('the open platform is sent a time once it has refused a call for it', async () => {
    const off = 10 * 60_000;
    const upstream = await startUpstream((response, sent, count) => {
      const headers = { Date: new Date(Date.now() - off).toUTCString() };
      const [, time] = /name="_aop_timestamp"\r\n\r\n(\d+)/.exec(sent.body) ?? [];
      const isNow = Math.abs(Number(time) - (Date.now() - off)) < 60_000;
      const body = isNow ? FOUND : { error_code: 'gw.RequestExpired' };
      answer(body, { status: isNow ? 200 : 400, headers })(response, sent, count);
    });
    const { ask } = await startTestRelay({ upstream: upstream.url });
    expect((await ask(ASK, await searchFor())).json).toEqual(FOUND);
    expect(upstream.sent).toHaveLength(2);
  });

  test('a clock that stays wrong is asked twice, not more', async () => {
    const headers = { Date: new Date(0).toUTCString() };
    const upstream = await startUpstream(
      answer({ success: false, msgCode: '401' }, { status: 401, headers }),
    );
    const { ask } = await startTestRelay({ upstream: upstream.url });
    expect((await ask(ASK, wordsFor('a'))).status).toBe(401);
    expect(upstream.sent).toHaveLength(2);
  });
});
