import { AppError, type Failure, failureOf, isAppError } from '@/utils/core/errors';
import { type Credentials, accountOf } from '@/utils/core/model/accounts';
import type { Connection, ServiceId } from '@/utils/core/model/settings';
import type { CheckOptions } from '@/utils/io/services/service';
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
  const options = { signal: new AbortController().signal, now: Date.now() };
  try {
    const { SERVICE_CHECKS } = await import('@/utils/io/services/checks');
    const { requireOwnKey } = await import('@/utils/io/services/request');
    if (accountOf(service)) requireOwnKey(connection, credentials);
    const check = (checked: Credentials) =>
      connection.relay === undefined
        ? SERVICE_CHECKS[service]({ connection, credentials: checked }, options)
        : checkRelay(service, connection.relay, checked, options);
    await check(credentials).catch(async (error: unknown) => {
      const isExpired = isAppError(error) && error.code === 'token-expired';
      const stored = await readCredentials(service, connection);
      const isRenewable = stored.token === credentials.token && stored.refreshToken !== undefined;
      if (!isExpired || !isRenewable) throw error;
      const { refreshTokens } = await import('@/utils/io/services/open-platform/tokens');
      await check(
        await renewCredentials(service, connection, credentials, (old, keep) =>
          refreshTokens(connection, old, { ...options, keep }),
        ),
      );
    });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/** The relay answers for the service, whose own test it would have to pay. Throws `service-refused` where it no longer provides it. */
async function checkRelay(
  service: ServiceId,
  baseUrl: string,
  { member = '' }: Credentials,
  options: CheckOptions,
): Promise<void> {
  const { askTeam } = await import('@/utils/io/services/team');
  const { services } = await askTeam({ baseUrl, member }, options);
  if (services.some((id) => id === service)) return;
  throw new AppError('service-refused', { detail: { host: new URL(baseUrl).host } });
}
