import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { openDoor, searchBody, SEARCH_PATH, TYPE as type } from '../support/relay/door';
import { type RawOptions, sendRaw } from '../support/relay/raw';
import { security } from '../support/tables/row';

const door = await openDoor();
afterAll(() => door.close());

const auth = () => `Authorization: Bearer ${door.anyToken()}\r\n`;
const body = searchBody(door.picture('input'));

/** What a client is told, and what the upstream sees of it. */
async function post(form: string | Uint8Array<ArrayBuffer>, path = SEARCH_PATH, headers = {}) {
  const before = door.arrived.length;
  const answer = await fetch(door.url + path, {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${door.anyToken()}`, ...headers },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    says: /"code":"([\w-]+)"/.exec(text)?.[1] ?? 'an answer',
    calls: door.arrived.length - before,
  };
}

async function raw(options: Omit<RawOptions, 'url'>) {
  const before = door.arrived.length;
  const answer = await sendRaw({ url: door.url, ...options });
  return { ...answer, calls: door.arrived.length - before };
}

const LONG = 100_000_000;
const LARGEST = 4 * 1024 * 1024;

/** What a client is told that minds the answer, and how much is taken of one that does not. */
async function sendLong(head: string, isChunked: boolean) {
  const minded = await raw({
    chunks: endless(head, LONG, isChunked),
    everyMs: 1,
    stopsAtAnswer: true,
  });
  const rude = await raw({ chunks: endless(head, LONG, isChunked) });
  return {
    status: minded.statuses[0] ?? 0,
    calls: minded.calls + rude.calls,
    isRead: rude.sentBytes > LONG / 4,
  };
}

const BAD = { status: 400, says: 'bad-request', calls: 0 };
const UNKNOWN = { status: 404, says: 'service-unknown', calls: 0 };

security(
  'relay input',
  'a body of 100 MB, as its header says',
  { status: 413, calls: 0, isRead: false },
  async () => {
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth()}Content-Type: ${type}\r\nContent-Length: ${LONG}\r\n\r\n`;
    return sendLong(head, false);
  },
);

security(
  'relay input',
  'a body of 100 MB in chunks, of no known length',
  { status: 400, calls: 0, isRead: false },
  async () => {
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth()}Content-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    return sendLong(head, true);
  },
);

security(
  'relay input',
  'a body of 100 MB from nobody',
  { status: 401, calls: 0, isRead: false },
  async () => {
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\nContent-Type: ${type}\r\nContent-Length: ${LONG}\r\n\r\n`;
    return sendLong(head, false);
  },
);

/** The server takes a little of a refused body, so that its answer is read. */
function* endless(head: string, length: number, isChunked: boolean) {
  yield head;
  const block = Buffer.alloc(64 * 1024, 0x61);
  const framed = isChunked
    ? Buffer.concat([Buffer.from('10000\r\n'), block, Buffer.from('\r\n')])
    : block;
  for (let sent = 0; sent + block.length < length; sent += block.length) yield framed;
}

security(
  'relay input',
  'twenty bodies of 4 MB at once, of one member: at most 100 MB of memory',
  true,
  async () => {
    const [child] = door.relays.children;
    const before = await residentBytes(child?.pid ?? 0);
    const head = `POST ${SEARCH_PATH} HTTP/1.1\r\nHost: relay\r\n${auth()}Content-Type: ${type}\r\nContent-Length: ${LARGEST}\r\n\r\n`;
    let most = 0;
    const watch = setInterval(() => {
      void residentBytes(child?.pid ?? 0).then((now) => (most = Math.max(most, now)));
    }, 20);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        raw({ chunks: endless(head, LARGEST, false), deadlineMs: 2_000 }),
      ),
    );
    clearInterval(watch);
    return most > before / 2 && most - before < 100_000_000;
  },
);

/** The memory of a process, by Linux. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

const picture = (format: 'gif' | 'webp' | 'tiff', side = 300) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#c2410c' } })
    .toFormat(format)
    .toBuffer();
const formWith = (bytes: Uint8Array, fields: Record<string, unknown> = {}) =>
  searchBody(bytes, fields);

for (const [name, bytes] of Object.entries({
  'a GIF that is named a JPEG': await picture('gif'),
  'a WebP that is named a JPEG': await picture('webp'),
  'a web page that is named a JPEG': Buffer.from('<html><script>alert(1)</script></html>'),
  'an SVG that is named a JPEG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'the first bytes of a JPEG and nothing more': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'a JPEG that ends within its header': door.picture('cut').subarray(0, 60),
  'a JPEG of one pixel': await sharp({
    create: { width: 1, height: 1, channels: 3, background: '#fff' },
  })
    .jpeg()
    .toBuffer(),
  'a PNG that says it has 30,000 × 30,000 pixels': hugePng(),
  'a picture of more than 1 MB': Buffer.concat([door.picture('long'), Buffer.alloc(1_000_000)]),
  'an empty file': Buffer.alloc(0),
})) {
  security('relay input', name, BAD, () => post(formWith(bytes)));
}

/** Header of a PNG alone, which is right but for what it promises. */
function hugePng(): Buffer {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(30_000, 16);
  header.writeUInt32BE(30_000, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return header;
}

for (const [name, fields] of Object.entries({
  'page 0': { cursor: '0' },
  'page -1': { cursor: '-1' },
  'page 1e9': { cursor: '1e9' },
  'a field that the service does not have': { extra: '1' },
  'ten thousand fields': Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`f${index}`, '']),
  ),
  'a token of its own': { access_token: 'mine' },
  'a signature of its own': { _aop_signature: 'A'.repeat(40) },
  'a time of its own': { _aop_timestamp: '1' },
})) {
  security('relay input', name, BAD, () => post(formWith(door.picture(name), fields)));
}

for (const [name, text] of [
  ['a form', 'page=1'],
  ['a question that ends in the middle', body.slice(0, -1)],
  ['nothing', ''],
] as const) {
  security('relay input', name, BAD, () => post(text));
}

security('relay input', 'a body in gzip', BAD, () =>
  post(Uint8Array.from(gzipSync(body)), SEARCH_PATH, {
    'Content-Type': type,
    'Content-Encoding': 'gzip',
  }),
);

security('relay input', 'an unknown address', UNKNOWN, () => post('', '/other/api'));

security(
  'relay input',
  'after all of this it serves',
  { status: 200, says: 'an answer', calls: 1 },
  () => post(searchBody(door.picture('after all'))),
);
