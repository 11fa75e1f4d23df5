/**
 * Addresses that the internet has, from the registries of IANA and the RFCs, as of 2026, written without
 * a look at the extension's own list; and addresses in the spellings that browsers understand.
 */
import { BlockList } from 'node:net';
import fc from 'fast-check';

type Network = readonly [first: string, prefix: number];

/** IANA IPv4 Special-Purpose Address Registry: not "Globally Reachable"; then RFC 5771 and 1112. */
const SPECIAL_IPV4: readonly Network[] = [
  ['0.0.0.0', 8], // RFC 791
  ['0.0.0.0', 32], // RFC 1122
  ['10.0.0.0', 8], // RFC 1918
  ['100.64.0.0', 10], // RFC 6598
  ['127.0.0.0', 8], // RFC 1122
  ['169.254.0.0', 16], // RFC 3927
  ['172.16.0.0', 12], // RFC 1918
  ['192.0.0.0', 24], // RFC 6890
  ['192.0.0.0', 29], // RFC 7335
  ['192.0.0.8', 32], // RFC 7600
  ['192.0.0.170', 31], // RFC 8880
  ['192.0.2.0', 24], // RFC 5737
  ['192.88.99.0', 24], // RFC 7526
  ['192.168.0.0', 16], // RFC 1918
  ['198.18.0.0', 15], // RFC 2544
  ['198.51.100.0', 24], // RFC 5737
  ['203.0.113.0', 24], // RFC 5737
  ['224.0.0.0', 4], // RFC 5771, multicast
  ['240.0.0.0', 4], // RFC 1112
  ['255.255.255.255', 32], // RFC 8190
];

/**
 * Globally reachable by that registry, but by anycast: 192.0.0.9 (RFC 7723) and 192.0.0.10 (RFC 8155) are
 * answered by the nearest server, which is the user's own router. They stay what 192.0.0.0/24 is.
 */
const NEAREST_IPV4: readonly Network[] = [
  ['192.0.0.9', 32],
  ['192.0.0.10', 32],
];

/** IANA IPv6 Address Space: all but this one is reserved, local or multicast. */
const GLOBAL_UNICAST: Network = ['2000::', 3];

/** IANA IPv6 Special-Purpose Address Registry: not "Globally Reachable", or "N/A". */
const SPECIAL_IPV6: readonly Network[] = [
  ['::1', 128], // RFC 4291
  ['::', 128], // RFC 4291
  ['::ffff:0:0', 96], // RFC 4291
  ['64:ff9b:1::', 48], // RFC 8215
  ['100::', 64], // RFC 6666
  ['100:0:0:1::', 64], // RFC 9780
  ['2001::', 23], // RFC 2928
  ['2001::', 32], // RFC 4380
  ['2001:2::', 48], // RFC 5180
  ['2001:10::', 28], // RFC 4843
  ['2001:db8::', 32], // RFC 3849
  ['2002::', 16], // RFC 3056
  ['3fff::', 20], // RFC 9637
  ['5f00::', 16], // RFC 9602
  ['fc00::', 7], // RFC 4193
  ['fe80::', 10], // RFC 4291
  ['ff00::', 8], // RFC 4291
];

/**
 * Globally reachable by that registry, but no place of a public server: a translator of the user's own
 * network (RFC 6052), anycast to the nearest server (RFC 7723, 8155, 9665, 7450, 7535), and names of
 * devices that nobody routes (RFC 7343, 9374).
 */
const NEAREST_IPV6: readonly Network[] = [
  ['64:ff9b::', 96],
  ['2001:1::1', 128],
  ['2001:1::2', 128],
  ['2001:1::3', 128],
  ['2001:3::', 32],
  ['2001:4:112::', 48],
  ['2001:20::', 28],
  ['2001:30::', 28],
];

function blockList(networks: readonly Network[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [first, prefix] of networks) list.addSubnet(first, prefix, family);
  return list;
}

const notPublic4 = blockList([...SPECIAL_IPV4, ...NEAREST_IPV4], 'ipv4');
const notPublic6 = blockList([...SPECIAL_IPV6, ...NEAREST_IPV6], 'ipv6');
const unicast6 = blockList([GLOBAL_UNICAST], 'ipv6');

export interface Address {
  family: 'ipv4' | 'ipv6';
  value: bigint;
}

/** Node's own parser reads it so: all parts are written. */
function written({ family, value }: Address): string {
  return family === 'ipv4' ? octets(value).join('.') : groups(value).join(':');
}

export function isPublicAddress(address: Address): boolean {
  const text = written(address);
  if (address.family === 'ipv4') return !notPublic4.check(text, 'ipv4');
  return unicast6.check(text, 'ipv6') && !notPublic6.check(text, 'ipv6');
}

function octets(value: bigint): number[] {
  return [24n, 16n, 8n, 0n].map((shift) => Number((value >> shift) & 0xffn));
}

function groups(value: bigint): string[] {
  return [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) =>
    ((value >> shift) & 0xffffn).toString(16),
  );
}

const BITS = { ipv4: 32, ipv6: 128 } as const;

function valueOf(text: string): bigint {
  if (text.includes('.')) {
    return text.split('.').reduce((value, part) => (value << 8n) + BigInt(part), 0n);
  }
  const [head = '', tail = ''] = text.split('::');
  const parts = (side: string) => (side === '' ? [] : side.split(':'));
  const zeros = Array.from({ length: 8 - parts(head).length - parts(tail).length }, () => '0');
  const all = text.includes('::') ? [...parts(head), ...zeros, ...parts(tail)] : parts(text);
  return all.reduce((value, part) => (value << 16n) + BigInt(`0x${part}`), 0n);
}

