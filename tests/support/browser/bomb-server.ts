import type { ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { listen } from './listen';

/** The answer in place of a picture. Common headers are set already. */
export type Bomb = (response: ServerResponse) => void;

export interface BombServer {
  port: number;
  /**
   * Address of a new one.
   * @param decoy what the first request gets, which is the page's own
   */
  address(bomb: Bomb, decoy?: Uint8Array): string;
  close(): Promise<void>;
}

/** Answers with permissive CORS, so that every way of loading it would work. */
export async function openBombServer(): Promise<BombServer> {
  const bombs: { bomb: Bomb; decoy: Uint8Array | undefined }[] = [];
  const server = await listen(({ url = '' }, response) => {
    const found = bombs[Number(url.slice(1))];
    response.on('error', () => response.destroy()); // the client has disconnected
    response.setHeader('Content-Type', 'image/png');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Connection', 'close'); // a length that is a lie would hurt the next answer
    if (!found) response.writeHead(404).end();
    else if (found.decoy) response.end(found.decoy);
    else found.bomb(response);
    if (found) found.decoy = undefined;
  });
  return {
    port: server.port,
    address: (bomb, decoy) => `http://bombs.test:${server.port}/${bombs.push({ bomb, decoy }) - 1}`,
    close: server.close,
  };
}

const CHUNK = Buffer.alloc(64 * 1024);

/** These bytes first, and then zeros for as long as anybody reads. */
function* withoutEnd(first: Uint8Array): Generator<Uint8Array> {
  yield first;
  for (;;) yield CHUNK;
}

export const endless =
  (first: Uint8Array): Bomb =>
  (response) => {
    const stream = Readable.from(withoutEnd(first));
    response.on('close', () => stream.destroy());
    stream.pipe(response);
  };

/** A body of a thousand times its length, without end as well. */
export const gzipped =
  (first: Uint8Array): Bomb =>
  (response) => {
    response.setHeader('Content-Encoding', 'gzip');
    const stream = Readable.from(withoutEnd(first));
    const gzip = createGzip({ level: 9 });
    response.on('close', () => stream.destroy());
    stream.pipe(gzip).pipe(response);
  };

/** One byte a second. */
export const dripping =
  (bytes: Uint8Array): Bomb =>
  (response) => {
    let sent = 0;
    const drop = setInterval(() => {
      response.write(bytes.subarray(sent, sent + 1));
      sent += 1;
    }, 1_000);
    response.on('close', () => clearInterval(drop));
    response.flushHeaders();
  };

/** Says one length and sends another. */
export const ofLength =
  (length: number, bytes: Uint8Array): Bomb =>
  (response) => {
    response.setHeader('Content-Length', String(length));
    response.write(bytes, () => response.destroy());
  };

export const whole =
  (bytes: Uint8Array, encoding?: string): Bomb =>
  (response) => {
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.end(bytes);
  };
