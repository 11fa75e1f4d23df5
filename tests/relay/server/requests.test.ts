import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeToken } from '../../../relay/members/members';
import { ASK, json, searchFor, wordsFor } from './support/questions';
import { sendRaw } from '../../support/relay/raw';
import { ANA, configOf, LI, MEMBERS, refusal, settings, startTestRelay } from './support/relay';
import { answer, startUpstream } from './support/upstream';

async function start(options: Partial<Parameters<typeof startTestRelay>[0]> = {}) {
  const upstream = await startUpstream(answer({ result: { success: true, productList: [] } }));
  const relay = await startTestRelay({ upstream: upstream.url, ...options });
  return { ...relay, upstream };
}

/** Bytes on a socket, as no client sends them. */
async function raw(
  url: string,
  chunks: Iterable<string | Uint8Array>,
  { everyMs = 0, waitMs = 1500 } = {},
) {
  const got = await sendRaw({ url, chunks, everyMs, deadlineMs: waitMs });
  const status = got.statuses.find((code) => code !== 100);
  return { ...got, status, ms: got.closedAfterMs ?? Infinity };
}

describe('who asks', () => {
  test.each([
    ['no token', ''],
    ['another token of the same form', `Bearer ${makeToken()}`],
    ['the token with one sign more', `Bearer ${ANA}x`],
    ['the token in another case', `Bearer ${ANA.toUpperCase()}`],
    ['the token as a password', `Basic ${Buffer.from(`ana:${ANA}`).toString('base64')}`],
    ['a token of 10,000 signs', `Bearer ${'a'.repeat(10_000)}`],
    ['two tokens', `Bearer ${ANA} ${ANA}`],
  ])('%s is refused before anything is read', async (_, Authorization) => {
    const { ask, upstream } = await start();
    for (const path of [ASK, '/team', '/nothing']) {
      const got = await ask(path, {
        ...(path === ASK && (await searchFor())),
        headers: { Authorization },
      });
      expect(got.status).toBe(401);
      expect(got.json).toEqual(refusal('member-unknown'));
      expect(got.headers.get('WWW-Authenticate')).toBeNull();
    }
    expect(upstream.sent).toEqual([]);
  });

  test('a revoked member is refused from the reload on, others go on', async () => {
    const { ask, reload, upstream } = await start();
    expect((await ask('/team')).json).toEqual({
      name: 'Team <canary>',
      member: 'Ana',
      services: ['open-platform', 'cross-border', 'similar-offer', 'ak', 'onebound', 'tmapi'],
    });
    reload({ ...configOf(settings(upstream.url)), members: MEMBERS.slice(1) });
    const refused = await ask('/team');
    expect(refused.status).toBe(401);
    expect(refused.json).toEqual(refusal('member-unknown'));
  });
});

