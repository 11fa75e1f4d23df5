import { browser } from '@/utils/io/browser';
import { AppError, failureOf } from '@/utils/core/errors';
import { type Credentials, credentialsFor } from '@/utils/core/model/accounts';
import {
  type Connection,
  type ServiceId,
  type Settings,
  connectionOf,
  titleLanguageFor,
} from '@/utils/core/model/settings';
import { hasServiceAccess } from '@/utils/io/platform';
import { clientOf } from '@/utils/io/services/clients';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { HttpService, ServiceClient } from '@/utils/io/services/service';
import { results } from '@/utils/io/storage/results';
import { accountsStore } from '@/utils/io/storage/credentials';
import { meterStore, settingsStore, callLimitsStore } from '@/utils/io/storage/settings';
import { readAll } from '@/utils/io/storage/store';
import { refreshLimits } from './rate-limit';

/**
 * The service of a request, and the data for it. Read while the picture loads, because it does not
 * depend on it.
 */
export interface Plan {
  service: ServiceId;
  client: ServiceClient;
  connection: Connection;
  credentials: Credentials;
  hasAccess: boolean;
  /** Words are sent, for which Firefox has a consent of its own. */
  hasWords?: boolean;
}

/**
 * Throws `not-set-up` if no service is chosen.
 * @param other service to use instead of the chosen one
 */
export async function makePlan(other?: ServiceId): Promise<Plan> {
  results.open().catch(failureOf); // if this fails, no stored answer is used
  const reading = readAll({
    settings: settingsStore,
    accounts: accountsStore,
    meter: meterStore,
    limits: callLimitsStore,
  });
  const [{ settings, accounts }] = await Promise.all([reading, refreshLimits(reading)]);
  const service = other ?? settings.service;
  if (!service) throw new AppError('not-set-up');
  const connection = connectionFor(settings, service);
  return {
    service,
    client: clientOf(service),
    connection,
    credentials: credentialsFor(accounts, service, connection),
    hasAccess: await hasAccessNow({ service, connection }),
  };
}

/** Titles are translated into the reader's language, unless another was chosen for them. */
function connectionFor(settings: Settings, service: ServiceId): Connection {
  const connection = connectionOf(settings, service);
  if (service !== 'cross-border' || connection.titleLanguage !== undefined) return connection;
  const reader = settings.language ?? browser.i18n.getUILanguage();
  return { ...connection, titleLanguage: titleLanguageFor(reader) };
}

/** The plan of a request with words: consent to send them may be missing where the picture's is not. */
export async function withWords(plan: Plan): Promise<Plan> {
  const withSearchTerms = { ...plan, hasWords: true };
  return { ...withSearchTerms, hasAccess: plan.hasAccess && (await hasAccessNow(withSearchTerms)) };
}

export function hasAccessNow({
  service,
  connection,
  hasWords = false,
}: Pick<Plan, 'service' | 'connection' | 'hasWords'>) {
  return hasServiceAccess(service, serviceInfoOf(service).hosts(connection).api, hasWords);
}

/** Throws `access-missing` if there is no access to the service. */
export function requireAccess({ hasAccess, connection }: Plan): void {
  if (hasAccess) return;
  throw new AppError('access-missing', { detail: { host: new URL(connection.baseUrl).host } });
}

/** Throws `access-missing` where it was taken back since the plan was made. */
export async function requireAccessStill(plan: Plan): Promise<void> {
  requireAccess({ ...plan, hasAccess: await hasAccessNow(plan) });
}

/** Throws `one-by-one` where the service shows its results on its own page alone. */
export function httpClientOf({ client }: Plan): HttpService {
  if (client.kind === 'page') throw new AppError('one-by-one');
  return client;
}