/** The first and last address of a network, those beside them, and some inside: where lists are wrong. */
function aroundNetwork(family: Address['family'], [first, prefix]: Network): fc.Arbitrary<bigint> {
  const start = valueOf(first);
  const size = 1n << BigInt(BITS[family] - prefix);
  const last = (1n << BigInt(BITS[family])) - 1n;
  const edges = [start - 1n, start, start + 1n, start + size - 1n, start + size].filter(
    (value) => value >= 0n && value <= last,
  );
  return fc.oneof(fc.constantFrom(...edges), fc.bigInt({ min: start, max: start + size - 1n }));
}

const once = (arbitrary: fc.Arbitrary<bigint>) => ({ weight: 1, arbitrary });

function valuesOf(family: Address['family'], networks: readonly Network[]): fc.Arbitrary<Address> {
  const anywhere = fc.bigInt({ min: 0n, max: (1n << BigInt(BITS[family])) - 1n });
  const around = networks.map((network) => aroundNetwork(family, network));
  return fc
    .oneof({ weight: around.length, arbitrary: anywhere }, ...around.map(once))
    .map((value) => ({ family, value }));
}

/** Addresses of IPv4 inside of one of IPv6: mapped, compatible, translated (two ways), 6to4. */
const carriers = (value: bigint): bigint[] => [
  (0xffffn << 32n) + value,
  value,
  (0x64_ff9bn << 96n) + value,
  (0x64_ff9b_0001n << 80n) + value,
  (0x2002n << 112n) + (value << 80n),
];

const ipv4 = valuesOf('ipv4', [...SPECIAL_IPV4, ...NEAREST_IPV4]);
const ipv6 = fc.oneof(
  valuesOf('ipv6', [...SPECIAL_IPV6, ...NEAREST_IPV6]),
  aroundNetwork('ipv6', GLOBAL_UNICAST).map((value) => ({ family: 'ipv6' as const, value })),
  fc
    .tuple(ipv4, fc.nat({ max: 4 }))
    .map(([{ value }, way]) => ({ family: 'ipv6' as const, value: carriers(value)[way] ?? value })),
);

/** A part of an address of IPv4 in one of the ways to write a number. */
function numberIn(value: bigint, way: number): string {
  return (
    [
      `${value}`,
      `0x${value.toString(16)}`,
      `0X${value.toString(16).toUpperCase()}`,
      `0${value.toString(8)}`,
      `0x000${value.toString(16)}`,
    ][way] ?? `${value}`
  );
}

const FULL_WIDTH = 0xff10 - 0x30;
const DOTS = ['.', '\u3002', '\uff0e', '\uff61'];
const wide = (text: string) =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + FULL_WIDTH));
const percent = (text: string) =>
  text.replaceAll(/[0-9]/g, (digit) => `%${digit.charCodeAt(0).toString(16)}`);

/** Four parts to one: the last one takes what is left (RFC 6943, `inet_aton`). */
function spellIpv4(
  value: bigint,
  parts: number,
  ways: readonly number[],
  disguise: number,
): string {
  const shifts = [24n, 16n, 8n];
  const head = shifts.slice(0, parts - 1).map((shift) => (value >> shift) & 0xffn);
  const rest = value & ((1n << (32n - 8n * BigInt(parts - 1))) - 1n);
  const numbers = [...head, rest].map((part, at) => numberIn(part, ways[at] ?? 0));
  const text = numbers.join(DOTS[disguise % DOTS.length] ?? '.');
  if (disguise % 3 === 1) return wide(text);
  return disguise % 3 === 2 ? percent(text) : text;
}

/** Spellings with and without "::", leading zeros, capitals, and an end as an address of IPv4. */
function spellIpv6(value: bigint, way: number): string {
  const parts = groups(value);
  const end =
    way % 2 === 1 ? [...parts.slice(0, 6), octets(value & 0xffff_ffffn).join('.')] : parts;
  const padded =
    way % 3 === 1 ? end.map((part) => (part.includes('.') ? part : part.padStart(4, '0'))) : end;
  const text = padded.join(':');
  const short =
    way % 5 < 3 ? text.replace(/(^|:)0+(:0+)+(?=:|$)/, '::').replace(/:{3,}/, '::') : text;
  return `[${way % 7 === 1 ? short.toUpperCase() : short}]`;
}

const spelling = fc.record({
  parts: fc.integer({ min: 1, max: 4 }),
  ways: fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 4 }),
  disguise: fc.nat({ max: 11 }),
  way: fc.nat({ max: 209 }),
});
const scheme = fc.constantFrom('http', 'https', 'HTTP', 'hTTpS', ' http', 'ht\ttp');
const user = fc.constantFrom(
  '',
  '',
  'x@',
  'x:y@',
  '8.8.8.8@',
  'a@b@',
  'shop.example:80@',
  ':@',
  '%40@',
);
const port = fc.constantFrom('', ':80', ':443', ':8080', ':65535', ':');
const tail = fc.constantFrom(
  '',
  '/',
  '/a.png',
  '?a=@8.8.8.8',
  '#@example.com',
  '\\a',
  '//example.com/',
);

export interface GeneratedUrl {
  url: string;
  address: Address;
}

/** URLs whose host is an address, in any spelling. */
export const addressUrls: fc.Arbitrary<GeneratedUrl> = fc
  .record({ address: fc.oneof(ipv4, ipv6), spelling, scheme, user, port, tail, dot: fc.boolean() })
  .map(({ address, spelling: { parts, ways, disguise, way }, ...rest }) => {
    const isIpv4 = address.family === 'ipv4';
    const host = isIpv4
      ? `${spellIpv4(address.value, parts, ways, disguise)}${rest.dot ? '.' : ''}`
      : spellIpv6(address.value, way);
    return { address, url: `${rest.scheme}://${rest.user}${host}${rest.port}${rest.tail}` };
  });
