/** All settings of a relay, with its secrets. */
import path from 'node:path';
import { type AkKey, readAk } from '../../utils/io/services/ak/sign';
import type { ServiceName } from '../services/service';
import { ConfigMistake } from './mistake';
import { type ParsedFile, parseRelayFile } from './parse';
import { ACCOUNT_NAMES, type AccountName, type RelayFile, type SecretSource } from './schema';
import { readSecret } from './secrets';

interface Limits {
  perSecond: number;
  perDay?: number | undefined;
}

export interface OpenPlatformAccount {
  /** Address without a slash at its end. */
  url: string;
  services: readonly ServiceName[];
  appKey: string;
  secret: string;
  token: string;
  refreshToken?: string | undefined;
}

/** The team's keys, each with the base of its upstream's paths. */
export interface TeamAccounts {
  'open-platform'?: OpenPlatformAccount | undefined;
  ak?: { url: string; key: AkKey } | undefined;
  onebound?: { url: string; key: string; secret: string } | undefined;
  tmapi?: { url: string; token: string } | undefined;
}

export interface Member {
  name: string;
  /** SHA-256 of the token, in hexadecimal. */
  hash: string;
}

export interface RelayConfig {
  name: string;
  listen: { host: string; port: number };
  /** Where members reach it, without a slash at its end. */
  address?: string | undefined;
  adminToken?: string | undefined;
  accounts: TeamAccounts;
  limits: Readonly<Partial<Record<AccountName, Limits>>>;
  queue: { perService: number; perMember: number; waitMs: number };
  budget?: { requests: number; seconds: number } | undefined;
  fail: 'closed' | 'local';
  instances: number;
  members: readonly Member[];
  /** Everything that no answer and no log line may hold. */
  secrets: readonly string[];
}

/** Guessing a shorter one is not hopeless. */
const MIN_ADMIN_TOKEN = 20;

interface Place {
  file: string;
  env: NodeJS.ProcessEnv;
}

/** Throws `ConfigMistake`. */
export function readConfig(text: string, place: Place): RelayConfig {
  return resolveConfig(parseRelayFile(text, place.file), place);
}

/** The configuration with its secrets. Throws `ConfigMistake`. */
export function resolveConfig(
  { settings: parsed, lineOf }: ParsedFile,
  { file, env }: Place,
): RelayConfig {
  const secrets: string[] = [];
  const read: ReadSecret = (source, ...at) => {
    const place = { where: file, line: lineOf(at) };
    const secret = readSecret(source, { env, folder: path.dirname(file) }, place);
    secrets.push(secret);
    return secret;
  };
  const fail: Fail = (what, ...at) => new ConfigMistake(file, lineOf(at), what);
  const accounts = accountsOf(parsed, read, fail);
  if (accounts.ak) secrets.push(accounts.ak.key.secret, accounts.ak.key.id);
  const adminToken = parsed['admin-token'] && read(parsed['admin-token'], 'admin-token');
  if (adminToken !== undefined && adminToken.length < MIN_ADMIN_TOKEN) {
    throw fail(
      `the admin token must have ${MIN_ADMIN_TOKEN} characters or more: "openssl rand -hex 32" makes one`,
      'admin-token',
    );
  }
  return {
    name: parsed.name,
    listen: parsed.listen,
    address: parsed.address && withoutSlash(parsed.address),
    adminToken,
    accounts,
    limits: limitsOf(parsed),
    queue: {
      perService: parsed.queue['per-service'],
      perMember: parsed.queue['per-member'],
      waitMs: parsed.queue.seconds * 1000,
    },
    budget: parsed.budget,
    fail: parsed['valkey-away'],
    instances: parsed.instances,
    members: parsed.members.map(({ name, token }) => ({
      name,
      hash: token.slice('sha256:'.length),
    })),
    secrets,
  };
}

type ReadSecret = (source: SecretSource, ...at: string[]) => string;
type Fail = (what: string, ...at: string[]) => ConfigMistake;

function accountsOf({ services }: RelayFile, read: ReadSecret, fail: Fail): TeamAccounts {
  const { 'open-platform': open, ak, onebound, tmapi } = services;
  if (!ACCOUNT_NAMES.some((name) => services[name] !== undefined)) {
    throw fail(`no service is set up: name one of ${ACCOUNT_NAMES.join(', ')}`, 'services');
  }
  const secretOf = (account: AccountName, name: string, source: SecretSource) =>
    read(source, 'services', account, name);
  return {
    'open-platform': open && {
      url: withoutSlash(open.url),
      services: open.for,
      appKey: secretOf('open-platform', 'app-key', open['app-key']),
      secret: secretOf('open-platform', 'secret', open.secret),
      token: secretOf('open-platform', 'token', open.token),
      refreshToken:
        open['refresh-token'] && secretOf('open-platform', 'refresh-token', open['refresh-token']),
    },
    ak: ak && {
      url: withoutSlash(ak.url),
      key: readAkKey(secretOf('ak', 'key', ak.key), () =>
        fail(
          'this is no AK: copy the whole text from the console of 1688',
          'services',
          'ak',
          'key',
        ),
      ),
    },
    onebound: onebound && {
      url: withoutSlash(onebound.url),
      key: secretOf('onebound', 'key', onebound.key),
      secret: secretOf('onebound', 'secret', onebound.secret),
    },
    tmapi: tmapi && {
      url: withoutSlash(tmapi.url),
      token: secretOf('tmapi', 'token', tmapi.token),
    },
  };
}

function readAkKey(text: string, fail: () => ConfigMistake): AkKey {
  const key = readAk(text);
  if (!key) throw fail();
  return key;
}

function limitsOf({ services }: RelayFile): RelayConfig['limits'] {
  const named = ACCOUNT_NAMES.flatMap((name) => {
    const account = services[name];
    if (!account) return [];
    return [[name, { perSecond: account['per-second'], perDay: account['per-day'] }] as const];
  });
  return Object.fromEntries(named);
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');
