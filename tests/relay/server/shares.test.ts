/** What one member, or somebody who is none, can take from the others: requests, connections, memory, time. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { RelayOptions } from '../../../relay/server/relay';
import { openStore } from '../../../relay/store/store';
import { sendRaw } from '../../support/relay/raw';
import { ASK, json, searchFor } from './support/questions';
import {
  ADMIN_TOKEN,
  ANA,
  configOf,
  LI,
  refusal,
  settings,
  startTestRelay,
  type TestRelay,
} from './support/relay';
import { answer, startUpstream } from './support/upstream';

const FOUND = { result: { success: true, productList: [] } };

async function start(options: Partial<Parameters<typeof startTestRelay>[0]> = {}) {
  const upstream = await startUpstream(answer(FOUND));
  const relay = await startTestRelay({ upstream: upstream.url, ...options });
  return { ...relay, upstream };
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const search = async (relay: TestRelay, page: string, token = ANA) =>
  relay.ask(ASK, { ...(await searchFor(page)), headers: bearer(token) });

async function open({ port }: { port: number }): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined); // the relay may break it off
  await once(socket, 'connect');
  return socket;
}

/** Longer than what the system takes of an answer that nobody reads. */
const LONG = 'a'.repeat(8_000_000);

/** Every question has a long answer. */
const longAnswers: RelayOptions['openStore'] = async (options) => {
  const long = { status: 200, contentType: 'application/json', body: LONG };
  const answers = { once: () => Promise.resolve({ answer: long, source: 'stored' as const }) };
  return { ...(await openStore(options)), answers };
};

/** Asks, and reads nothing. */
async function askAndLeave(relay: TestRelay): Promise<Socket> {
  const sent = new Response((await searchFor()).body);
  const body = Buffer.from(await sent.arrayBuffer());
  const socket = (await open(relay)).pause();
  const lines = [
    `POST ${ASK} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${ANA}`,
    `Content-Type: ${sent.headers.get('Content-Type')}`,
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  socket.write(body);
  return socket;
}

async function inFlight(relay: TestRelay): Promise<number> {
  const { text } = await relay.ask('/metrics', { headers: bearer(ADMIN_TOKEN) });
  return Number(/^relay_requests_in_flight (\d+)/m.exec(text)?.[1]);
}

test('an answer that a member does not read is in the share of this member, not in that of others', async () => {
  const relay = await start({
    openStore: longAnswers,
    shares: { atOnceOfMemberBytes: 20_000_000 },
  });
  await askAndLeave(relay);
  await askAndLeave(relay);
  await expect.poll(() => inFlight(relay), { timeout: 5000 }).toBe(2);
  const own = await search(relay, '1');
  expect([own.status, own.json]).toEqual([429, refusal('queue-full')]);
  expect((await search(relay, '1', LI)).status).toBe(200);
});

test('an answer that is read a byte now and then is broken off, and its share given back', async () => {
  const relay = await start({
    openStore: longAnswers,
    shares: { atOnceOfMemberBytes: 20_000_000 },
    timeouts: { sendMs: 3000 },
  });
  const sockets = [await askAndLeave(relay), await askAndLeave(relay)];
  const reading = setInterval(() => {
    for (const socket of sockets) socket.read(1);
  }, 100);
  onTestFinished(() => clearInterval(reading));
  await expect.poll(() => inFlight(relay), { timeout: 2500 }).toBe(2);
  await expect.poll(() => inFlight(relay), { timeout: 10_000 }).toBe(0);
  expect((await search(relay, '1')).status).toBe(200);
});

test('requests that do not wait for the answer to the last one end the connection', async () => {
  const relay = await start();
  const one = `GET /team HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ANA}\r\n\r\n`;
  const { statuses, closedAfterMs } = await sendRaw({ url: relay.url, chunks: [one.repeat(5)] });
  expect(statuses.length).toBeLessThan(2);
  expect(closedAfterMs).toBeLessThan(4000);
  await expect.poll(() => inFlight(relay), { timeout: 5000 }).toBe(0);
});

test('a member has only so many requests in work, and others are served beside them', async () => {
  const upstream = await startUpstream();
  const config = configOf(settings(upstream.url, 'queue: { per-member: 2 }'));
  const relay = await startTestRelay({ upstream: upstream.url, config });
  expect((await search(relay, '9')).status).toBe(200); // the first waits for a window
  const held: (() => void)[] = [];
  upstream.behave((...call) => held.push(() => answer(FOUND)(...call)));
  const first = ['1', '2'].map((page) => search(relay, page));
  await expect.poll(() => held.length, { timeout: 10_000 }).toBe(2);
  const third = await search(relay, '3');
  expect([third.status, third.json]).toEqual([429, refusal('queue-full')]);
  expect(Number(third.headers.get('Retry-After'))).toBeGreaterThan(0);
  const other = search(relay, '4', LI);
  await expect.poll(() => held.length, { timeout: 10_000 }).toBe(3);
  for (const release of held) release();
  const statuses = (await Promise.all([...first, other])).map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 200]);
  upstream.behave(answer(FOUND));
  expect((await search(relay, '7')).status).toBe(200);
});

test('a member whose requests are refused again and again is not read for a while, others are', async () => {
  const relay = await start({ shares: { refused: { requests: 3, seconds: 60 } } });
  const wrong = [json({ a: 'b' }), await searchFor('x'), json('{')];
  for (const init of wrong) expect((await relay.ask(ASK, init)).status).toBe(400);
  const got = await search(relay, '1');
  expect([got.status, got.json]).toEqual([429, refusal('budget-used-up')]);
  expect(Number(got.headers.get('Retry-After'))).toBeGreaterThan(50);
  expect((await relay.ask('/team')).status).toBe(429);
  expect((await search(relay, '1', LI)).status).toBe(200);
});

test('what a service refuses is not counted as refused by the relay', async () => {
  const relay = await start({ shares: { refused: { requests: 1, seconds: 60 } } });
  relay.upstream.behave(answer({ error_code: 'gw.ParamInvalid' }, { status: 400 }));
  for (const page of ['1', '2', '3']) expect((await search(relay, page)).status).toBe(400);
});

test('nobody without a token closes the door for new members and the admin, however often it knocks', async () => {
  const relay = await start();
  const knock = async (path: string) => {
    const got = await fetch(relay.url + path);
    await got.arrayBuffer();
    return got.status;
  };
  // Behind a proxy, all of them come from one address.
  await Promise.all(
    Array.from({ length: 300 }, (_, at) => knock(at % 2 === 0 ? '/join' : '/metrics')),
  );
  expect([await knock('/join'), await knock('/metrics'), await knock('/team')]).toEqual([
    200, 401, 401,
  ]);
  expect((await relay.ask('/metrics', { headers: bearer(ADMIN_TOKEN) })).status).toBe(200);
  expect((await relay.ask('/team')).status).toBe(200);
});

test('whoever is refused before the body is read holds no connection by sending it', async () => {
  const { url } = await start();
  const head = 'POST /team HTTP/1.1\r\nHost: x\r\nContent-Length: 80000000\r\n\r\n';
  const chunks = [head, ...Array.from({ length: 200 }, () => Buffer.alloc(100_000))];
  const { statuses, closedAfterMs } = await sendRaw({ url, chunks });
  expect(statuses).toEqual([401]);
  expect(closedAfterMs).toBeLessThan(3000);
});
