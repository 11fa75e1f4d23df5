import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export interface TestServer {
  port: number;
  close: () => Promise<void>;
}

/** Serves on a port of loopback, by default a free one. */
export async function listen(listener: RequestListener, port = 0): Promise<TestServer> {
  const server = createServer(listener).listen(port, '127.0.0.1');
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
