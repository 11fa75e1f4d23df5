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

/** Where each site is served, without a slash at its end. */
export type Sites = Readonly<Record<Site, string>>;

export const HOST_NAMES: readonly HostName[] = Object.values(HOSTS);

/** By their own names. */
export const OWN_NAMES: Sites = sitesBy((host) => `https://${host}`);

/** All of them below one path, for a server that has no names: the gateway. */
export function sitesBelow(prefix: string): Sites {
  return sitesBy(() => prefix);
}

function sitesBy(baseOf: (host: HostName) => string): Sites {
  return {
    www: baseOf(HOSTS.www),
    search: baseOf(HOSTS.search),
    air: baseOf(HOSTS.air),
    pagesFast: baseOf(HOSTS.pagesFast),
    detail: baseOf(HOSTS.detail),
    guest: baseOf(HOSTS.guest),
    login: baseOf(HOSTS.login),
    passport: baseOf(HOSTS.passport),
    taobao: baseOf(HOSTS.taobao),
    advertisement: baseOf(HOSTS.advertisement),
    pictures: baseOf(HOSTS.pictures),
  };
}

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

/** Whether the sites are told apart by their names. */
export function areNamed(sites: Sites): boolean {
  return sites.www.startsWith('https:');
}
