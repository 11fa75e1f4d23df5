import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createGateway, type GatewayDeps } from './gateway';
import { closeServer, HOST, listen } from './http-server';
import type { GatewayStats } from './stats';

export interface RunningGateway {
  /** Address without a slash at its end. */
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
  const port = await listen(server, options.port);
  const { app, stats } = createGateway(options.deps, port);
  const listener = getRequestListener(app.fetch);
  // The listener answers its own failures: its promise does not reject.
  server.on('request', (request, response) => void listener(request, response));
  const url = `http://${HOST}:${port}`;
  return { url, port, stats, close: () => closeServer(server) };
}
