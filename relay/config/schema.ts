/** What `relay.yml` may say. Each message is read by who wrote the file: what is wrong, and what to do. */
import * as z from 'zod/mini';
import { isLocalAddress } from '../../utils/core/hosts/address';
import {
  type Credentials,
  SERVICE_ACCOUNT_IDS as ACCOUNT_NAMES,
  type ServiceAccountId as AccountName,
} from '../../utils/core/model/accounts';
import type { TeamService } from '../../utils/core/model/team';
import { readAk } from '../../utils/io/services/ak/sign';
import { type Place, readSecret } from './file';

/** Services whose keys are one account's share its limit. */
export type { AccountName };

export interface Limits {
  /** Calls in any second. */
  perSecond: number;
  /** Calls in a day of China; none where the service has no such limit. */
  perDay?: number | undefined;
}

/** The team's key of one account. */
export interface Account {
  /** Base of the upstream's paths, without a slash at its end. */
  url: string;
  services: readonly TeamService[];
  credentials: Credentials;
  limits: Limits;
}

export type TeamAccounts = Readonly<Partial<Record<AccountName, Account | undefined>>>;

// Without a locale every reason is "Invalid input".
z.config(z.locales.en());

/** Where a secret is read from. A secret itself is refused: the file is copied, shown and backed up. */
const secretSource = z.union(
  [
    z.strictObject({ env: z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/)) }),
    z.strictObject({ file: z.string().check(z.minLength(1)) }),
  ],
  {
    error: ({ input }) =>
      typeof input === 'string' || typeof input === 'number'
        ? 'this is a secret, which must not stand in this file. Put it into an environment variable and write { env: NAME }, or into a file of its own and write { file: /path }. Then replace the secret: it may have been copied with this file'
        : 'say where the secret is read from: { env: NAME } or { file: /path }',
  },
);

/** The secret itself, read while the settings are. */
function secretOf(place: Place) {
  return z.pipe(
    secretSource,
    z.transform((source, { issues }) => {
      const read = readSecret(source, place);
      if (read.mistake === undefined) return read.secret;
      issues.push({ code: 'custom', message: read.mistake, input: source });
      return z.NEVER;
    }),
  );
}

const whole = (min: number, max: number) =>
  z
    .int(`must be a whole number from ${min} to ${max}`)
    .check(z.minimum(min, `must be ${min} or more`), z.maximum(max, `must not be above ${max}`));

const perSecond = z.number('must be a number, such as 3').check(
  z.minimum(0.01, 'must be 0.01 or more'),
  z.maximum(1000, 'must not be above 1000'),
  // Fractions above 1 are refused: at 2.5 a second, three would come within some second.
  z.refine(
    (value) => value < 1 || Number.isInteger(value),
    'must be a whole number, or less than 1: 0.5 is a call every two seconds',
  ),
);

/** Base of an upstream's paths, or of the relay's own, without a slash at its end. */
const baseUrl = z.string('must be an address, such as https://gw.open.1688.com').check(
  z.refine(isBaseUrl, {
    error: 'must be an address of http or https without password, query and #',
    abort: true,
  }),
  z.refine(
    isPrivate,
    'must be https: over http, keys and tokens could be read on their way. http is for a network of your own',
  ),
  z.overwrite((url) => url.replace(/\/+$/, '')),
);

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return (
    /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '')
  );
}

/** Private as the extension judges the address of a relay (`services/team.ts`). */
function isPrivate(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || isLocalAddress(hostname);
}

const valkeyUrl = z
  .string('must be an address, such as redis://valkey:6379')
  .check(
    z.refine(
      (text) =>
        URL.canParse(text) &&
        /^rediss?:$/.test(new URL(text).protocol) &&
        new URL(text).password === '',
      'must be redis://host:port, or rediss:// for TLS. Its password is a setting of its own, "password"',
    ),
  );

/** Guessing a shorter one is not hopeless. */
const MIN_ADMIN_TOKEN = 20;

const OPEN_SERVICES = ['open-platform', 'cross-border', 'similar-offer'] as const;

/** What every account has. Its services share the limits, because the upstream counts by key. */
const accountFields = (url: string) => ({
  url: z._default(baseUrl, url),
  'per-second': z._default(perSecond, 3),
  'per-day': z.optional(whole(1, 1e9)),
});

interface AccountSettings {
  url: string;
  'per-second': number;
  'per-day'?: number | undefined;
}

