/**
 * The connection to Valkey, and whether it can be relied on. Any error of a command that a call depends on means that
 * it cannot: stopped, hanging, out of memory, a replica. From then on commands are not tried, until Valkey does again
 * what the relay needs of it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Valkey } from 'iovalkey';
import { Refusal } from '../../refusal';
import type { StoreEvent } from '../options';
import { LANDED_CHANNEL } from './keys';
import { createClient } from './scripts';

/** The store is away. Where the mode allows it, the call goes on without. */
export class Away extends Error {}

export interface Link {
  /** Resolves once it is up, or known to be away. */
  open: () => Promise<void>;
  /** Client for a library that holds one: to be used within `run`. */
  valkey: Valkey;
  isUp: () => boolean;
  /** Rejects with `Away`, and with the refusal that the commands were rejected with. */
  run: <T>(commands: (valkey: Valkey) => Promise<T>) => Promise<T>;
  /** Nothing a call depends on: its failure changes nothing. */
  attempt: <T>(commands: (valkey: Valkey) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export interface LinkOptions {
  url: string;
  log: (event: StoreEvent) => void;
  /** Makes Valkey ready to be used. It is used once this resolves. */
  rejoin: (valkey: Valkey, joins: { wasAway: boolean }) => Promise<void>;
  onAway: (cause: Away) => void;
  onBack: () => void;
  onLanded: (note: string) => void;
}

/** Shorter than the time in which relays change over together (`rejoin.lua`). */
const RECONNECT_MS = 500;
const RETRY_MS = 200;
const COMMAND_MS = 2000;
/** How long a start waits for Valkey. */
const START_MS = 2000;

export function openLink(options: LinkOptions): Link {
  const { url, log, rejoin, onAway, onBack, onLanded } = options;
  const common = {
    retryStrategy: (times: number) => Math.min(times * 50, RECONNECT_MS),
    connectTimeout: COMMAND_MS,
  };
  const valkey = createClient(url, {
    ...common,
    commandTimeout: COMMAND_MS,
    // A command is done now or not at all.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
  });
  const listener = createClient(url, { ...common, maxRetriesPerRequest: null });
  let lastError: unknown;
  let state: 'starting' | 'up' | 'away' | 'closed' = 'starting';

  // Whoever runs a command hears of its failure; a connection's own are said once.
  valkey.on('error', (error: unknown) => {
    lastError = error;
  });
  valkey.on('close', () => goAway(lastError));
  listener.on('error', () => {});
  listener.on('message', (_channel: string, note: string) => onLanded(note));

  function goAway(cause: unknown): void {
    if (state === 'up') leave('Valkey is away.', cause);
  }

  function leave(message: string, cause: unknown): void {
    state = 'away';
    log({ level: 'error', message, cause });
    onAway(new Away(message, { cause }));
    void comeBack();
  }

  async function comeBack(): Promise<void> {
    while (state === 'away') {
      await pause(RETRY_MS);
      if (await isReady({ wasAway: true })) {
        log({ level: 'info', message: 'Valkey is back.' });
        onBack();
      }
    }
  }

  async function isReady(joins: { wasAway: boolean }): Promise<boolean> {
    if (valkey.status !== 'ready') return false;
    const before = state;
    try {
      await rejoin(valkey, joins);
    } catch (error) {
      lastError = error;
      return false;
    }
    if (state !== before || valkey.status !== 'ready') return false;
    state = 'up';
    return true;
  }

  async function open(): Promise<void> {
    void listener.connect().catch(() => {});
    void listener.subscribe(LANDED_CHANNEL).catch(() => {});
    await Promise.race([
      valkey.connect().catch(() => {}),
      pause(START_MS, undefined, { ref: false }),
    ]);
    if (!(await isReady({ wasAway: false }))) leave('Valkey cannot be reached.', lastError);
  }

  return {
    valkey,
    open,
    isUp: () => state === 'up',
    run: async (commands) => {
      if (state !== 'up') throw new Away();
      try {
        return await commands(valkey);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        goAway(error);
        throw new Away('Valkey is away.', { cause: error });
      }
    },
    attempt: (commands) =>
      state === 'up' ? commands(valkey) : Promise.reject(new Away('Valkey is away.')),
    close: async () => {
      state = 'closed';
      valkey.disconnect();
      listener.disconnect();
    },
  };
}
