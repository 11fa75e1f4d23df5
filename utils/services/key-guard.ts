/** Right before a client uses a key: it goes to the origin that it was entered for, or nowhere. */
import { AppError } from '../errors';
import { accountOf, type Connection, type Credentials, hasKey, originOf } from '../model/settings';
import type { CallContext, ServiceClient } from './service';

/** Throws `key-missing` unless there is a key, and it was entered for the origin of this connection. */
export function requireOwnKey(connection: Connection, credentials: Credentials): void {
  if (hasKey(credentials) && credentials.origin === originOf(connection)) return;
  throw new AppError('key-missing', { detail: { host: new URL(connection.baseUrl).host } });
}

/** The client, with the check before each of its functions that are given credentials. */
export function guardKey(client: ServiceClient): ServiceClient {
  if (accountOf(client.id) === undefined) return client;
  const words = client.words?.bind(client);
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
      await client.check(connection, credentials, options);
    },
    refresh: async (connection, credentials, options) => {
      requireOwnKey(connection, credentials);
      return client.refresh(connection, credentials, options);
    },
    search: async (request, options) => client.search(checked(request), options),
    ...(words && { words: async (request, options) => words(checked(request), options) }),
    ...(sellerOffers && {
      sellerOffers: async (request, options) => sellerOffers(checked(request), options),
    }),
    ...(details && {
      details: async (offerIds, context, options) => details(offerIds, checked(context), options),
    }),
  };
}
