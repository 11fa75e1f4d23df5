import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { pause } from '../../../../utils/core/pause';

/** The network between a relay and its Valkey. */
export interface Proxy {
  url: string;
  /** Every piece takes up to this long, each way, in order. */
  jitter: (ms: number) => void;
  /** Nothing passes any more, and nothing ends: as where a relay's machine is lost. */
  hang: () => void;
  /** What was held up passes. */
  resume: () => void;
  close: () => void;
}

export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let jitterMs = 0;
  let gate: Promise<void> = Promise.resolve();
  let open = (): void => {};

  const pipe = (from: Socket, to: Socket): void => {
    let order: Promise<void> = Promise.resolve();
    const forward = async (before: Promise<void>, bytes: Buffer): Promise<void> => {
      if (jitterMs > 0) await pause(Math.random() * jitterMs);
      await before;
      await gate;
      if (to.writable) to.write(bytes);
    };
    from.on('data', (bytes: Buffer) => {
      order = forward(order, bytes);
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };

  const server = createServer({ noDelay: true }, (socket) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    for (const each of [socket, upstream]) {
      sockets.add(each);
      each.on('close', () => sockets.delete(each));
    }
    pipe(socket, upstream);
    pipe(upstream, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');

  return {
    url: `redis://127.0.0.1:${address.port}`,
    jitter: (ms) => {
      jitterMs = ms;
    },
    hang: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    resume: () => {
      open();
      gate = Promise.resolve();
    },
    close: () => {
      open();
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
