/**
 * A page could make the worker request addresses of the user's own network. Literal addresses are checked
 * here in every browser; Chromium's `targetAddressSpace` refuses names that resolve to one.
 */
import type { Target } from '../model/search';
import { LOCAL_DOMAINS, LOCAL_IPV4, LOCAL_IPV6 } from './local-network';

/** Expects four decimal parts: `URL` normalises hex, octal and single-number forms to them. */
function ipv4(host: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return undefined;
  return host.split('.').reduce((address, part) => address * 256 + Number(part), 0);
}

function isIn(address: number, first: number, prefix: number): boolean {
  return address >= first && address < first + 2 ** (32 - prefix);
}

/**
 * Outside of 2000::/3 are also the addresses that carry one of IPv4: mapped (::ffff:0:0/96), compatible
 * (::/96), and of a translator (64:ff9b::/96), which may lead it into its own network.
 */
function isPublicIpv6(host: string): boolean {
  const [first = '', second = ''] = host.slice(1, -1).split(':'); // "::" after the first is a zero
  const start = Number.parseInt(first, 16) * 0x1_0000 + (Number.parseInt(second, 16) || 0);
  return isIn(start, 0x2000_0000, 3) && !LOCAL_IPV6.some((network) => isIn(start, ...network));
}

/** Names without a dot, or below a domain that exists in no public DNS. */
function isLocalName(host: string): boolean {
  return !host.includes('.') || LOCAL_DOMAINS.some((domain) => host.endsWith(`.${domain}`));
}

/** A name may end in dots. No pattern, as a page may write thousands. */
function withoutLastDots(name: string): string {
  let end = name.length;
  while (name[end - 1] === '.') end -= 1;
  return name.slice(0, end);
}

/**
 * True for IP addresses that are not public unicast, and for names that lead nowhere but into the user's
 * own network.
 * @param hostname as in `URL.hostname`
 */
export function isLocalAddress(hostname: string): boolean {
  if (hostname.startsWith('[')) return !isPublicIpv6(hostname);
  const host = withoutLastDots(hostname);
  const address = ipv4(host);
  if (address === undefined) return isLocalName(host);
  return LOCAL_IPV4.some(([first, prefix]) => isIn(address, ipv4(first) ?? 0, prefix));
}

/** A local picture may be requested only for a page of the same host, on any port. */
export function mayAsk(pictureUrl: URL, pageUrl: string | undefined): boolean {
  return !isLocalAddress(pictureUrl.hostname) || isOwnHost(pictureUrl, pageUrl);
}

function isOwnHost(pictureUrl: URL, pageUrl: string | undefined): boolean {
  return (
    pageUrl !== undefined &&
    URL.canParse(pageUrl) &&
    new URL(pageUrl).hostname === pictureUrl.hostname
  );
}

/**
 * URL of the clicked document, page or frame; undefined where it has none on the web: `about:srcdoc`,
 * `about:blank`, `data:`, `blob:`, a file. The page's URL does not stand in for a frame's.
 */
export function documentUrl({ frameId, frameUrl, pageUrl }: Target): string | undefined {
  const url = frameId === 0 ? pageUrl : frameUrl;
  return isWeb(url) ? url : undefined;
}

/** Origin of the clicked document, to detect a later navigation; undefined where it has no URL. */
export function originOf(target: Target): string | undefined {
  const url = documentUrl(target);
  return url === undefined ? undefined : new URL(url).origin;
}

/** True where a request from the page is allowed: not every browser blocks those to the user's network. */
export function mayAskInPage(url: string, { pageUrl }: Target): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  // No browser loads other schemes from a network.
  return !/^https?:$/.test(parsed.protocol) || mayAsk(parsed, pageUrl);
}

/**
 * True where the page may load the picture again. Never in Firefox (153), where a public address may
 * redirect a page's request into the user's network.
 */
export function mayLoadInPage(url: string, target: Target): boolean {
  return !import.meta.env.FIREFOX && mayAskInPage(url, target);
}

function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url);
}
