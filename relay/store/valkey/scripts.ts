/** The scripts, as commands of the client: it sends a script's hash, and its text where Valkey does not know it. */
import { readFileSync } from 'node:fs';
import { Valkey, type ClientContext, type RedisOptions, type Result } from 'iovalkey';

type Script<Context extends ClientContext> = (
  keys: string[],
  args: (string | number)[],
) => Result<unknown, Context>;

declare module 'iovalkey' {
  interface RedisCommander<Context> {
    relayTurns: Script<Context>;
    relayRejoin: Script<Context>;
    flightJoin: Script<Context>;
    flightHold: Script<Context>;
    flightFollow: Script<Context>;
    flightLand: Script<Context>;
    auditWrite: Script<Context>;
    relayUnlock: Script<Context>;
  }
}

const SCRIPTS = {
  relayTurns: { numberOfKeys: 6, lua: read('turns') },
  relayRejoin: { numberOfKeys: 5, lua: read('rejoin') },
  flightJoin: { numberOfKeys: 2, lua: read('flight-join') },
  flightHold: { numberOfKeys: 1, lua: read('flight-hold') },
  flightFollow: { numberOfKeys: 3, lua: read('flight-follow') },
  flightLand: { numberOfKeys: 3, lua: read('flight-land') },
  auditWrite: { numberOfKeys: 2, lua: read('audit') },
  relayUnlock: { numberOfKeys: 1, lua: read('unlock') },
};

export function createClient(url: string, options: RedisOptions): Valkey {
  return new Valkey(url, { ...options, scripts: SCRIPTS, lazyConnect: true });
}

function read(name: string): string {
  return readFileSync(new URL(`./${name}.lua`, import.meta.url), 'utf8');
}
