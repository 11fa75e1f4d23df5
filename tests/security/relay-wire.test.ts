import { afterAll } from 'vitest';
import { openDoor, searchBody, SEARCH_PATH, TYPE as type } from '../support/relay/door';
import { type RawOptions, sendRaw } from '../support/relay/raw';
import { security } from '../support/tables/row';

const door = await openDoor();
afterAll(() => door.close());

const auth = `Authorization: Bearer ${door.token}\r\n`;
const body = Buffer.from(searchBody(door.picture('wire')));

async function raw(options: Omit<RawOptions, 'url'>) {
  const before = door.arrived.length;
  const answer = await sendRaw({ url: door.url, ...options });
  return { ...answer, calls: door.arrived.length - before };
}

// Paths: sent as they are, because a client would make them plain first.

for (const path of [
  `/x/..${SEARCH_PATH}`,
  `/x/%2e%2e${SEARCH_PATH}`,
  `/.${SEARCH_PATH}`,
  `/${SEARCH_PATH}`,
  '/%61sk',
  String.raw`\ask`,
  `${SEARCH_PATH}/`,
  `${SEARCH_PATH};x=1`,
  `${SEARCH_PATH}%00`,
  SEARCH_PATH.toUpperCase(),
  '/openapi/param2/1/com.alibaba.trade/alibaba.trade.get.buyerView',
  '/ak/api/find_product/1.0.0',
  '/__faults',
]) {
  security('relay input', `the path ${path}`, { isRefused: true, calls: 0 }, async () => {
    const head = `POST ${path} HTTP/1.1\r\nHost: relay\r\n${auth}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
    const seen = await raw({ chunks: [head, body] });
    return { isRefused: /^(?:400|404)$/.test(seen.statuses.join()), calls: seen.calls };
  });
}

security('relay input', 'an address of another host', { isRefused: true, calls: 0 }, async () => {
  const head = `POST http://169.254.169.254/latest HTTP/1.1\r\nHost: relay\r\n${auth}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`;
  const seen = await raw({ chunks: [head, body] });
  return { isRefused: /^(?:400|404)$/.test(seen.statuses.join()), calls: seen.calls };
});

// Smuggling: what a proxy in front and the relay might read as one request and as two.

const smuggled = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;

for (const [name, headers] of Object.entries({
  'a length and chunks': 'Content-Length: 6\r\nTransfer-Encoding: chunked\r\n',
  'chunks and a length': 'Transfer-Encoding: chunked\r\nContent-Length: 6\r\n',
  'two lengths': 'Content-Length: 6\r\nContent-Length: 5\r\n',
  'a list of lengths': 'Content-Length: 6, 5\r\n',
  'a length with a sign': 'Content-Length: +6\r\n',
  'a length in hexadecimal': 'Content-Length: 0x6\r\n',
  'chunks twice': 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n',
  'chunks of another name': 'Transfer-Encoding: xchunked\r\n',
  'chunks before a space': 'Transfer-Encoding : chunked\r\n',
  'chunks on a folded line': 'Transfer-Encoding:\r\n chunked\r\n',
  'a header with a line feed alone': 'X: 1\nTransfer-Encoding: chunked\r\n',
})) {
  security('relay input', `smuggling: ${name}`, { answers: 1, status: 400, calls: 0 }, async () => {
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth}${headers}\r\n`;
    const seen = await raw({ chunks: [head, '0\r\n\r\n', smuggled, body], deadlineMs: 3_000 });
    return { answers: seen.statuses.length, status: seen.statuses[0] ?? 0, calls: seen.calls };
  });
}

security('relay input', 'a header of 100 kB', { status: 431, calls: 0 }, async () => {
  const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth}X: ${'x'.repeat(100_000)}\r\n\r\n`;
  const seen = await raw({ chunks: [head] });
  return { status: seen.statuses[0] ?? 0, calls: seen.calls };
});

// Slow clients. A connection that sends nothing more is not kept for ever either.

const SLOW_MS = 40_000;

security('relay input', 'headers that drip', { isClosed: true, calls: 0 }, async () => {
  const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth}X: ${'x'.repeat(200)}`;
  const seen = await raw({ chunks: head, everyMs: 250, deadlineMs: SLOW_MS });
  return { isClosed: seen.closedAfterMs !== undefined, calls: seen.calls };
});

security(
  'relay input',
  'a body that drips',
  { status: 408, isClosed: true, calls: 0 },
  async () => {
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
    const drops = Array.from({ length: 200 }, (_, at) => body.subarray(at, at + 1));
    const seen = await raw({ chunks: [head, ...drops], everyMs: 250, deadlineMs: SLOW_MS });
    return {
      status: seen.statuses[0] ?? 0,
      isClosed: seen.closedAfterMs !== undefined,
      calls: seen.calls,
    };
  },
);

security('relay input', 'after all of this on the wire it serves', 200, async () => {
  const headers = { Authorization: `Bearer ${door.token}` };
  const form = searchBody(door.picture('after the wire'));
  return (await fetch(door.url + SEARCH_PATH, { method: 'POST', body: form, headers })).status;
});
