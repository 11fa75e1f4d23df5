/** Accounts: whose keys a service uses, and which of them may be sent where. */
import * as z from 'zod/mini';
import {
  type Connection,
  originOf,
  ownConnectionOf,
  SERVICE_IDS,
  type ServiceId,
  type Settings,
} from './settings';

/** An unreadable field is dropped. */
const optionalText = z.catch(z.optional(z.string()), undefined);
const optionalNumber = z.catch(z.optional(z.number()), undefined);

/** Credentials of one account; stored only in their own store. */
const credentialsSchema = z.object({
  /** App key of the open platform; OneBound's `key`. */
  appKey: optionalText,
  secret: optionalText,
  /** Token of the open platform; TMAPI's `apiToken`. */
  token: optionalText,
  /** Absent for a static token, which never expires. */
  refreshToken: optionalText,
  /** Epoch milliseconds; absent: never or unknown. */
  expiresAt: optionalNumber,
  /** Epoch milliseconds; absent: unknown. */
  refreshExpiresAt: optionalNumber,
  /** The AK of 1688's console: key and secret in one text. */
  ak: optionalText,
  /** The member's token of a team's relay. */
  member: optionalText,
});
export interface Credentials extends z.infer<typeof credentialsSchema> {
  /**
   * The only origin that they may be sent to. Without any other field: the account has keys, but for this
   * origin, not for the one that they were read for.
   */
  origin?: string | undefined;
}

/** False for nothing but an origin. */
export function hasKey({ origin: _origin, ...fields }: Credentials): boolean {
  return Object.values(fields).some((value) => value !== undefined);
}

const { ak, member, ...app } = credentialsSchema.shape;
const { appKey, secret, token } = app;

/** Accounts by the origin that they were entered for; an unreadable one is dropped. */
const byOrigin = <T extends z.core.$ZodLooseShape>(fields: T) =>
  z.catch(z.record(z.string(), z.catch(z.optional(z.object(fields)), undefined)), {});

/** The fields of each account. */
export const accountsSchema = z.object({
  'open-platform': byOrigin(app),
  ak: byOrigin({ ak }),
  onebound: byOrigin({ appKey, secret }),
  tmapi: byOrigin({ token }),
  /** Absent until a team was joined. */
  team: z.optional(byOrigin({ member })),
});

/**
 * Accounts whose credentials services use, and what a search needs of them. The APIs of the open platform share
 * one app and token, which is renewed once for all, because a refresh token may be valid only once.
 */
export const NEEDED_OF_ACCOUNT = {
  'open-platform': ['appKey', 'secret', 'token'],
  ak: ['ak'],
  onebound: ['appKey', 'secret'],
  tmapi: ['token'],
} as const satisfies Record<
  Exclude<keyof z.infer<typeof accountsSchema>, 'team'>,
  readonly (keyof Credentials)[]
>;
export type ServiceAccountId = keyof typeof NEEDED_OF_ACCOUNT;
/** `team`: of the team's relay, in place of those of the services that it stands for. */
export type AccountId = ServiceAccountId | 'team';

const isServiceAccount = (id: string): id is ServiceAccountId =>
  Object.hasOwn(NEEDED_OF_ACCOUNT, id);
export const SERVICE_ACCOUNT_IDS = Object.keys(NEEDED_OF_ACCOUNT).filter(isServiceAccount);

type CredentialsByOrigin = Readonly<Record<string, Credentials | undefined>>;
export type Accounts = Record<ServiceAccountId, CredentialsByOrigin> & {
  team?: CredentialsByOrigin | undefined;
};

/** Account of a service; undefined for the demo and for 1688's own page. */
export function accountOf(id: ServiceId): ServiceAccountId | undefined {
  if (id === 'demo' || id === 'web') return undefined;
  return isServiceAccount(id) ? id : 'open-platform';
}

/** Account whose credentials are sent over this connection. */
export function accountFor(id: ServiceId, { relay }: Connection): AccountId | undefined {
  return relay === undefined ? accountOf(id) : 'team';
}

/**
 * Services that the user can switch between. Services that were never saved in the options are
 * excluded, unless the team provides them: the user has not seen there what is sent to whom.
 */
export function setUpServices(settings: Settings): ServiceId[] {
  const covered: readonly ServiceId[] = settings.team?.services ?? [];
  return SERVICE_IDS.filter((id) => isSetUp(settings, id) || covered.includes(id));
}

/** A service is set up with or without a team. */
function isSetUp({ service, connections }: Settings, id: ServiceId): boolean {
  const stored: { [Id in ServiceId]?: Connection | undefined } = connections;
  return id === service || accountOf(id) === undefined || stored[id] !== undefined;
}

/**
 * The origins that the account's keys are for, each once: of its services that are set up, also while a team
 * provides them, or of the team's relay.
 */
export function originsOf(settings: Settings, account: AccountId): string[] {
  if (account === 'team') return settings.team ? [originOf(settings.team)] : [];
  const services = SERVICE_IDS.filter((id) => accountOf(id) === account && isSetUp(settings, id));
  return [...new Set(services.map((id) => originOf(ownConnectionOf(settings, id))))];
}

/**
 * The credentials of the service's account that were entered for the origin of this connection. Empty where
 * it needs no key or has none; where it has one for another origin, that origin and nothing else.
 */
export function credentialsFor(
  accounts: Accounts,
  service: ServiceId,
  connection: Connection,
): Credentials {
  const account = accountFor(service, connection);
  if (!account) return {};
  const origin = originOf(connection);
  const { [origin]: key, ...others } = accounts[account] ?? {};
  if (key && hasKey(key)) return { ...key, origin };
  const elsewhere = Object.entries(others).find(([, other]) => other && hasKey(other))?.[0];
  return elsewhere === undefined ? {} : { origin: elsewhere };
}
