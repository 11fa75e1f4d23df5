/** What a tab of 1688 shows in the course of a search by picture. Pure. */

/**
 * `login` and `check` are the user's own part. `recommendations` are no results: they stand on a page without a
 * search, or instead of results.
 */
export const PAGE_STATES = [
  'loading',
  'upload',
  'preview',
  'results',
  'recommendations',
  'empty',
  'login',
  'check',
  'unknown',
] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** What decides it, read in the page: each only where it is asked for, as some cost time. */
export interface PageFacts {
  address: string;
  /** The page is still being loaded, or says so. */
  isLoading: boolean;
  /** A box that asks for a proof that a person is there. */
  hasCheck: boolean;
  /** A file input that takes pictures. */
  hasPictureInput: boolean;
  /** A picture that was put in, and the button that searches it. */
  hasPreview: boolean;
  /** Cards that answer the search. */
  cards: number;
  /** Cards or a heading of what 1688 recommends. */
  hasRecommendations: boolean;
  /** A sentence says that nothing was found. */
  saysEmpty: boolean;
}

const LOGIN_HOSTS = new Set(['login.1688.com', 'passport.1688.com', 'login.taobao.com']);
const CHECK_PATHS = /punish|_____tmd_____|captcha|verify/i;

export function pageStateOf(facts: PageFacts): PageState {
  const url = webUrl(facts.address);
  if (!url) return 'unknown';
  if (!is1688(url) && !LOGIN_HOSTS.has(url.hostname)) return 'unknown';
  if (LOGIN_HOSTS.has(url.hostname)) return isCheck(url) ? 'check' : 'login';
  if (isCheck(url) || facts.hasCheck) return 'check';
  if (isGuestPage(url) && facts.cards > 0) return 'results';
  if (isResultPage(url)) return resultStateOf(url, facts);
  if (facts.hasPreview) return 'preview';
  if (facts.hasPictureInput) return 'upload';
  return facts.isLoading ? 'loading' : 'unknown';
}

const is1688 = ({ hostname }: URL): boolean => /(?:^|\.)1688\.com$/.test(hostname);

/** Documents that are looked at: those of 1688, but for its logins. */
export function isOf1688(address: string): boolean {
  const url = webUrl(address);
  return url !== undefined && is1688(url) && !LOGIN_HOSTS.has(url.hostname);
}

/** Of such a document it is told that it is one, by its address, and nothing in it is read. */
export const isLogin = (address: string): boolean =>
  LOGIN_HOSTS.has(webUrl(address)?.hostname ?? '');

function webUrl(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Where 1688 takes pictures to search. */
const UPLOAD_HOSTS = new Set(['www.1688.com', 'air.1688.com']);

/** Documents that may have the user's picture. */
export function mayHavePicture(address: string): boolean {
  const url = webUrl(address);
  return url?.protocol === 'https:' && url.port === '' && UPLOAD_HOSTS.has(url.hostname);
}

/** The digits by which 1688 names the picture of a search; undefined where the address has none. */
export function imageIdOf(address: string): string | undefined {
  const id = URL.canParse(address) ? new URL(address).searchParams.get('imageId') : null;
  return id !== null && /^\d{1,30}$/.test(id) ? id : undefined;
}

/** Names of parameters count, their values do not: a user may search for the word. */
function isCheck({ hostname, pathname, searchParams }: URL): boolean {
  return (
    /(?:^|\.)sec\.|punish|captcha|verify/.test(hostname) ||
    CHECK_PATHS.test(pathname) ||
    searchParams.has('x5secdata') ||
    searchParams.has('x5step')
  );
}

/** The page by a picture's address, which is shown without an account. */
const isGuestPage = ({ hostname, searchParams }: URL): boolean =>
  hostname === 'aibuy.1688.com' && searchParams.has('outImageAddress');

const RESULT_PATHS = /image[-_]?search/i;

/** Whether an address is of a page with results, whose own input takes no pictures. */
export function isResultPage({ pathname, searchParams }: URL): boolean {
  return RESULT_PATHS.test(pathname) || searchParams.has('imageId') || isImageTab(searchParams);
}

/** A page with results of a picture. */
export function isResultAddress(address: string): boolean {
  const url = webUrl(address);
  return url?.protocol === 'https:' && isOf1688(address) && isResultPage(url);
}

/** Such a page, or a check in its place. A login is anybody's. */
export function isOfResults(address: string): boolean {
  const url = webUrl(address);
  const isOurs = url?.protocol === 'https:' && isOf1688(address);
  return isOurs && (isCheck(url) || isResultPage(url));
}

/** A page that a search by picture goes through, from its beginning. */
export function isOfSearch(address: string): boolean {
  const url = webUrl(address);
  const isBegin = url?.hostname === 'www.1688.com' && url.pathname === '/';
  return isBegin || isLogin(address) || isOfResults(address);
}

const isImageTab = (parameters: URLSearchParams) => parameters.get('tab') === 'imageSearch';

function resultStateOf({ searchParams }: URL, facts: PageFacts): PageState {
  const isOfPicture = isImageTab(searchParams) && imageIdOf(facts.address) !== undefined;
  if (isOfPicture && facts.cards > 0) return 'results';
  if (isOfPicture && facts.saysEmpty) return 'empty';
  if (facts.hasRecommendations || facts.cards > 0) return 'recommendations';
  if (facts.hasPreview) return 'preview';
  return facts.isLoading ? 'loading' : 'unknown';
}
