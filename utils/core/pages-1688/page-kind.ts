/** What a page of 1688 shows that can be read at the user's word, by its address alone. Pure. */

import { offerAt } from '../model/offer-link';

/** A list of offers, or one offer. */
export type PageKind = 'list' | 'offer';

/** Not of a shop: what stands there is the user's own account, or leads elsewhere. */
const OTHER_HOSTS: ReadonlySet<string> = new Set(
  [
    'login',
    'passport',
    'sec',
    'member',
    'my',
    'work',
    'trade',
    'order',
    'cart',
    'message',
    'wuliu',
    'open',
    'rule',
    'dj',
    'detail',
  ].map((name) => `${name}.1688.com`),
);

/** @param address undefined where the browser does not tell it */
export function pageKindOf(address: string | undefined): PageKind | undefined {
  if (offerAt(address) !== undefined) return 'offer';
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.endsWith('.1688.com')) {
    return undefined;
  }
  const { hostname, pathname } = url;
  if (OTHER_HOSTS.has(hostname)) return undefined;
  const isUploadPage = hostname === 'www.1688.com' && pathname === '/';
  return isUploadPage ? undefined : 'list';
}
