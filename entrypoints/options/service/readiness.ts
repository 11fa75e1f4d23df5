import {
  accountOf,
  type Accounts,
  type Credentials,
  credentialsFor,
  hasKey,
  type ServiceAccountId,
} from '@/utils/core/model/accounts';
import { connectionOf, type ServiceId, type Settings } from '@/utils/core/model/settings';

/** Whether a service has what it needs: `free` needs no key, `team` has its team's relay. */
export type Readiness = 'free' | 'ready' | 'partly' | 'missing' | 'team';

/** Readiness of the stored values at the stored address. */
export function readinessOf(settings: Settings, accounts: Accounts, service: ServiceId): Readiness {
  const account = accountOf(service);
  if (account === undefined) return 'free';
  const connection = connectionOf(settings, service);
  if (connection.relay !== undefined) return 'team';
  const stored = credentialsFor(accounts, service, connection);
  if (!hasKey(stored)) return 'missing';
  const needed = connection.form === 'bare' ? (['token'] as const) : NEEDED[account];
  return needed.every((name) => stored[name] !== undefined) ? 'ready' : 'partly';
}

const NEEDED = {
  'open-platform': ['appKey', 'secret', 'token'],
  ak: ['ak'],
  onebound: ['appKey', 'secret'],
  tmapi: ['token'],
} as const satisfies Record<ServiceAccountId, readonly (keyof Credentials)[]>;
