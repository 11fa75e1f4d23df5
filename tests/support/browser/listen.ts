import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

export interface TestServer {
  port: number;
  close: () => Promise<void>;
}

export interface ListenOptions {
  /** Default: a free one. */
  port?: number;
  /** Default: IPv4 loopback. */
  host?: string;
}

/** Serves on a port of loopback. */
export async function listen(
  listener: RequestListener,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<TestServer> {
  const server = createServer(listener).listen(port, host);
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
