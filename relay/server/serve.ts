/** The relay as a process: what it says at the start, and the signals it minds. */
import path from 'node:path';
import type { RelayConfig } from '../config/config';
import { ConfigMistake } from '../config/mistake';
import { readNamed } from '../config/parse';
import { createFinder, type Found, watchSettings } from '../config/watch';
import { servicesOf } from '../services/accounts';
import { createLog, LOG_LEVELS, type Logger } from './log';
import { type Relay, startRelay } from './relay';

/** File beside the settings; written only where a token was renewed. */
const TOKEN_FILE = 'relay-tokens.json';

/** Throws `ConfigMistake`. */
export async function serve(file: string): Promise<void> {
  const { env } = process;
  const find = createFinder(file, env);
  const first = find();
  if (first.config === undefined) throw first.error;
  const { config } = first;
  const level = readLogLevel(env);
  let log: Logger | undefined;
  const relay = await startRelay({
    config,
    tokenFile: path.join(path.dirname(file), TOKEN_FILE),
    createLog: (hide) => (log = createLog(hide, { level })),
  });
  const { host } = config.listen;
  log?.info(
    {
      url: `http://${host}:${relay.port}`,
      services: servicesOf(config.accounts),
      members: config.members.length,
    },
    config.valkey
      ? 'ready: limits and answers are shared through Valkey'
      : 'ready: limits and answers are kept in memory, for this one process',
  );
  watchSettings(find, first, (found) => takeUp(found, { file, relay, log, started: config }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void relay.stop());
  }
}

function readLogLevel({ LOG_LEVEL }: NodeJS.ProcessEnv): string {
  const level = LOG_LEVEL || 'info';
  if (LOG_LEVELS.includes(level)) return level;
  throw new ConfigMistake('LOG_LEVEL', undefined, `must be one of ${LOG_LEVELS.join(', ')}`);
}

interface Running {
  file: string;
  relay: Relay;
  log: Logger | undefined;
  /** Configuration with which it was started. */
  started: RelayConfig;
}

/** What the server and the store were made with. */
const FIXED = ['listen', 'valkey', 'instances'] as const;

/** Settings with a mistake are refused: those before stay, but for the members who are gone. */
function takeUp(found: Found, { file, relay, log, started }: Running): void {
  if (found.config) {
    const { config } = found;
    relay.reload(config);
    log?.info({ members: config.members.length }, 'settings are read again');
    const changed = FIXED.filter(
      (name) => JSON.stringify(config[name]) !== JSON.stringify(started[name]),
    );
    if (changed.length > 0) log?.warn({ changed }, 'these need a restart');
    return;
  }
  const { text, error } = found;
  const why = error instanceof ConfigMistake ? error.message : 'the relay failed to read them';
  relay.refuse(text === undefined ? undefined : readNamed(text, file));
  log?.error({ err: error }, `the settings were not taken, those before stay: ${why}`);
}
