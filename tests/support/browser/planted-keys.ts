/** Keys that a search for leaks knows by sight, for every service of the registry that uses one. */
import { CANARY_AK } from '../../../demo/gateway/ak/keys';
import { CANARY } from '../../../demo/gateway/canary';
import {
  type AccountId,
  accountOf,
  SERVICE_IDS,
  type ServiceId,
} from '../../../utils/model/settings';

const { app, onebound, tmapi } = CANARY;

interface OfAccount {
  /** With which all of its requests begin. */
  path: string;
  /** What its card is filled in with. */
  fields: Record<string, string>;
}

const BY_ACCOUNT: Record<AccountId, OfAccount> = {
  'open-platform': {
    path: '/openapi',
    fields: { appKey: app.key, secret: app.secret, token: app.token },
  },
  ak: { path: '/ak', fields: { ak: CANARY_AK } },
  onebound: { path: '/onebound', fields: { appKey: onebound.key, secret: onebound.secret } },
  tmapi: { path: '/tmapi', fields: { token: tmapi.token } },
};

export interface Planted extends OfAccount {
  id: ServiceId;
}

export const PLANTED: readonly Planted[] = SERVICE_IDS.flatMap((id) => {
  const account = accountOf(id);
  return account ? [{ id, ...BY_ACCOUNT[account] }] : [];
});

export function plantedFor(id: ServiceId): Planted {
  const service = PLANTED.find((known) => known.id === id);
  if (!service) throw new Error(`${id} uses no key`);
  return service;
}

/** `/openapi` is no part of the open platform's own address. */
export function addressOf({ path }: Planted, host: { url: string }): string {
  return `${host.url}${path === '/openapi' ? '' : path}`;
}
