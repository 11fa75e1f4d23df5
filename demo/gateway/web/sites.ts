import type { Context } from 'hono';

/** Hosts that the stand-in takes the place of, by what they are for. */
export const HOSTS = {
  www: 'www.1688.com',
  search: 's.1688.com',
  air: 'air.1688.com',
  pagesFast: 'pages-fast.1688.com',
  detail: 'detail.1688.com',
  guest: 'aibuy.1688.com',
  login: 'login.1688.com',
  passport: 'passport.1688.com',
  taobao: 'login.taobao.com',
  advertisement: 'dj.1688.com',
  pictures: 'cbu01.alicdn.com',
} as const;

export type Site = keyof typeof HOSTS;
export type HostName = (typeof HOSTS)[Site];

export const HOST_NAMES: readonly HostName[] = Object.values(HOSTS);

/** The address of a site, without a slash at the end. */
export const siteAt = (site: Site): string => `https://${HOSTS[site]}`;

/** Paths by which the sites are known. */
export const PATHS = {
  airResults: '/kapp/1688-search/pc-image-search/',
  searchResults: '/youyuan/index.htm',
  fastResults: '/wow/cbu/srch_rec/image_search/youyuan/image_search/',
  words: '/selloffer/offer_search.htm',
  guest: '/landingpage/home/inventory/products.html',
  login: '/member/signin.htm',
  punish: '/_____tmd_____/punish',
  advertisement: '/ci_bb',
} as const;

export function offerPath(offerId: string): string {
  return `/offer/${offerId}.html`;
}

/** The host that a request names, without its port. */
export function hostOf(c: Context): string {
  return (c.req.header('host') ?? '').split(':')[0] ?? '';
}
