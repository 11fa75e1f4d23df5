/** A key goes to the origin that it was entered for, or nowhere. */
import { AppError } from '../../core/errors';
import { type Credentials, hasKey } from '../../core/model/accounts';
import { type Connection, originOf } from '../../core/model/settings';

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
