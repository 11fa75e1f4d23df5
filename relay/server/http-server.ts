/** The HTTP server beneath the app, with its deadlines. What is no HTTP, or ambiguous, Node refuses itself. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { ConfigMistake } from '../config/file';

export interface Timeouts {
  /** Milliseconds for the headers of a request. */
  headersMs: number;
  /** Milliseconds for a whole request; the body has a deadline of its own before. */
  requestMs: number;
  /** Milliseconds for the body of a question: a picture of 1 MB over a slow line of 1 Mbit/s. */
  bodyMs: number;
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
  bodyMs: 15_000,
  sendMs: 20_000,
  silenceMs: 30_000,
  checkMs: 500,
};

/** Bytes of all headers together. */
const MAX_HEADER_SIZE = 16 * 1024;

export function createHttpServer(
  listener: RequestListener,
  { headersMs, requestMs, silenceMs, checkMs }: Timeouts,
): Server {
  const busy = new WeakSet<Socket>();
  const take: RequestListener = (incoming, outgoing) => {
    const { socket } = incoming;
    // A request before the last answer was sent, which no browser and no proxy makes: Node (20.20) would not say when its
    // answer is over.
    if (busy.has(socket)) {
      socket.destroy();
      return;
    }
    busy.add(socket);
    outgoing.once('close', () => busy.delete(socket));
    listener(incoming, outgoing);
  };
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      // Node 20 looks every 30 s by default.
      connectionsCheckingInterval: checkMs,
      keepAliveTimeout: silenceMs,
      maxHeaderSize: MAX_HEADER_SIZE,
      insecureHTTPParser: false,
      noDelay: true,
    },
    take,
  );
  server.timeout = silenceMs;
  return server;
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
    throw new ConfigMistake('listen', what);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address.port;
}
