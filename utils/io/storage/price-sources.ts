/** Which kind of source the user has chosen a host's prices of. Neither prices nor addresses are kept. */
import type { PreferredSource } from '../../core/model/page-price';
import type { PriceSource } from '../../core/model/page-script';
import { REGISTRY } from './registry';
import { storeIn, type StorageScope } from './scope';

/** The hosts of the oldest choices are dropped. */
export const MAX_HOSTS = 500;

const storeOf = (scope: StorageScope) => storeIn<PreferredSource[]>(scope, REGISTRY.priceSources);

export async function preferredSource(
  scope: StorageScope,
  host: string,
): Promise<PriceSource | undefined> {
  return (await storeOf(scope).read()).find((one) => one.host === host)?.from;
}

/** The latest choice of a host counts. */
export async function preferSource(scope: StorageScope, chosen: PreferredSource): Promise<void> {
  await storeOf(scope).update((stored) =>
    [...stored.filter(({ host }) => host !== chosen.host), chosen].slice(-MAX_HOSTS),
  );
}