describe('paths', () => {
  test.each([
    '/ASK',
    '/ask/',
    '//ask',
    '/%61sk/..%2fask',
    '/ask/../x',
    '/ask;a=b',
    '/openapi/param2/1/system/currentTime',
    '/ak/api/find_product/1.0.0',
    '/__faults',
    '*',
  ])('%s is none of the relay', async (path) => {
    const { url, upstream } = await start();
    const head = `POST ${path} HTTP/1.1
Host: x
Authorization: Bearer ${ANA}
Content-Length: 0

`;
    const { status } = await raw(url, [head], { waitMs: 300 });
    expect([400, 404]).toContain(status);
    expect(upstream.sent).toEqual([]);
  });

  test('another address is unknown', async () => {
    const { ask, upstream } = await start();
    const got = await ask('/openapi/param2/1/system/currentTime', { method: 'POST' });
    expect(got.status).toBe(404);
    expect(got.json).toEqual(refusal('service-unknown'));
    expect(upstream.sent).toEqual([]);
  });

  test('a service without a key of the team is unknown', async () => {
    const upstream = await startUpstream();
    const text = settings(upstream.url)
      .replace(/ {2}ak: .*\n/, '')
      .replace('    per-day: 5000', '    for: [similar-offer]');
    const { ask } = await startTestRelay({ upstream: upstream.url, config: configOf(text) });
    expect((await ask(ASK, wordsFor('a'))).status).toBe(404);
    expect((await ask(ASK, await searchFor())).status).toBe(404);
    expect((await ask('/team')).json).toMatchObject({
      services: ['similar-offer', 'onebound', 'tmapi'],
    });
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s of what is POSTed is refused',
    async (method) => {
      const { ask, upstream } = await start();
      const got = await ask(ASK, { method });
      expect(got.status).toBe(404);
      expect(got.json).toEqual(refusal('service-unknown'));
      expect(got.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(upstream.sent).toEqual([]);
    },
  );
});

describe('framing that two servers may read in two ways', () => {
  const POST = `POST ${ASK} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ANA}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const SECOND = `GET /team HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ANA}\r\n\r\n`;
  test.each([
    [
      'Transfer-Encoding with Content-Length',
      `${POST}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n${SECOND}`,
    ],
    [
      'Content-Length with Transfer-Encoding',
      `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    ],
    [
      'two lengths',
      `${POST}Content-Length: 0\r\nContent-Length: ${SECOND.length}\r\n\r\n${SECOND}`,
    ],
    ['a list of lengths', `${POST}Content-Length: 0, 0\r\n\r\n${SECOND}`],
    ['a length with a sign', `${POST}Content-Length: +0\r\n\r\n${SECOND}`],
    ['a length in hexadecimal', `${POST}Content-Length: 0x0\r\n\r\n${SECOND}`],
    ['an unknown coding', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SECOND}`],
    [
      'a coding after chunked',
      `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${SECOND}`,
    ],
    ['a space before the colon', `${POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SECOND}`],
    ['a folded header', `${POST}X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n`],
    ['line feeds alone', POST.replaceAll('\r\n', '\n') + 'Content-Length: 0\n\n'],
    [
      'a chunk with a line feed alone',
      `${POST}Transfer-Encoding: chunked\r\n\r\n1\na\r\n0\r\n\r\n`,
    ],
    [
      'no host',
      `POST ${ASK} HTTP/1.1\r\nAuthorization: Bearer ${ANA}\r\nContent-Length: 0\r\n\r\n`,
    ],
    ['another protocol', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`],
    ['TLS', Buffer.from('160301000a0102030405060708090a', 'hex')],
  ])('%s is refused', async (_, text) => {
    const { url, upstream, log } = await start();
    const { status } = await raw(url, [text], { waitMs: 400 });
    expect(status).toBe(400);
    // What hides within the first request is never answered as one of its own.
    expect(log()).not.toContain('"path":"/team","member"');
    expect(upstream.sent).toEqual([]);
  });

  test('a body says its length, and is not read in chunks', async () => {
    const { url } = await start();
    const send = (rest: string) => raw(url, [`${POST}${rest}`], { waitMs: 400 });
    const sized = await send('Content-Length: 4\r\nConnection: close\r\n\r\na=bc');
    expect(sized.text).toContain('The question must be JSON');
    const chunked = await send('Transfer-Encoding: chunked\r\n\r\n4\r\na=bc\r\n0\r\n\r\n');
    expect([chunked.status, chunked.text]).toEqual([
      400,
      expect.stringContaining('The body must say its length'),
    ]);
  });
});

