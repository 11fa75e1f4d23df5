import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { SEARCH_PATH, TYPE } from '../door';

export interface Call {
  body: Uint8Array;
}

export interface Target {
  url: string;
  token: string;
}

const DEADLINE_MS = 30_000;
const refusedSchema = z.object({ relay: z.object({ code: z.string() }) });
const agent = new Agent({ keepAlive: true });

const headersOf = ({ token }: Target, { body }: Call) => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': TYPE,
  'Content-Length': body.length,
});

/** How it ended: a status and the relay's code; `0` where no answer came. */
export function post(target: Target, call: Call): Promise<string> {
  return new Promise((resolve) => {
    const headers = headersOf(target, call);
    const init = { method: 'POST', agent, headers, timeout: DEADLINE_MS };
    const asked = request(target.url + SEARCH_PATH, init);
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve('0')); // a relay breaks off what is too long
    asked.on('response', (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', () => resolve('0'));
      answer.on('end', () => {
        if (!asked.writableFinished) asked.destroy(); // Node listens to the connection's errors no more
        resolve(endOf(answer.statusCode, Buffer.concat(parts).toString()));
      });
    });
    asked.end(call.body);
  });
}

function endOf(status = 0, text: string): string {
  if (status === 200) return '200';
  const { data } = refusedSchema.safeParse(parse(text));
  return data ? `${status} ${data.relay.code}` : String(status);
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined; // broken off
  }
}

/** Linux takes 4 MB of answers that nobody reads: the relay has to keep the last. */
const UNREAD = { answers: 21, everyMs: 200 };
/** `HTTP/1.1 200` */
const STATUS_BYTES = 12;

/** Asks again and again on one connection for so long, and reads only how the first request ended. */
export async function leaveUnread(target: Target, call: Call, ms: number): Promise<string> {
  const end = Date.now() + ms;
  const { hostname, port } = new URL(target.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined); // the relay breaks it off
  const headers = Object.entries({ Host: 'relay', ...headersOf(target, call) });
  const head = [`POST ${SEARCH_PATH} HTTP/1.1`, ...headers.map((pair) => pair.join(': '))];
  const ask = () => {
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(call.body);
  };
  ask();
  // The stream takes some kB, and then no more.
  await once(socket, 'readable', { signal: AbortSignal.timeout(ms) }).catch(() => undefined);
  const line: unknown = socket.read(STATUS_BYTES);
  const status = String(line).split(' ')[1] ?? '0';
  const more = status === '200' ? UNREAD.answers - 1 : 0;
  for (let asked = 0; asked < more; asked += 1) {
    await pause(UNREAD.everyMs);
    ask();
  }
  await pause(end - Date.now());
  socket.destroy();
  return status;
}
