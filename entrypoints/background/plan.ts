import { AppError, failureOf } from '@/utils/errors';
import {
  type Connection,
  type Credentials,
  type ServiceId,
  connectionOf,
} from '@/utils/model/settings';
import { hasServiceAccess } from '@/utils/platform';
import { SERVICE_CLIENTS } from '@/utils/services/clients';
import { serviceInfoOf } from '@/utils/services/registry';
import type { ServiceClient } from '@/utils/services/service';
import { openAnswers } from '@/utils/storage/answers';
import { accountsStore, credentialsFor } from '@/utils/storage/credentials';
import { meterStore, settingsStore, termsStore } from '@/utils/storage/settings';
import { readAll } from '@/utils/storage/store';
import { refreshLimits } from './rate-limit';

/** Whom to ask, and with what. Read while the picture loads, because it needs nothing of it. */
export interface Plan {
  service: ServiceId;
  client: ServiceClient;
  connection: Connection;
  credentials: Credentials;
  hasAccess: boolean;
}

/**
 * Throws `not-set-up` where no service is chosen.
 * @param other to be asked in place of the chosen one
 */
export async function makePlan(other?: ServiceId): Promise<Plan> {
  openAnswers().catch(failureOf); // without it every answer is asked for
  const reading = readAll({
    settings: settingsStore,
    accounts: accountsStore,
    meter: meterStore,
    limits: termsStore,
  });
  const [{ settings, accounts }] = await Promise.all([reading, refreshLimits(reading)]);
  const service = other ?? settings.service;
  if (!service) throw new AppError('not-set-up');
  const connection = connectionOf(settings, service);
  return {
    service,
    client: SERVICE_CLIENTS[service],
    connection,
    credentials: credentialsFor(accounts, service),
    hasAccess: await hasAccessNow({ service, connection }),
  };
}

export function hasAccessNow({ service, connection }: Pick<Plan, 'service' | 'connection'>) {
  return hasServiceAccess(serviceInfoOf(service).hosts(connection).api);
}

/** Throws `access-missing` where the service may not be asked. */
export function requireAccess({ hasAccess, connection }: Plan): void {
  if (hasAccess) return;
  throw new AppError('access-missing', { detail: { host: new URL(connection.baseUrl).host } });
}
