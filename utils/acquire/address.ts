/**
 * A worker is a way into the user's own network: a page may name a picture on the router. Literal
 * addresses are checked here, in every browser; names that resolve to such an address are refused
 * by `targetAddressSpace` in Chromium.
 */

/** Networks that no public server has (IANA special-purpose registry): first address, prefix. */
const LOCAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // "this network"; 0.0.0.0 reaches the own machine
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier's NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/** `URL` has turned every spelling (hex, octal, one number) into four decimals by now. */
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

/** True for everything but names and public unicast addresses. `hostname` as `URL` gives it. */
export function isLocalAddress(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host.startsWith('[')) return !isPublicIpv6(host);
  const address = ipv4(host);
  return address !== undefined && LOCAL_IPV4.some((network) => isIn(address, network));
}

/** A local picture is allowed only to the page that is itself on that host, whatever the port. */
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
