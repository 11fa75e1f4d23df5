/** What `relay.yml` may say. Each message is read by who wrote the file: what is wrong, and what to do. */
import * as z from 'zod/mini';
import { isLocalAddress } from '../../utils/core/hosts/address';

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
export type SecretSource = z.infer<typeof secretSource>;

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

/** Base of an upstream's paths, or of the relay's own. */
const baseUrl = z.string('must be an address, such as https://gw.open.1688.com').check(
  z.refine(isBaseUrl, {
    error: 'must be an address of http or https without password, query and #',
    abort: true,
  }),
  z.refine(
    isPrivate,
    'must be https: over http, keys and tokens could be read on their way. http is for a network of your own',
  ),
);

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return (
    /^https?:$/.test(protocol) && [username, password, search, hash].every((part) => part === '')
  );
}

/** Private as the extension judges the address of a relay (`services/join-link.ts`). */
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

/** Limits of one account: its services share them, because the upstream counts by key. */
const limits = { 'per-second': z._default(perSecond, 3), 'per-day': z.optional(whole(1, 1e9)) };

const OPEN_SERVICES = ['open-platform', 'cross-border', 'similar-offer'] as const;

const services = z.strictObject({
  'open-platform': z.optional(
    z.strictObject({
      for: z._default(
        z.array(z.enum(OPEN_SERVICES, `must be some of ${OPEN_SERVICES.join(', ')}`)),
        [...OPEN_SERVICES],
      ),
      url: z._default(baseUrl, 'https://gw.open.1688.com'),
      'app-key': secretSource,
      secret: secretSource,
      token: secretSource,
      'refresh-token': z.optional(secretSource),
      ...limits,
    }),
  ),
  ak: z.optional(
    z.strictObject({
      url: z._default(baseUrl, 'https://skills-gateway.1688.com'),
      key: secretSource,
      ...limits,
    }),
  ),
  onebound: z.optional(
    z.strictObject({
      url: z._default(baseUrl, 'https://api-gw.onebound.cn'),
      key: secretSource,
      secret: secretSource,
      ...limits,
    }),
  ),
  tmapi: z.optional(
    z.strictObject({
      url: z._default(baseUrl, 'https://api.tmapi.io'),
      token: secretSource,
      ...limits,
    }),
  ),
});

/** Shown to the team, and a part of figures and logs. */
export const memberName = z
  .string('must be text')
  .check(
    z.regex(
      /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@-]{0,39}$/u,
      'must have 1 to 40 letters, digits, spaces, or . _ @ -',
    ),
  );

const member = z.strictObject({
  name: memberName,
  token: z
    .string('must be the hash that "member add" wrote')
    .check(
      z.regex(
        /^sha256:[0-9a-f]{64}$/,
        'must be the hash of a token, as "npm run relay -- member add NAME" writes it, not the token itself',
      ),
    ),
  added: z.optional(z.string()),
});

const members = z.array(member).check(
  z.refine(
    (list) => isEachOnce(list.map(({ name }) => name.toLowerCase())),
    'two members have the same name: each needs one of their own',
  ),
  z.refine(
    (list) => isEachOnce(list.map(({ token }) => token)),
    'two members have the same token: revoke one of them and add it again',
  ),
);

export const relaySchema = z.strictObject({
  name: z
    .string('must be text')
    .check(z.minLength(1, 'must not be empty'), z.maxLength(60, 'must have 60 characters or less')),
  listen: z._default(
    z.strictObject({
      host: z._default(z.string('must be text').check(z.minLength(1)), '127.0.0.1'),
      port: z._default(whole(0, 65_535), 8788),
    }),
    { host: '127.0.0.1', port: 8788 },
  ),
  address: z.optional(baseUrl),
  'admin-token': z.optional(secretSource),
  services,
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
  valkey: z.optional(z.strictObject({ url: valkeyUrl, password: z.optional(secretSource) })),
  instances: z._default(whole(1, 1000), 1),
  // "members:" with nothing behind it is an empty list.
  members: z._default(
    z.pipe(
      z.nullable(members),
      z.transform((list) => list ?? []),
    ),
    [],
  ),
});
export type RelayFile = z.infer<typeof relaySchema>;

const isEachOnce = (texts: readonly string[]) => new Set(texts).size === texts.length;

/** Services whose keys are one account's share its limit. */
export {
  SERVICE_ACCOUNT_IDS as ACCOUNT_NAMES,
  type ServiceAccountId as AccountName,
} from '../../utils/core/model/accounts';
