import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { PROGRAMS } from '../../../../demo/programs/table';
import { createClient } from '../../../../relay/store/valkey/scripts';

export interface ValkeyServer {
  url: string;
  /** A client of the test's own. */
  client: ReturnType<typeof createClient>;
  /** The server ends as if the machine had lost its power: nothing is kept. */
  kill: () => Promise<void>;
  /** Again, empty, at the same port. */
  start: () => Promise<void>;
  /** It hangs: connections stay, nothing is answered. */
  freeze: () => void;
  thaw: () => void;
  stop: () => Promise<void>;
}

/** The server has no persistence, and a port of its own. */
export async function startValkey(options: readonly string[] = []): Promise<ValkeyServer> {
  const port = await findPort();
  const url = `redis://127.0.0.1:${port}`;
  const client = createClient(url, { maxRetriesPerRequest: null });
  client.on('error', () => {});
  const program = (await PROGRAMS.valkey.find()) ?? 'missing';
  let server: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    server = spawn(
      program,
      ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', tmpdir(), '--save', '', ...options],
      { stdio: 'ignore' },
    );
    await client.ping();
  };
  const kill = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };

  await start();
  return {
    url,
    client,
    start,
    kill,
    freeze: () => server?.kill('SIGSTOP'),
    thaw: () => server?.kill('SIGCONT'),
    stop: async () => {
      client.disconnect();
      await kill();
    },
  };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
