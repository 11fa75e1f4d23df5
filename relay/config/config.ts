/** All settings of a relay, with its secrets. */
import path from 'node:path';
import type { Credentials } from '../../utils/core/model/accounts';
import type { TeamService } from '../../utils/core/model/team';
import { readAk } from '../../utils/io/services/ak/sign';
import type { Budget, Limits, QueueSizes } from '../store/types';
import { ConfigMistake } from './mistake';
import { type ParsedFile, parseRelayFile } from './parse';
import { ACCOUNT_NAMES, type AccountName, type RelayFile, type SecretSource } from './schema';
import { readSecret } from './secrets';

/** The team's key of one account. */
export interface Account {
  /** Base of the upstream's paths, without a slash at its end. */
  url: string;
  services: readonly TeamService[];
  credentials: Credentials;
}

export type TeamAccounts = Readonly<Partial<Record<AccountName, Account | undefined>>>;

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
  queue: QueueSizes;
  budget?: Budget | undefined;
  valkey?: { url: string; password?: string | undefined } | undefined;
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
  const ak = readAk(accounts.ak?.credentials.ak ?? '');
  if (ak) secrets.push(ak.secret, ak.id);
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
      perMember: parsed.queue['per-member'],
      waitMs: parsed.queue.seconds * 1000,
    },
    budget: parsed.budget,
    valkey: parsed.valkey && {
      url: parsed.valkey.url,
      password: parsed.valkey.password && read(parsed.valkey.password, 'valkey', 'password'),
    },
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
  const akText = ak && secretOf('ak', 'key', ak.key);
  if (akText !== undefined && !readAk(akText)) {
    const what = 'this is no AK: copy the whole text from the console of 1688';
    throw fail(what, 'services', 'ak', 'key');
  }
  const refreshToken = open?.['refresh-token'];
  return {
    'open-platform': open && {
      url: withoutSlash(open.url),
      services: open.for,
      credentials: {
        appKey: secretOf('open-platform', 'app-key', open['app-key']),
        secret: secretOf('open-platform', 'secret', open.secret),
        token: secretOf('open-platform', 'token', open.token),
        refreshToken: refreshToken && secretOf('open-platform', 'refresh-token', refreshToken),
      },
    },
    ak: ak && { url: withoutSlash(ak.url), services: ['ak'], credentials: { ak: akText } },
    onebound: onebound && {
      url: withoutSlash(onebound.url),
      services: ['onebound'],
      credentials: {
        appKey: secretOf('onebound', 'key', onebound.key),
        secret: secretOf('onebound', 'secret', onebound.secret),
      },
    },
    tmapi: tmapi && {
      url: withoutSlash(tmapi.url),
      services: ['tmapi'],
      credentials: { token: secretOf('tmapi', 'token', tmapi.token) },
    },
  };
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
