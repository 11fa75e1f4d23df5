/** The connection to Valkey, and whether it can be relied on: one that hangs, has no memory or is a replica cannot. */
import { setTimeout as pause } from 'node:timers/promises';
import { Valkey } from 'iovalkey';
import type { StoreEvent } from './types';

/** Before the name of every key. */
export const PREFIX = 'find1688';

export interface Link {
  client: Valkey;
  isUp: () => boolean;
  /** By `performance.now()`: when it came or went, after the start. */
  changedAt: () => number;
  /** Undefined while Valkey is away, which a failed command shows as well. */
  run: <T>(commands: (client: Valkey) => Promise<T>) => Promise<T | undefined>;
  /** A command of a library has failed. */
  failed: (cause: unknown) => void;
  /** Told whenever it is there again. */
  onBack: (listener: () => void) => void;
  close: () => void;
}

const COMMAND_MS = 1500;
const LOOK_MS = 200;
const RECONNECT_MS = 300;
/** How long a start waits for Valkey. */
const START_MS = 2000;

/** Resolves once it is up, or known to be away. */
export async function openLink({
  url,
  password,
  log,
}: {
  url: string;
  password?: string | undefined;
  log: (event: StoreEvent) => void;
}): Promise<Link> {
  const client = new Valkey(url, {
    ...(password !== undefined && { password }),
    lazyConnect: true,
    connectTimeout: COMMAND_MS,
    commandTimeout: COMMAND_MS,
    retryStrategy: (times) => Math.min(times * 50, RECONNECT_MS),
    // A command is done now or not at all.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
  });
  const listeners: (() => void)[] = [];
  let state: 'starting' | 'up' | 'away' | 'closed' = 'starting';
  let changedAt = -Infinity;
  let lastError: unknown;

  function change(next: 'up' | 'away', cause?: unknown): void {
    if (state === next || state === 'closed') return;
    const isFirst = state === 'starting';
    state = next;
    if (next === 'away' || !isFirst) changedAt = performance.now();
    if (next === 'away') log({ level: 'error', message: 'Valkey is away.', cause });
    else if (!isFirst) log({ level: 'info', message: 'Valkey is back.' });
    if (next === 'up') for (const listener of listeners) listener();
  }
  const failed = (cause: unknown) => change('away', cause);

  async function look(): Promise<void> {
    if (client.status !== 'ready') return failed(lastError);
    // Written: out of memory, or as a replica, it still answers what is read.
    await client.set(`${PREFIX}:look`, 1, 'EX', 60).then(() => change('up'), failed);
  }

  // Whoever runs a command hears of its failure.
  client.on('error', (error: unknown) => {
    lastError = error;
  });
  client.on('close', () => {
    if (state === 'up') failed(lastError);
  });
  await Promise.race([
    client.connect().catch(() => undefined),
    pause(START_MS, undefined, { ref: false }),
  ]);
  await look();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, LOOK_MS);

  return {
    client,
    isUp: () => state === 'up',
    changedAt: () => changedAt,
    run: async (commands) => {
      if (state !== 'up') return undefined;
      try {
        return await commands(client);
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    failed,
    onBack: (listener) => {
      listeners.push(listener);
    },
    close: () => {
      state = 'closed';
      clearInterval(timer);
      client.disconnect();
    },
  };
}
