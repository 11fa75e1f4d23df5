/** An `<img>`: what it shows, and where a larger version should be. */
import type { Item, Snapshot } from '../model/snapshot';
import { largerAt } from './cdn';
import { chooseSize, isEnough, type Sized } from './choose-size';
import { fullSizeUrls, lazyUrls } from './data-attributes';
import { isPictureFile, resolve } from './resolve';
import { isSamePicture } from './same-picture';
import { parseSrcset } from './srcset';

/** Each guess that fails takes time of the search. */
const MOST_URLS = 4;
/** Pixels; what stands in for a picture that is not loaded yet is smaller, or drawn by the page. */
const PLACEHOLDER_SIDE = 64;
const BLURRED_SIDE = 16;

export interface ImageUrls {
  urls: string[];
  /** False where nothing, or only a placeholder without a picture behind it, is shown. */
  hasPicture: boolean;
}

export function imageUrls(item: Item, { baseUrl, others }: Snapshot): ImageUrls {
  const shown = resolve(item.currentSrc || item.attributes['src'], baseUrl);
  const lazy = lazyUrls(item, baseUrl);
  if (lazy.length > 0 && isPlaceholder(item, shown)) {
    const fallback = shown !== undefined && isBlurred(item) && !isDrawn(shown) ? [shown] : [];
    return { urls: [...first(lazy), ...fallback], hasPicture: true };
  }
  // Too long an address was left out: the element has the picture all the same.
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
  const urls = isEnough(bestWidth) ? known : [...first(guesses, MOST_URLS - 2), ...known];
  return { urls: [...urls.filter((url) => url !== shown), shown], hasPicture };
}

function first(urls: readonly string[], most = MOST_URLS): string[] {
  return [...new Set(urls)].slice(0, most);
}

/** Sizes of the picture that the browser chose one of: of the `srcset` that holds the shown one. */
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

/** Written into the page to keep the room. */
function isDrawn(url: string): boolean {
  return /^data:image\/(svg|gif)/i.test(url);
}

/** A tiny version of the picture, not a spacer. */
function isBlurred(item: Item): boolean {
  return sideOf(item) >= BLURRED_SIDE;
}

function sideOf({ natural }: Item): number {
  return natural ? Math.min(natural.width, natural.height) : 0;
}
