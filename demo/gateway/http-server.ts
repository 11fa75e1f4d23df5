import { once } from 'node:events';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';

/** Loopback: only this machine can reach the server. */
export const HOST = '127.0.0.1';

/** Listens on the loopback address, on a free port for 0; gives the port. */
export async function listen(server: HttpServer | HttpsServer, port: number): Promise<number> {
  server.listen(port, HOST);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server does not listen on a port.');
  }
  return address.port;
}

/** Stops listening and ends open connections. */
export async function closeServer(server: HttpServer | HttpsServer): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

export interface Serving {
  port: number;
  /** Stops listening and ends open connections. */
  close: () => Promise<void>;
}

interface App {
  fetch: Parameters<typeof getRequestListener>[0];
}

/**
 * Serves an app on the loopback; rejects where the port is taken.
 * @param port 0 takes a free one, which `createApp` is told
 * @param certificate absent: plain http
 */
export async function serve(
  port: number,
  createApp: (port: number) => App,
  certificate?: { key: string; cert: string },
): Promise<Serving> {
  const server = certificate ? createHttpsServer(certificate) : createHttpServer();
  const taken = await listen(server, port);
  const listener = getRequestListener(createApp(taken).fetch);
  // The listener answers its own failures: its promise does not reject.
  server.on('request', (request, response) => void listener(request, response));
  return { port: taken, close: () => closeServer(server) };
}
