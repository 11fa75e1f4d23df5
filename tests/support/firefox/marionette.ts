import { once } from 'node:events';
import { connect } from 'node:net';
import * as z from 'zod/mini';

/** Firefox's remote control: numbered commands and answers, as `length:JSON` over TCP. */
export interface Marionette {
  /** The command's answer. Rejects with Firefox's own words, and where Firefox ends before it. */
  send: (command: string, parameters?: object) => Promise<unknown>;
}

/** Kind of message, number of the command, failure, result. */
const answerSchema = z.tuple([
  z.literal(1),
  z.number(),
  z.nullable(z.object({ error: z.string(), message: z.string() })),
  z.unknown(),
]);

type Waiting = Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>;

/** The connection ends with Firefox. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');

  let received = Buffer.alloc(0);
  socket.on('data', (part) => {
    const { messages, rest } = split(Buffer.concat([received, part]));
    received = rest;
    for (const message of messages) settle(message);
  });
  socket.on('error', (error) => console.error(error)); // it closes then
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended'));
  });

  function settle(message: unknown): void {
    const answer = answerSchema.safeParse(message);
    if (!answer.success) return; // the greeting
    const [, number, failure, result] = answer.data;
    if (failure) waiting.get(number)?.reject(new Error(`${failure.error}: ${failure.message}`));
    else waiting.get(number)?.resolve(result);
    waiting.delete(number);
  }

  let last = 0;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`, (error) => error && reject(error));
      }),
  };
}

/** The messages that have arrived in full, and what has come of the next one. */
function split(received: Buffer<ArrayBuffer>): { messages: unknown[]; rest: Buffer<ArrayBuffer> } {
  const messages: unknown[] = [];
  let rest = received;
  for (;;) {
    const start = rest.indexOf(':') + 1;
    const end = start + Number(rest.toString('latin1', 0, start - 1));
    if (start === 0 || rest.length < end) return { messages, rest };
    messages.push(JSON.parse(rest.toString('utf8', start, end)));
    rest = rest.subarray(end);
  }
}
