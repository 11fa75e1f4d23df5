/**
 * Picture servers that encode the size in the URL. Only reliable patterns are listed, because a wrong
 * guess costs a request before the shown picture is requested.
 */
import { parseUrl } from './urls';

interface Rule {
  host: RegExp;
  pattern: RegExp;
  replacement: string;
}

const FILE = String.raw`\.(?:jpe?g|png|webp|gif|avif)`;

/** Patterns match the path with its query. */
const RULES: readonly Rule[] = [
  // Alibaba: photo.jpg_220x220q90.jpg_.webp
  {
    host: /(^|\.)(alicdn|aliexpress-media|tbcdn|taobaocdn)\.com$/,
    pattern: new RegExp(`(${FILE})_[^/?]*`, 'i'),
    replacement: '$1',
  },
  // Amazon: 71abc._AC_SX300_.jpg
  {
    host: /(^|\.)(media-amazon|ssl-images-amazon|images-amazon)\.com$/,
    pattern: new RegExp(String.raw`\._[\w,-]+_(?=${FILE}$)`, 'i'),
    replacement: '',
  },
  { host: /(^|\.)ebayimg\.com$/, pattern: /\/s-l\d+\./, replacement: '/s-l1600.' },
  { host: /(^|\.)etsystatic\.com$/, pattern: /\/il_\d+x[\dN]+\./, replacement: '/il_1140xN.' },
  {
    host: /(^|\.)(googleusercontent|ggpht)\.com$/,
    pattern: /=[swh]\d{1,5}[-\w]*$/,
    replacement: '=s1200',
  },
  {
    host: /(^|\.)(bp\.blogspot|googleusercontent)\.com$/,
    pattern: /\/[swh]\d+(?:-[^/]*)?\/(?=[^/]+$)/,
    replacement: '/s1200/',
  },
  { host: /(^|\.)wixstatic\.com$/, pattern: /\/v1\/(?:fill|fit|crop)\/[^]*/, replacement: '' },
  {
    host: /(^|\.)walmartimages\.com$/,
    pattern: /^([^?]*)\?.*odn(?:Width|Height)=[^]*/,
    replacement: '$1?odnHeight=1000&odnWidth=1000',
  },
  {
    host: /(^|\.)squarespace-cdn\.com$/,
    pattern: /(?<=[?&]format=)\d+w/,
    replacement: '1000w',
  },
  // Shopify, on its own host and on shop domains: shirt_200x200_crop_center@2x.jpg?v=1&width=200
  {
    host: /./,
    pattern: new RegExp(
      String.raw`^((?:/s/files/|.*/cdn/shop/)[^?]*?)_(?:\d+x\d*|x\d+|pico|icon|thumb|small|compact|medium|large|grande)(?:_crop_\w+)?(?:@[23]x)?(?=${FILE})`,
      'i',
    ),
    replacement: '$1',
  },
  { host: /./, pattern: /(?<=\/cdn\/shop\/.*[?&]width=)\d+/, replacement: '1200' },
  // WordPress stores the original upload beside its resized copies.
  {
    host: /./,
    pattern: new RegExp(String.raw`(/wp-content/uploads/[^?]*)-\d+x\d+(?=${FILE})`, 'i'),
    replacement: '$1',
  },
];

/** Characters; the patterns take quadratic time. No such server has longer addresses. */
const MAX_LENGTH = 1024;

/** The URL that should return a larger version; undefined where no rule matches. */
export function largerAt(address: string): string | undefined {
  const url = address.length <= MAX_LENGTH ? parseUrl(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const path = url.pathname + url.search;
  const rules = RULES.filter(({ host, pattern }) => host.test(url.hostname) && pattern.test(path));
  const larger = rules.reduce(
    (at, { pattern, replacement }) => at.replace(pattern, replacement),
    path,
  );
  return larger === path ? undefined : new URL(larger, url).href;
}
