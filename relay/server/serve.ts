/** The relay as a process: what it says at the start, and the signals it minds. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RelayConfig } from '../config/config';
import { ConfigMistake } from '../config/file';
import { createFinder, type Found, watchSettings } from '../config/watch';
import { servicesOf } from '../services/accounts';
import { createLog, LOG_LEVELS, type Logger } from './log';
import { type Relay, startRelay } from './relay';

/** File beside the settings; written only where a token was renewed. */
const TOKEN_FILE = 'relay-tokens.json';

/** Throws `ConfigMistake`. */
export async function serve(file: string): Promise<void> {
  const { env } = process;
  const find = createFinder({ file, env });
  const first = find();
  const { settings, members, error } = first;
  if (!settings || !members) throw error;
  const config = { ...settings, members };
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
      members: members.length,
    },
    config.valkey
      ? 'ready: limits and answers are shared through Valkey'
      : 'ready: limits and answers are kept in memory, for this one process',
  );
  const takeUp = createTakeUp(config, relay, log);
  watchSettings(find, first, takeUp);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void relay.stop());
  }
}

function readLogLevel({ LOG_LEVEL }: NodeJS.ProcessEnv): string {
  const level = LOG_LEVEL || 'info';
  if (LOG_LEVELS.includes(level)) return level;
  throw new ConfigMistake('LOG_LEVEL', `must be one of ${LOG_LEVELS.join(', ')}`);
}

/** What the server and the store were made with. */
const FIXED = ['listen', 'valkey', 'instances'] as const;

/** Takes what was found; in place of a file with a mistake, what it held before. */
function createTakeUp(started: RelayConfig, relay: Relay, log: Logger | undefined) {
  let config = started;
  return ({ settings, members = config.members, error }: Found): void => {
    config = { ...config, ...settings, members };
    relay.reload(config, error !== undefined);
    if (error !== undefined) {
      const why = error instanceof ConfigMistake ? error.message : 'the relay failed to read them';
      log?.error({ err: error }, `the settings were not taken, those before stay: ${why}`);
      return;
    }
    log?.info({ members: members.length }, 'settings are read again');
    const changed = FIXED.filter((name) => !isDeepStrictEqual(config[name], started[name]));
    if (changed.length > 0) log?.warn({ changed }, 'these need a restart');
  };
}
