import type { TeamAccounts } from '../config/config';
import { akApis } from './ak';
import { oneboundApis } from './onebound';
import { openPlatformApis } from './open-platform/apis';
import type { FindApi } from './protocol';
import { SERVICE_NAMES, type ServiceName } from './service';
import { tmapiApis } from './tmapi';

/** The calls of every service that the team has a key for. */
export function createFindApi(accounts: TeamAccounts): FindApi {
  const { 'open-platform': open, ak, onebound, tmapi } = accounts;
  const all = [
    open && openPlatformApis(open),
    ak && akApis(ak),
    onebound && oneboundApis(onebound),
    tmapi && tmapiApis(tmapi),
  ].filter((find) => find !== undefined);
  return (path) => {
    for (const find of all) {
      const api = find(path);
      if (api) return api;
    }
    return undefined;
  };
}

export function servicesOf(accounts: TeamAccounts): ServiceName[] {
  return SERVICE_NAMES.filter((name) =>
    name === 'ak' || name === 'onebound' || name === 'tmapi'
      ? accounts[name] !== undefined
      : accounts['open-platform']?.services.includes(name),
  );
}
