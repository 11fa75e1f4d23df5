/** Right before a client uses a key: it goes to the origin that it was entered for, or nowhere. */
import { AppError } from '../../core/errors';
import { accountOf, type Credentials, hasKey } from '../../core/model/accounts';
import { type Connection, originOf, type ServiceId } from '../../core/model/settings';
import type { CallContext, CheckOptions, ServiceClient } from './service';
import { askTeam } from './team';

/**
 * Throws `key-missing` unless there is a key, and it was entered for the origin of this connection. A team's
 * relay is given the member's token and nothing else, without which it is `member-unknown`.
 */
export function requireOwnKey(connection: Connection, credentials: Credentials): void {
  const { origin, member, ...own } = credentials;
  const isMember = connection.relay !== undefined;
  const isItsKind = isMember ? member !== undefined && !hasKey(own) : member === undefined;
  if (isItsKind && hasKey(credentials) && origin === originOf(connection)) return;
  const detail = { host: new URL(connection.baseUrl).host };
  throw new AppError(isMember ? 'member-unknown' : 'key-missing', { detail });
}

/** The relay answers for the service, whose own test it would have to pay. Throws `service-refused` where it no longer provides it. */
async function checkRelay(
  service: ServiceId,
  baseUrl: string,
  { member = '' }: Credentials,
  options: CheckOptions,
): Promise<void> {
  const { services } = await askTeam({ baseUrl, member }, options);
  if (services.some((id) => id === service)) return;
  throw new AppError('service-refused', { detail: { host: new URL(baseUrl).host } });
}

/** The client, with the check before each of its functions that are given credentials. */
export function guardKey(client: ServiceClient): ServiceClient {
  if (accountOf(client.id) === undefined) return client;
  const words = client.words?.bind(client);
  const market = client.market?.bind(client);
  const sellerOffers = client.sellerOffers?.bind(client);
  const details = client.details?.bind(client);
  const checked = <C extends Pick<CallContext, 'connection' | 'credentials'>>(context: C): C => {
    requireOwnKey(context.connection, context.credentials);
    return context;
  };
  return {
    ...client,
    check: async (connection, credentials, options) => {
      requireOwnKey(connection, credentials);
      await (connection.relay === undefined
        ? client.check(connection, credentials, options)
        : checkRelay(client.id, connection.relay, credentials, options));
    },
    refresh: async (connection, credentials, options) => {
      requireOwnKey(connection, credentials);
      return client.refresh(connection, credentials, options);
    },
    search: async (request, options) => client.search(checked(request), options),
    ...(words && { words: async (request, options) => words(checked(request), options) }),
    ...(market && { market: async (request, options) => market(checked(request), options) }),
    ...(sellerOffers && {
      sellerOffers: async (request, options) => sellerOffers(checked(request), options),
    }),
    ...(details && {
      details: async (offerIds, context, options) => details(offerIds, checked(context), options),
    }),
  };
}
