import { openBuiltIn } from '../../demo/gateway/open-deps';
import type { Behaviour } from '../../demo/gateway/web/behaviour';
import { startStandIn, type StandIn } from '../../demo/gateway/web/stand-in';
import type { Retriever } from '../../demo/retrieval/retriever';

/** Access to 1688's pages and pictures, for a browser that shows no prompt. */
export const STAND_IN_HOSTS = [
  'https://*.1688.com/*',
  'https://login.taobao.com/*',
  'https://*.alicdn.com/*',
];

/**
 * 1688's own pages with the demo's catalogue. In Chromium `openScene({ standIns: standIn.resolverRules })` leads there,
 * in Firefox `openProxy` and `launchFirefox({ proxy })`.
 */
export async function openStandIn(
  behaviour: Partial<Behaviour> = {},
  isShopPicture?: (url: URL) => boolean,
): Promise<StandIn> {
  const deps = await openBuiltIn();
  return startStandIn({ ...deps, behaviour, ...(isShopPicture && { isShopPicture }) });
}

/** A stand-in without an offer: it finds nothing, and keeps the pictures that it is given. */
export function openEmptyStandIn(behaviour: Partial<Behaviour> = {}): Promise<StandIn> {
  const retriever: Retriever = { search: () => Promise.resolve([]) };
  return startStandIn({ offers: [], retriever, behaviour: { shows: 'empty', ...behaviour } });
}
