import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createGateway, type GatewayDeps, type GatewayStats } from './gateway';

/** Only this machine can reach the gateway. */
const HOST = '127.0.0.1';

export interface RunningGateway {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly stats: Readonly<GatewayStats>;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

/** Starts the gateway on the loopback address; port 0 takes a free one. */
export async function startGateway(options: {
  port: number;
  deps: GatewayDeps;
}): Promise<RunningGateway> {
  const server = createServer();
  server.listen(options.port, HOST);
  await once(server, 'listening');
  const port = portOf(server);
  const { app, stats } = createGateway(options.deps, port);
  const listener = getRequestListener(app.fetch);
  // The listener answers its own failures: its promise does not reject.
  server.on('request', (request, response) => void listener(request, response));
  return { url: `http://${HOST}:${port}`, port, stats, close: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server does not listen on a port.');
  }
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
