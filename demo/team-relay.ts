/** A team's relay before a search service of the demo, set up by its own commands, as an admin does it. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { startChild } from './child';
import { createClosers } from './closers';

const run = promisify(execFile);

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RELAY = 'relay/main.ts';

export interface TeamRelayOptions {
  port: number;
  name: string;
  /** The search service's address, without a slash at its end. */
  gatewayUrl: string;
  keys: TeamKeys;
  members: readonly string[];
}

/** The keys that the relay holds for its members. */
interface TeamKeys {
  app: { key: string; secret: string; token: string };
  ak: string;
  onebound: { key: string; secret: string };
  tmapi: { token: string };
}

export interface TeamRelay {
  url: string;
  /** What each member is sent, in their order. */
  links: readonly { member: string; link: string }[];
  adminToken: string;
  /** What it has logged so far. */
  printed: () => string;
  close: () => Promise<void>;
}

export async function startTeamRelay(options: TeamRelayOptions): Promise<TeamRelay> {
  const { port, name, gatewayUrl, keys, members } = options;
  const closers = createClosers();
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-relay-'));
  void closers.keep(Promise.resolve({ close: () => rm(folder, { recursive: true, force: true }) }));
  try {
    const file = path.join(folder, 'relay.yml');
    await writeFile(file, settings({ port, name, gatewayUrl }));
    const links: { member: string; link: string }[] = [];
    for (const member of members) links.push({ member, link: await addMember(file, member) });
    const adminToken = randomBytes(32).toString('hex');
    const env = environment(keys, adminToken);
    const child = startChild(RELAY, { args: ['--config', file], env });
    await closers.keep(Promise.resolve({ close: child.kill }));
    const url = `http://127.0.0.1:${port}`;
    await child.line(/"msg":"ready/);
    return {
      url,
      links,
      adminToken,
      printed: child.printed,
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

/** All services of the gateway, and secrets by the names of variables alone. */
function settings({
  port,
  name,
  gatewayUrl,
}: Pick<TeamRelayOptions, 'port' | 'name' | 'gatewayUrl'>): string {
  return stringify({
    name,
    listen: { host: '127.0.0.1', port },
    services: {
      'open-platform': {
        url: gatewayUrl,
        'app-key': { env: 'TEAM_APP_KEY' },
        secret: { env: 'TEAM_APP_SECRET' },
        token: { env: 'TEAM_APP_TOKEN' },
        'per-second': 10,
      },
      ak: { url: `${gatewayUrl}/ak`, key: { env: 'TEAM_AK' }, 'per-second': 10 },
      onebound: {
        url: `${gatewayUrl}/onebound`,
        key: { env: 'TEAM_ONEBOUND_KEY' },
        secret: { env: 'TEAM_ONEBOUND_SECRET' },
        'per-second': 10,
      },
      tmapi: {
        url: `${gatewayUrl}/tmapi`,
        token: { env: 'TEAM_TMAPI_TOKEN' },
        'per-second': 10,
      },
    },
    'admin-token': { env: 'TEAM_ADMIN_TOKEN' },
  });
}

function environment(keys: TeamKeys, adminToken: string): Record<string, string> {
  return {
    TEAM_APP_KEY: keys.app.key,
    TEAM_APP_SECRET: keys.app.secret,
    TEAM_APP_TOKEN: keys.app.token,
    TEAM_AK: keys.ak,
    TEAM_ONEBOUND_KEY: keys.onebound.key,
    TEAM_ONEBOUND_SECRET: keys.onebound.secret,
    TEAM_TMAPI_TOKEN: keys.tmapi.token,
    TEAM_ADMIN_TOKEN: adminToken,
  };
}

/** @returns the link that the command prints */
async function addMember(file: string, member: string): Promise<string> {
  const args = ['--import', 'tsx', RELAY, '--config', file, 'member', 'add', member];
  const { stdout } = await run(process.execPath, args, { cwd: ROOT });
  const link = /https?:\/\/\S+\/join#\S+/.exec(stdout)?.[0];
  if (link === undefined) throw new Error(`No link is printed for ${member}:\n${stdout}`);
  return link;
}
