/**
 * What belongs to the user's own network: the addresses that have no public servers, and the names that
 * no public DNS knows. `address.ts` compares single hosts, `localUrlPattern` is for a network rule.
 */

/** First address and prefix length (IANA IPv4 Special-Purpose Address Registry; RFC 5771). */
export const LOCAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // "this network"; 0.0.0.0 reaches the local machine
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // protocol assignments; .9 and .10 are answered by the nearest router
  ['192.0.2.0', 24], // documentation, as are two more
  ['192.88.99.0', 24], // relays from IPv6, withdrawn
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // multicast, reserved, broadcast
];

/**
 * Networks inside of 2000::/3, which is all global unicast; first two groups as a number, prefix length
 * (IANA IPv6 Special-Purpose Address Registry).
 */
export const LOCAL_IPV6: readonly (readonly [number, number])[] = [
  [0x2001_0000, 23], // protocol assignments; Teredo, which carries an IPv4 address, is one of them
  [0x2001_0db8, 32], // documentation
  [0x2002_0000, 16], // 6to4 carries an IPv4 address
  [0x3fff_0000, 20], // documentation
];

/** RFC 6761, 6762 with its appendix G, and 8375; ICANN reserved `internal` in 2024. */
export const LOCAL_DOMAINS: readonly string[] = [
  'corp',
  'home',
  'home.arpa',
  'internal',
  'intranet',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'private',
];

/** The addresses of a network as `URL` and Firefox write them: four decimal parts. */
function ipv4Pattern([first, prefix]: readonly [string, number]): string {
  const parts = first.split('.').map((part, index) => {
    const fixed = Math.min(8, Math.max(0, prefix - 8 * index));
    if (fixed === 0) return '[0-9]+';
    const values = Array.from({ length: 2 ** (8 - fixed) }, (_, value) => Number(part) + value);
    return values.length === 1 ? part : `(${values.join('|')})`;
  });
  return parts.join('[.]');
}

/**
 * Matches every URL that leads to a host above, by any user, on any port, and every IPv6 literal:
 * pictures are hardly ever served from one. In the syntax of RE2, for `declarativeNetRequest`, which sees the URL after
 * the browser has normalised it, with its user information.
 */
export function localUrlPattern(): string {
  const hosts = [
    ...LOCAL_IPV4.map(ipv4Pattern),
    '\\[[0-9a-f:.]+\\]',
    '[^/?#@:.\\[\\]]+', // without a dot: found by a search domain or a broadcast
    `[^/?#@:\\[\\]]+[.](${LOCAL_DOMAINS.join('|').replaceAll('.', '[.]')})`,
  ];
  return `^https?://([^/?#]*@)?(${hosts.join('|')})[.]*(:[0-9]*)?([/?#]|$)`;
}