function accountOf(
  { url, 'per-second': perSecondOf, 'per-day': perDay }: AccountSettings,
  services: readonly TeamService[],
  credentials: Credentials,
): Account {
  return { url, services, credentials, limits: { perSecond: perSecondOf, perDay } };
}

function accountsSchema(secret: ReturnType<typeof secretOf>) {
  const openPlatform = z.pipe(
    z.strictObject({
      ...accountFields('https://gw.open.1688.com'),
      for: z._default(
        z.array(z.enum(OPEN_SERVICES, `must be some of ${OPEN_SERVICES.join(', ')}`)),
        [...OPEN_SERVICES],
      ),
      'app-key': secret,
      secret,
      token: secret,
      'refresh-token': z.optional(secret),
    }),
    z.transform(({ 'app-key': appKey, 'refresh-token': refreshToken, ...account }) => {
      const { for: services, secret: appSecret, token } = account;
      return accountOf(account, services, { appKey, secret: appSecret, token, refreshToken });
    }),
  );
  const isAk = z.refine<string>(
    (text) => readAk(text) !== undefined,
    'this is no AK: copy the whole text from the console of 1688',
  );
  const ak = z.pipe(
    z.strictObject({
      ...accountFields('https://skills-gateway.1688.com'),
      key: z.pipe(secret, z.string().check(isAk)),
    }),
    z.transform(({ key, ...account }) => accountOf(account, ['ak'], { ak: key })),
  );
  const onebound = z.pipe(
    z.strictObject({ ...accountFields('https://api-gw.onebound.cn'), key: secret, secret }),
    z.transform(({ key: appKey, secret: appSecret, ...account }) =>
      accountOf(account, ['onebound'], { appKey, secret: appSecret }),
    ),
  );
  const tmapi = z.pipe(
    z.strictObject({ ...accountFields('https://api.tmapi.io'), token: secret }),
    z.transform(({ token, ...account }) => accountOf(account, ['tmapi'], { token })),
  );
  return z
    .strictObject({
      'open-platform': z.optional(openPlatform),
      ak: z.optional(ak),
      onebound: z.optional(onebound),
      tmapi: z.optional(tmapi),
    })
    .check(
      z.refine(
        (accounts) => ACCOUNT_NAMES.some((name) => accounts[name] !== undefined),
        `no service is set up: name one of ${ACCOUNT_NAMES.join(', ')}`,
      ),
    );
}

const addressFields = {
  listen: z._default(
    z.strictObject({
      host: z._default(z.string('must be text').check(z.minLength(1)), '127.0.0.1'),
      port: z._default(whole(0, 65_535), 8788),
    }),
    { host: '127.0.0.1', port: 8788 },
  ),
  /** Where members reach it. */
  address: z.optional(baseUrl),
};
export const addressSchema = z.object(addressFields);

export function settingsSchema(place: Place) {
  const secret = secretOf(place);
  const adminToken = z.pipe(
    secret,
    z
      .string()
      .check(
        z.minLength(
          MIN_ADMIN_TOKEN,
          `the admin token must have ${MIN_ADMIN_TOKEN} characters or more: "openssl rand -hex 32" makes one`,
        ),
      ),
  );
  return z.pipe(
    z.strictObject({
      name: z
        .string('must be text')
        .check(
          z.minLength(1, 'must not be empty'),
          z.maxLength(60, 'must have 60 characters or less'),
        ),
      ...addressFields,
      'admin-token': z.optional(adminToken),
      services: accountsSchema(secret),
      queue: z._default(
        z.strictObject({
          'per-member': z._default(whole(1, 10_000), 20),
          seconds: z._default(whole(1, 15), 8),
        }),
        { 'per-member': 20, seconds: 8 },
      ),
      budget: z.optional(
        z.strictObject({ requests: whole(1, 1e9), seconds: whole(1, 24 * 24 * 60 * 60) }),
      ),
      valkey: z.optional(z.strictObject({ url: valkeyUrl, password: z.optional(secret) })),
      instances: z._default(whole(1, 1000), 1),
    }),
    z.transform(({ 'admin-token': token, services, queue, ...settings }) => ({
      address: undefined,
      budget: undefined,
      valkey: undefined,
      ...settings,
      adminToken: token,
      accounts: services,
      queue: { perMember: queue['per-member'], waitMs: queue.seconds * 1000 },
    })),
  );
}
