import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { selfSigned } from '../../../demo/gateway/web/self-signed';
import type { TestServer } from './listen';

/** Serves https on a port of loopback, with a certificate that nobody has signed. */
export async function listenSecurely(listener: RequestListener): Promise<TestServer> {
  const server = createServer(selfSigned('secure.test'), listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Sends the browser there for a host of the web, such as `*.alicdn.com` (`standIns` of a scene). */
export function inPlaceOf(host: string, { port }: TestServer): string {
  return `MAP ${host}:443 127.0.0.1:${port}`;
}
