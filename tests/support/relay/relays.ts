/** Relays as processes, each with the flags that its image starts it with, before one upstream. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClosers } from '../../../demo/closers';
import { type Child, startChild } from '../../../demo/child';
import { hashOf, makeToken, type Member, membersFileOf } from '../../../relay/members/members';
import { ROOT } from '../places';
import { APP } from './upstream/question';
import { freePort } from './valkey';

export interface RelaysOptions {
  count: number;
  /** Named `member-0` and so on. */
  members: number;
  upstreamUrl: string;
  /** Absent: each keeps its own state in memory. */
  valkeyUrl?: string;
  perSecond: number;
  perDay?: number;
  /** Further settings of `relay.yml`, in place of the usual ones. */
  settings?: Readonly<Record<string, unknown>>;
  /** Further services of `relay.yml`. */
  services?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string>>;
  app?: { key: string; secret: string; token: string };
}

export interface Relays {
  /** One a relay, without a slash at its end. */
  urls: readonly string[];
  children: readonly Child[];
  /** One a member. */
  tokens: readonly string[];
  /** `relay.yml` of each, in a folder of its own, beside its members. */
  files: readonly string[];
  adminToken: string;
  close: () => Promise<void>;
}

const READY_MS = 30_000;

const dockerfile = readFileSync(path.join(ROOT, 'relay/Dockerfile'), 'utf8');
/** `--max-old-space-size=…` of the image's command. */
const flags = /--max-[\w-]+=\d+/.exec(dockerfile.slice(dockerfile.lastIndexOf('CMD '))) ?? [];

export async function openRelays(options: RelaysOptions): Promise<Relays> {
  const closers = createClosers();
  const folder = await mkdtemp(path.join(tmpdir(), 'find-on-1688-relays-'));
  void closers.keep(Promise.resolve({ close: () => rm(folder, { recursive: true, force: true }) }));
  const tokens = Array.from({ length: options.members }, makeToken);
  const adminToken = randomBytes(32).toString('hex');
  try {
    const started = await Promise.all(
      Array.from({ length: options.count }, async (_, index) => {
        const file = path.join(folder, `${index}`, 'relay.yml');
        const port = await freePort();
        await mkdir(path.dirname(file));
        await writeFile(file, configOf(options, port));
        await writeFile(membersFileOf(file), JSON.stringify(tokens.map(memberOf)));
        const env = environmentOf(options, adminToken);
        const child = startChild('relay/main.ts', { args: ['--config', file], env, flags });
        void closers.keep(Promise.resolve({ close: child.kill }));
        const url = `http://127.0.0.1:${port}`;
        await untilReady(url, child);
        return { url, child, file };
      }),
    );
    return {
      urls: started.map(({ url }) => url),
      children: started.map(({ child }) => child),
      files: started.map(({ file }) => file),
      tokens,
      adminToken,
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

const memberOf = (token: string, index: number): Member => ({
  name: `member-${index}`,
  hash: hashOf(token),
  added: '2026-11-28',
});

function configOf(options: RelaysOptions, port: number): string {
  const { count, upstreamUrl, perSecond, perDay, valkeyUrl } = options;
  const { settings = {}, services = {} } = options;
  const config = {
    name: 'A team of tests',
    listen: { host: '127.0.0.1', port },
    services: {
      'open-platform': {
        url: upstreamUrl,
        'app-key': { env: 'TEST_APP_KEY' },
        secret: { env: 'TEST_APP_SECRET' },
        token: { env: 'TEST_APP_TOKEN' },
        'per-second': perSecond,
        ...(perDay !== undefined && { 'per-day': perDay }),
      },
      ...services,
    },
    'admin-token': { env: 'TEST_ADMIN_TOKEN' },
    ...(valkeyUrl !== undefined && { valkey: { url: valkeyUrl } }),
    instances: count,
    ...settings,
  };
  return JSON.stringify(config, undefined, 2); // which is YAML as well
}

function environmentOf(
  { env = {}, app = APP }: RelaysOptions,
  adminToken: string,
): Record<string, string> {
  return {
    TEST_APP_KEY: app.key,
    TEST_APP_SECRET: app.secret,
    TEST_APP_TOKEN: app.token,
    TEST_ADMIN_TOKEN: adminToken,
    ...env,
  };
}

async function untilReady(url: string, child: Child): Promise<void> {
  const end = Date.now() + READY_MS;
  while (!(await isReady(url))) {
    if (!child.isAlive() || Date.now() > end) {
      throw new Error(`The relay at ${url} is not ready:\n${child.printed()}`);
    }
    await pause(50);
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
