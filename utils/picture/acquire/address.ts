/**
 * A page could make the worker request addresses of the user's own network. Literal addresses are checked
 * here in every browser; Chromium's `targetAddressSpace` refuses names that resolve to one.
 */
import type { Target } from '../../model/search';

/** Networks without public servers (IANA special-purpose registry): first address, prefix length. */
const LOCAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // "this network"; 0.0.0.0 reaches the local machine
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/** Expects four decimal parts: `URL` normalises hex, octal and single-number forms to them. */
function ipv4(host: string): number | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return undefined;
  return host.split('.').reduce((address, part) => address * 256 + Number(part), 0);
}

function isIn(address: number, [first, prefix]: readonly [string, number]): boolean {
  const size = 2 ** (32 - prefix);
  const start = ipv4(first) ?? 0;
  return address >= start && address < start + size;
}

/** Global unicast is 2000::/3; Teredo (2001:0:) and 6to4 (2002:) carry an IPv4 address inside. */
function isPublicIpv6(host: string): boolean {
  return /^\[[23][0-9a-f]{3}:/.test(host) && !/^\[(2001:0?:|2002:)/.test(host);
}

/**
 * True for `localhost` names and for IP addresses that are not public unicast.
 * @param hostname as in `URL.hostname`
 */
export function isLocalAddress(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host.startsWith('[')) return !isPublicIpv6(host);
  const address = ipv4(host);
  return address !== undefined && LOCAL_IPV4.some((network) => isIn(address, network));
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

/** URL of the document for a picture's `Referer`: the frame's if it is http(s), else the page's. */
export function documentUrl({ frameUrl, pageUrl }: Target): string | undefined {
  return isWeb(frameUrl) ? frameUrl : pageUrl;
}

/**
 * Origin of the clicked document, to detect a later navigation; undefined where its URL has none
 * (`about:srcdoc`, a file).
 */
export function originOf({ frameId, frameUrl, pageUrl }: Target): string | undefined {
  const url = frameId === 0 ? pageUrl : frameUrl;
  return isWeb(url) ? new URL(url).origin : undefined;
}

/** True where a request from the page is allowed: not every browser blocks those to the user's network. */
export function mayAskInPage(url: string, { pageUrl }: Target): boolean {
  return URL.canParse(url) && mayAsk(new URL(url), pageUrl);
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