describe('size', () => {
  const MB = 1024 * 1024;

  test('a claimed length above 4 MB is refused before a byte is read', async () => {
    const { url } = await start();
    const head = `POST ${ASK} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ANA}\r\nContent-Length: ${100 * MB}\r\n\r\n`;
    const { status, text, ms } = await raw(url, [head], { waitMs: 3000 });
    expect(status).toBe(413);
    expect(text).toContain('"code":"too-large"');
    expect(ms).toBeLessThan(2500);
  });

  test.each([
    [true, 400, 'bad-request'],
    [false, 413, 'too-large'],
  ])('100 MB are not taken in (chunked: %s)', async (isChunked, status, code) => {
    const { ask } = await start();
    let given = 0;
    const part = new Uint8Array(MB);
    const whole = new Uint8Array(100 * MB).fill(1);
    const body = isChunked
      ? new ReadableStream<Uint8Array>({
          pull(controller) {
            given += 1;
            if (given > 100) controller.close();
            else controller.enqueue(part);
          },
        })
      : whole;
    const got = await ask(ASK, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      ...(isChunked && { duplex: 'half' }),
    }).catch(() => undefined); // the connection may end while it is still sent
    if (got) {
      expect([got.status, got.json]).toEqual([status, refusal(code)]);
    }
    if (isChunked) expect(given).toBeLessThan(100);
    expect((await ask('/team')).status).toBe(200);
  });

  describe('bodies at once', () => {
    const shares = { atOnceBytes: 100_000, atOnceOfMemberBytes: 40_000 };
    const hold = (url: string, token: string) =>
      raw(
        url,
        [
          `POST ${ASK} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 35000\r\n\r\n`,
          'a'.repeat(30_000),
        ],
        { waitMs: 1000 },
      );
    const send = (token: string) => ({
      ...json({ a: 'a'.repeat(20_000) }),
      headers: { Authorization: `Bearer ${token}` },
    });

    test('take only so much memory of one member, and are refused with a time', async () => {
      const { url, ask } = await start({ shares });
      const held = hold(url, ANA);
      await pause(200);
      const refused = await ask(ASK, send(ANA));
      expect([refused.status, refused.json]).toEqual([429, refusal('queue-full')]);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      // Read, and then refused for what it is.
      expect((await ask(ASK, send(LI))).status).toBe(400);
      await held;
      await expect.poll(async () => (await ask(ASK, send(ANA))).status).toBe(400);
    });

    test('take only so much memory of all members together', async () => {
      const { url, ask } = await start({ shares: { ...shares, atOnceBytes: 40_000 } });
      const held = hold(url, ANA);
      await pause(200);
      expect((await ask(ASK, send(LI))).status).toBe(429);
      await held;
      await expect.poll(async () => (await ask(ASK, send(LI))).status).toBe(400);
    });
  });

  test('headers of 20 kB are refused', async () => {
    const { url } = await start();
    const head = `GET /team HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect((await raw(url, [head])).status).toBe(431);
  });
});

describe('slow clients', () => {
  const HEAD = `POST ${ASK} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ANA}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const timeouts = { headersMs: 300, requestMs: 2000, bodyMs: 600, silenceMs: 3000, checkMs: 50 };

  test('headers that drip are cut off', async () => {
    const { url } = await start({ timeouts });
    const got = await raw(url, ['GET /team HTTP/1.1\r\n', ...'X: abcdefghijklmnop'.split('')], {
      everyMs: 100,
    });
    expect(got.status).toBe(408);
    expect(got.ms).toBeLessThan(1500);
  });

  test('a body that stops is given up', async () => {
    const { url, upstream } = await start({ timeouts });
    const got = await raw(url, [`${HEAD}Content-Length: 1000\r\n\r\na=`], { waitMs: 3000 });
    expect(got.status).toBe(408);
    expect(got.text).toContain('"code":"too-slow"');
    expect(got.ms).toBeLessThan(1500);
    expect(upstream.sent).toEqual([]);
  });

  test('a body that drips is given up after its time', async () => {
    const { url } = await start({ timeouts });
    const got = await raw(
      url,
      [`${HEAD}Content-Length: 1000\r\n\r\n`, ...Array.from({ length: 25 }, () => 'a')],
      {
        everyMs: 100,
      },
    );
    expect([got.status, got.text]).toEqual([408, expect.stringContaining('"code":"too-slow"')]);
    expect(got.ms).toBeLessThan(2000);
  });

  test('a member who goes away in the middle of a body leaves nothing behind', async () => {
    const { url, ask, upstream, log } = await start({ timeouts });
    await raw(url, [`${HEAD}Content-Length: 1000\r\n\r\na=`], { waitMs: 50 });
    expect((await ask('/team')).status).toBe(200);
    await expect.poll(log).toContain('"code":"bad-request"');
    expect(upstream.sent).toEqual([]);
  });
});

test('every answer has the headers that keep pages and caches away from it', async () => {
  const { ask } = await start();
  const answers = [
    await ask('/team'),
    await ask('/join'),
    await ask('/'),
    await ask('/nothing'),
    await ask(ASK, await searchFor()),
    await ask(ASK, json({})),
  ];
  for (const { headers } of answers) {
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'/);
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get('Server') ?? headers.get('X-Powered-By')).toBeNull();
  }
});
