/**
 * URLs of an `<img>`: what it shows, what lazy loaders and zoom scripts keep in attributes, and where a
 * larger version should be.
 */
import type { Item, Snapshot } from '../../model/snapshot';
import { largerAt } from './cdn';
import { type Sized, chooseSize, isEnough, parseSrcset } from './srcset';
import { isPictureFile, isSamePicture, resolve } from './urls';

/** Each failed guess delays the search. */
const MAX_URLS = 4;
/** Picture px; a smaller picture is a placeholder for one that is not loaded yet. */
const PLACEHOLDER_SIDE = 64;
/** Picture px; a smaller placeholder is a spacer, not a blurred preview. */
const BLURRED_SIDE = 16;

export interface ImageUrls {
  /** Absolute URLs, the best first. */
  urls: string[];
  /** False where nothing is shown, or only a placeholder without a known picture. */
  hasPicture: boolean;
}

/** URLs to try for an `<img>`, the best first and the shown one last; no more than `MAX_URLS` guesses. */
export function imageUrls(item: Item, { baseUrl, others }: Snapshot): ImageUrls {
  const shown = resolve(item.currentSrc || item.attributes['src'], baseUrl);
  const lazy = lazyUrls(item, baseUrl);
  if (lazy.length > 0 && isPlaceholder(item, shown)) {
    const fallback = shown !== undefined && isBlurred(item) && !isDrawn(shown) ? [shown] : [];
    return { urls: [...first(lazy), ...fallback], hasPicture: true };
  }
  // The snapshot omits a URL that is too long; the element shows a picture nevertheless.
  if (shown === undefined) return { urls: [], hasPicture: sideOf(item) > 1 };

  const set = sizesOf(item, shown, baseUrl);
  const inSet = set.find(({ url }) => url === shown);
  const width = inSet?.width ?? (item.natural?.width ?? 0) * (inSet?.density ?? 1);
  const hasPicture = sideOf(item) > 1;
  if (isEnough(width)) return { urls: [shown], hasPicture };

  const best = set.length > 0 ? chooseSize(set, item.full.width) : undefined;
  const bestWidth = set.find(({ url }) => url === best)?.width;
  const link = item.link !== undefined && isPictureFile(item.link) ? [item.link] : [];
  const larger = others.filter((other) => other.width > width && isSamePicture(other.url, shown));
  const guesses = [
    ...fullSizeUrls(item, baseUrl),
    ...[chooseSize(larger, 0)].flatMap((url) => url ?? []),
    ...link.flatMap((url) => resolve(url, baseUrl) ?? []),
    ...[largerAt(shown)].flatMap((url) => url ?? []),
    ...lazy.filter((url) => isSamePicture(url, shown)),
  ];
  const known = best === undefined ? [] : [best];
  const urls = isEnough(bestWidth) ? known : [...first(guesses, MAX_URLS - 2), ...known];
  return { urls: [...urls.filter((url) => url !== shown), shown], hasPicture };
}

function first(urls: readonly string[], most = MAX_URLS): string[] {
  return [...new Set(urls)].slice(0, most);
}

/** Candidates of the `srcset` that contains the shown URL. */
function sizesOf(item: Item, shown: string, baseUrl: string): Sized[] {
  const sets = [...item.sources, item.attributes].map(({ srcset = '' }) =>
    parseSrcset(srcset).flatMap((candidate) => {
      const url = resolve(candidate.url, baseUrl);
      return url === undefined ? [] : [{ ...candidate, url }];
    }),
  );
  return sets.find((set) => set.some(({ url }) => url === shown)) ?? [];
}

function isPlaceholder(item: Item, shown: string | undefined): boolean {
  return shown === undefined || isDrawn(shown) || sideOf(item) < PLACEHOLDER_SIDE;
}

/** True for inline SVG and GIF data, which pages use to reserve space. */
function isDrawn(url: string): boolean {
  return /^data:image\/(svg|gif)/i.test(url);
}

/** True for a tiny version of the picture, false for a spacer. */
function isBlurred(item: Item): boolean {
  return sideOf(item) >= BLURRED_SIDE;
}

function sideOf({ natural }: Item): number {
  return natural ? Math.min(natural.width, natural.height) : 0;
}

const FULL_SIZE =
  /^data-(zoom(-?image|-src|-url)?|large(_|-)?(image|src|img)?|hi-?res|high-?res|full(-?(size|src|image|url))?|old-hires|big(-?(src|image))?|magnify-src|image-large|large-file|orig-file)$/;
const LAZY =
  /^data-((lazy|original|actual|real|defer|img|image)-?(src|image|url)?|src|lazyload|ks-lazyload|echo)$/;

/** URLs of attributes that name the full-size picture. */
function fullSizeUrls({ attributes }: Item, baseUrl: string): string[] {
  const named = Object.entries(attributes).filter(([name]) => FULL_SIZE.test(name));
  return [
    ...named.flatMap(([, value]) => resolve(value, baseUrl) ?? []),
    ...dynamicSizes(attributes),
  ];
}

/** URLs of the picture behind a placeholder, the most likely first. */
function lazyUrls(item: Item, baseUrl: string): string[] {
  const own = Object.entries(item.attributes);
  const all = [...own, ...item.sources.flatMap((source) => Object.entries(source))];
  const sets = all.filter(([name]) => /^data-.*srcset$|^data-.*-set$/.test(name));
  const known = own.filter(([name]) => LAZY.test(name));
  const others = own.filter(([name, value]) => name.startsWith('data-') && !/[\s,{]/.test(value));
  return [
    ...sets.flatMap(([, value]) => bestOf(value, item, baseUrl) ?? []),
    ...fullSizeUrls(item, baseUrl),
    ...known.flatMap(([, value]) => resolve(value, baseUrl) ?? []),
    ...others.flatMap(([, value]) => resolve(value, baseUrl) ?? []).filter(isPictureFile),
    ...noscriptUrls(item, baseUrl),
  ];
}

function noscriptUrls(item: Item, baseUrl: string): string[] {
  const { src, srcset } = firstImage(item.noscript ?? '');
  return [bestOf(srcset ?? '', item, baseUrl), resolve(src, baseUrl)].flatMap((url) => url ?? []);
}

function bestOf(srcset: string, { full }: Item, baseUrl: string): string | undefined {
  return resolve(chooseSize(parseSrcset(srcset), full.width), baseUrl);
}

/** Amazon: `{"https://…jpg":[width,height],…}`. */
function dynamicSizes(attributes: Item['attributes']): string[] {
  const text = attributes['data-a-dynamic-image'] ?? '';
  const sizes = text.matchAll(/"(https:[^"]+)":\[(\d+),\d+\]/g);
  const sized = Array.from(sizes, ([, url = '', width]): Sized => ({ url, width: Number(width) }));
  return [chooseSize(sized, 0)].flatMap((url) => url ?? []);
}

/** The worker has no DOM, so the `<img>` tag inside a `<noscript>` is parsed by pattern. */
const IMG = /^<img\b((?:[^>"']|"[^"]*"|'[^']*')*)>/i;
/** The lookbehind stops matches from starting inside a name, which would take quadratic time. */
const ATTRIBUTE = /(?<![^\s=>"'/])([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** Attributes of the first `<img>` in a piece of HTML, by lower-case name; empty where there is none. */
export function firstImage(html: string): Record<string, string> {
  const attributes = IMG.exec(html.slice(html.search(/<img\b/i)))?.[1] ?? '';
  return Object.fromEntries(
    Array.from(attributes.matchAll(ATTRIBUTE), ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
