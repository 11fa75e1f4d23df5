import { type Failure, failureOf, isAppError } from '@/utils/core/errors';
import type { Credentials } from '@/utils/core/model/accounts';
import type { Connection, ServiceId } from '@/utils/core/model/settings';
import { readCredentials, renewCredentials } from '@/utils/io/storage/credentials';

/**
 * Why a search would fail, or undefined. Like a search it renews a stored token that has expired; a
 * token that is not saved yet is tested unchanged.
 */
export async function checkConnection(
  service: ServiceId,
  connection: Connection,
  credentials: Credentials,
): Promise<Failure | undefined> {
  const { signal } = new AbortController();
  try {
    const { clientOf } = await import('@/utils/io/services/clients');
    const client = clientOf(service);
    const check = (checked: Credentials) =>
      client.check(connection, checked, { signal, now: Date.now() });
    await check(credentials).catch(async (error: unknown) => {
      const isExpired = isAppError(error) && error.code === 'token-expired';
      const stored = await readCredentials(service, connection);
      const isRenewable = stored.token === credentials.token && stored.refreshToken !== undefined;
      if (!isExpired || !isRenewable) throw error;
      await check(
        await renewCredentials(service, connection, credentials, (old, keep) =>
          client.refresh(connection, old, { signal, now: Date.now(), keep }),
        ),
      );
    });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}
