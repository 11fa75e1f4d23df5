import { AppError } from '@/utils/errors';
import {
  connectionOf,
  type Connection,
  type Credentials,
  type ServiceId,
} from '@/utils/model/settings';
import { hasServiceAccess } from '@/utils/platform';
import { serviceInfoOf } from '@/utils/services/registry';
import { SERVICE_CLIENTS } from '@/utils/services/clients';
import type { ServiceClient } from '@/utils/services/service';
import { readCredentials } from '@/utils/storage/credentials';
import { settingsStore } from '@/utils/storage/settings';
import { openCalls } from './calls';
import type { ServiceCalls } from './calls/calls';

/** Whom to ask, and with what. Read while the picture loads, because it needs nothing of it. */
export interface Plan {
  service: ServiceId;
  provider: ServiceClient;
  /** Through which every request leaves. */
  calls: ServiceCalls;
  connection: Connection;
  credentials: Credentials;
  hasAccess: boolean;
}

/** Of a plan that has no access. */
export function accessMissing({ connection }: Plan): AppError {
  return new AppError('access-missing', { detail: { host: new URL(connection.baseUrl).host } });
}

/** Access as it is now. */
export function mayAsk({ service, connection }: Pick<Plan, 'service' | 'connection'>) {
  return hasServiceAccess(serviceInfoOf(service).hosts(connection).api);
}

/**
 * Throws `not-set-up` where no service is chosen.
 * @param other to be asked in place of the chosen one
 */
export async function makePlan(other?: ServiceId): Promise<Plan> {
  const settings = await settingsStore.read();
  const service = other ?? settings.service;
  if (!service) throw new AppError('not-set-up');
  const connection = connectionOf(settings, service);
  const [credentials, hasAccess, calls] = await Promise.all([
    readCredentials(service),
    mayAsk({ service, connection }),
    openCalls(service),
  ]);
  return { service, provider: SERVICE_CLIENTS[service], calls, connection, credentials, hasAccess };
}
