import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { requireProgram } from '../../../demo/programs';

/** A real `valkey-server` of the test, which keeps nothing on the disk. */
export interface Valkey {
  /** Stays the same over `stop` and `start`. */
  url: string;
  /** Ends it at once, as a crash does. */
  stop(): Promise<void>;
  /** Starts it again, empty. */
  start(): Promise<void>;
  /** It holds its connections and answers nobody, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** What it answers to a command, by its own client. */
  command(...words: string[]): Promise<unknown>;
  close(): Promise<void>;
}

export interface ValkeyOptions {
  /** Default: a free one. */
  port?: number;
  /** Such as `3mb`, above which it refuses to write. Default: as the machine has it. */
  maxMemory?: string;
}

const run = promisify(execFile);

const HOST = '127.0.0.1';
/** The limit of an answer, in bytes. */
const MAX_ANSWER = 64 * 1024 * 1024;
const STARTS_MS = 10_000;

export async function openValkey({ port, maxMemory }: ValkeyOptions = {}): Promise<Valkey> {
  const program = await requireProgram('valkey');
  const ownPort = port ?? (await freePort());
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-valkey-'));
  const memory =
    maxMemory === undefined ? [] : ['--maxmemory', maxMemory, '--maxmemory-policy', 'noeviction'];
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const place = ['--port', String(ownPort), '--bind', HOST, '--dir', folder];
    const nothingKept = ['--save', '', '--appendonly', 'no'];
    child = spawn(program, [...place, ...nothingKept, ...memory], { stdio: 'ignore' });
    await untilListening(ownPort);
  }

  async function stop(): Promise<void> {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGKILL');
    await ended;
  }

  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: `redis://${HOST}:${ownPort}`,
    stop,
    start,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    command: async (...words) => {
      const args = ['-p', String(ownPort), '--json', ...words];
      // Debian's package of the server brings its client along.
      const { stdout } = await run('valkey-cli', args, { maxBuffer: MAX_ANSWER });
      const answer: unknown = JSON.parse(stdout);
      return answer;
    },
    close,
  };
}

/** A port of loopback that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  server.close();
  await once(server, 'close');
  return address.port;
}

async function untilListening(port: number): Promise<void> {
  const end = Date.now() + STARTS_MS;
  while (!(await isListening(port))) {
    if (Date.now() > end) throw new Error(`Nothing listens on ${port} after ${STARTS_MS} ms`);
    await pause(20);
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST);
    const end = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
