import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy for Firefox, which has no option that leads a host name to another address. */
export interface ConnectProxy {
  readonly port: number;
  /** What was asked for and refused, as `host:port`, the oldest first. */
  readonly refused: string[];
  close(): Promise<void>;
}

/** Leads these hosts' port 443 to a port of loopback, and refuses everything else. */
export async function openProxy(hosts: readonly string[], port: number): Promise<ConnectProxy> {
  const led = new Set(hosts.map((host) => `${host}:443`));
  const refused: string[] = [];
  const sockets = new Set<Duplex>();
  const keep = (socket: Duplex) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };

  const server = createServer((request, response) => {
    refused.push(request.url ?? ''); // plain http
    response.writeHead(403).end();
  });
  server.on('connect', (request, client: Duplex, head: Buffer) => {
    keep(client);
    const target = request.url ?? '';
    if (led.has(target)) {
      keep(join(client, head, port));
      return;
    }
    refused.push(target);
    client.on('error', () => client.destroy());
    client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');

  return {
    port: address.port,
    refused,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The two connections, joined: each is broken off with the other one. */
function join(client: Duplex, head: Buffer, port: number): Socket {
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.write(head);
    server.pipe(client);
    client.pipe(server);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.once('close', () => server.destroy());
  server.once('close', () => client.destroy());
  return server;
}
