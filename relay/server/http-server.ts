/** The HTTP server beneath the app: its own deadlines and limits, and answers to what is no HTTP. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ConfigMistake } from '../config/mistake';
import { Refusal } from '../refusal';
import { framingRefusal } from './framing';

export interface Timeouts {
  /** Milliseconds for the headers of a request. */
  headersMs: number;
  /** Milliseconds for a whole request; the body has a deadline of its own before. */
  requestMs: number;
  /** Milliseconds for all of an answer to be sent. */
  sendMs: number;
  /** Milliseconds that a connection may be silent, longer than a call takes. */
  silenceMs: number;
  /** Milliseconds between two looks at the deadlines. */
  checkMs: number;
}

export const TIMEOUTS: Timeouts = {
  headersMs: 5_000,
  requestMs: 20_000,
  sendMs: 20_000,
  silenceMs: 30_000,
  checkMs: 500,
};

const MAX_CONNECTIONS = 4096;
/** Most connections on which no request is answered: members have theirs, whoever else holds how many. */
const MAX_IDLE = 1024;
const MAX_HEADERS = 100;
/** Bytes of all headers together. */
const MAX_HEADER_SIZE = 16 * 1024;

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

interface Handlers {
  listener: Listener;
  /** Told of requests that the listener never sees. */
  onRefused: (refusal: Refusal) => void;
}

export function createHttpServer(
  { listener, onRefused }: Handlers,
  { headersMs, requestMs, silenceMs, checkMs }: Timeouts,
): Server {
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    // Node 20 looks every 30 s by default.
    connectionsCheckingInterval: checkMs,
    keepAliveTimeout: silenceMs,
    maxHeaderSize: MAX_HEADER_SIZE,
    insecureHTTPParser: false,
    requireHostHeader: false, // its answer would have no sentence: see `framing.ts`
    noDelay: true,
  });
  server.timeout = silenceMs;
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = MAX_CONNECTIONS;
  const idle = createIdle();
  server.on('connection', idle.open);
  const refuse = (socket: Duplex, refusal: Refusal) => {
    onRefused(refusal);
    answerByHand(socket, refusal);
  };
  const take = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming;
    // What came with a request that was refused like this is not read as one of its own.
    if (socket.writableEnded) return;
    // A request before the last answer was sent, which no browser and no proxy makes: Node would not say when the
    // next one is.
    if (!idle.remove(socket)) {
      socket.destroy();
      return;
    }
    outgoing.once('close', () => idle.add(socket));
    const refusal = framingRefusal(incoming);
    if (refusal) {
      refuse(socket, refusal);
      // Until its sender closes it as well, which is only seen where what comes is read.
      idle.add(socket);
      incoming.resume();
      endUnread(incoming);
      return;
    }
    outgoing.once('finish', () => endUnread(incoming));
    void listener(incoming, outgoing);
  };
  server.on('request', take);
  // Whoever reads the body says that it may come: a body that is too long is refused without it.
  server.on('checkContinue', take);
  server.on('clientError', (error: ClientError, socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') refuse(socket, unreadable(error.code));
    else socket.destroy();
  });
  return server;
}

/** Connections on which nothing is answered: above `MAX_IDLE` the one that has been idle for longest gives way. */
function createIdle() {
  const idle = new Set<Socket>();
  const add = (socket: Socket) => {
    if (socket.destroyed) return;
    idle.add(socket);
    const [oldest] = idle;
    if (idle.size > MAX_IDLE) oldest?.destroy();
  };
  return {
    open: (socket: Socket) => {
      add(socket);
      socket.once('close', () => idle.delete(socket));
    },
    add,
    remove: (socket: Socket) => idle.delete(socket),
  };
}

/** How much of a body that nobody wants is still taken, so that its sender reads the answer. */
const UNREAD = { bytes: 4 * 1024 * 1024, ms: 1_000 };
/** Interval of the check: in 20 ms a sender on the same machine gets 20 MB through. */
const CHECK_UNREAD_MS = 2;

/** Node 20 takes the rest of a refused body to its end, and tells nobody of its bytes. */
function endUnread(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  const { socket } = incoming;
  const most = socket.bytesRead + UNREAD.bytes;
  const end = performance.now() + UNREAD.ms;
  const timer = setInterval(() => {
    const isOver = socket.bytesRead > most || performance.now() > end;
    if (isOver && !incoming.complete) socket.destroy();
    if (isOver || incoming.complete || socket.destroyed) clearInterval(timer);
  }, CHECK_UNREAD_MS);
}

interface ClientError extends Error {
  code?: string;
}

/** Where there is no request to answer, and the connection ends. */
function answerByHand(socket: Duplex, { status, body, retryAfterMs }: Refusal): void {
  const text = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${status} Refused`,
      'Content-Type: application/json',
      ...(retryAfterMs === undefined ? [] : [`Retry-After: ${Math.ceil(retryAfterMs / 1000)}`]),
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}

function unreadable(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Refusal('too-slow', 'The request took too long to arrive.');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Refusal('too-large', 'The headers of the request are too long.');
  }
  return new Refusal('bad-request', 'This is not HTTP as this server reads it.');
}

/** The port. Throws `ConfigMistake`. */
export async function listenOn(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    const what = `${host}:${port} cannot be listened on${code}: another program may have it. Name another port`;
    throw new ConfigMistake('listen', undefined, what);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}
