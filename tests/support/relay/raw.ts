import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How a server took bytes that no client would send. */
export interface RawAnswer {
  /** Status of each answer that came, in their order. */
  statuses: number[];
  /** All that came. */
  text: string;
  /** Milliseconds until the server closed the connection; undefined where it did not. */
  closedAfterMs: number | undefined;
  /** How many of the bytes it took before it closed. */
  sentBytes: number;
}

export interface RawOptions {
  url: string;
  /** Sent one after the other, as they are. */
  chunks: Iterable<string | Uint8Array>;
  /** Milliseconds before each further chunk. Default: none. */
  everyMs?: number;
  /** Sends no more once an answer comes, as a client should (RFC 9112, 9.5). Otherwise a reset may take it away. */
  stopsAtAnswer?: boolean;
  /** After it the connection is given up. */
  deadlineMs?: number;
}

export async function sendRaw({
  url,
  chunks,
  everyMs = 0,
  stopsAtAnswer = false,
  deadlineMs = 5_000,
}: RawOptions): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const start = performance.now();
  let text = '';
  let closedAfterMs: number | undefined;
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      closedAfterMs ??= performance.now() - start;
      resolve();
    });
  });
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => undefined); // a reset is an answer as well
  const late = pause(deadlineMs);
  let sentBytes = 0;
  const sending = (async () => {
    for (const chunk of chunks) {
      if (socket.destroyed || !socket.writable || (stopsAtAnswer && text !== '')) return;
      const bytes = Buffer.from(chunk);
      if (!socket.write(bytes)) await Promise.race([drained(socket), closed, late]);
      sentBytes += bytes.length;
      if (everyMs > 0) await Promise.race([pause(everyMs), closed]);
    }
  })();
  await Promise.race([closed, late]);
  const after = closedAfterMs;
  socket.destroy();
  await sending;
  const statuses = Array.from(text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm), ([, status]) =>
    Number(status),
  );
  return { statuses, text, closedAfterMs: after, sentBytes };
}

function drained(socket: ReturnType<typeof connect>): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', () => resolve());
  });
}
