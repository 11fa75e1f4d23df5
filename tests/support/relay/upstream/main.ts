/**
 * The image search of the open platform, for load: `main.ts DELAY_MS [strict]`. Answers after the stated delay
 * and notes each call when it arrives. Strict: the app's key, token and signature, the picture and the
 * page must be right; otherwise the body is read and nothing of it looked at.
 *
 * `GET /__calls` is what arrived so far; `POST /__delay` sets another delay.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HOST, listen } from '../../../../demo/gateway/http-server';
import { answerTo, readQuestion } from './question';
import type { ArrivedCall } from './calls';

const [delay = '0', strictness] = process.argv.slice(2);
let delayMs = Number(delay);
const isStrict = strictness === 'strict';
const calls: ArrivedCall[] = [];

const server = createServer((request, response) => {
  const at = performance.timeOrigin + performance.now();
  void respond(request, response, at);
});
server.keepAliveTimeout = 60_000;
// Its parent waits for this line.
console.log(`ready http://${HOST}:${await listen(server, 0)}`);
process.once('SIGTERM', () => process.exit(0));

async function respond(request: IncomingMessage, response: ServerResponse, at: number) {
  const { url = '/', method } = request;
  if (url === '/__calls') {
    send(response, 200, calls);
    return;
  }
  // Noted before anything is awaited: what counts is when a call arrives, also where it is broken off.
  const call: ArrivedCall = { at, question: '', status: 0 };
  const isCall = url.startsWith('/openapi/');
  if (isCall) calls.push(call);
  const body = await readAll(request).catch(() => undefined);
  if (url === '/__delay' && method === 'POST') {
    delayMs = Number(body);
    send(response, 200, { delayMs });
    return;
  }
  if (body === undefined) return;
  const question = isStrict ? await readQuestion(request, body) : { id: 'any' };
  const answer = isCall ? answerTo(question) : { status: 404, body: {} };
  call.question = 'id' in question ? question.id : question.fault;
  call.status = answer.status;
  setTimeout(() => send(response, answer.status, answer.body), delayMs);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json;charset=UTF-8' });
  response.end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
