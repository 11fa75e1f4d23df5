import { createServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { GatewayOffer } from '../catalogue';
import type { Retriever } from '../../retrieval/retriever';
import { createFinder } from '../finder';
import { closeServer, listen } from '../http-server';
import { createWebRoutes } from './routes';
import { selfSigned } from './self-signed';

const HOST_NAME = 'www.1688.com';

export interface WebStandIn {
  readonly port: number;
  /** Send the browser there: `--host-resolver-rules` with this, and `--ignore-certificate-errors`. */
  readonly resolverRule: string;
  close(): Promise<void>;
}

/** `https://www.1688.com/` on the loopback address, with a self-signed certificate. */
export async function startWebStandIn(deps: {
  offers: readonly GatewayOffer[];
  retriever: Retriever;
  /** Whether the page's input is found just now. Default: always. */
  hasInput?: () => boolean;
}): Promise<WebStandIn> {
  const app = new Hono();
  app.use(async (c, next) => {
    const [name] = (c.req.header('host') ?? '').split(':');
    return name === HOST_NAME ? next() : c.text('This host name is not served here.', 403);
  });
  app.route('/', createWebRoutes('', createFinder(deps.offers, deps.retriever), deps.hasInput));
  const listener = getRequestListener(app.fetch);
  // The listener answers its own failures: its promise does not reject.
  const server = createServer(selfSigned(HOST_NAME), (...call) => void listener(...call));
  const port = await listen(server, 0);
  return {
    port,
    resolverRule: `MAP ${HOST_NAME}:443 127.0.0.1:${port}`,
    close: () => closeServer(server),
  };
}
