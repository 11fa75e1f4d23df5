/** Lists the pictures of a frame that may show a product. Runs in the page. */
import type { PagePicture } from '@/utils/core/model/batch';
import { parseSrcset } from '@/utils/core/picture/find/srcset';
import { elementsIn, isVisible } from './tree';
import { MAX_LABEL_LENGTH, MAX_PICTURES, MAX_URL_LENGTH } from '../../core/model/page-script';

/** Shortest side: CSS px as shown, or picture px of the file. */
const MIN_PICTURE_SIDE = 150;
/** CSS px; a file that is shown smaller is an icon, whatever its own size. */
const MIN_SHOWN_SIDE = 64;
/** A longer picture is a banner, a divider or a logo. */
const MAX_RATIO = 3;

/** Characters of a label with its white space. */
const MAX_WRITTEN = 10 * MAX_LABEL_LENGTH;

type Size = PagePicture['shown'];

/** Pictures in document order without duplicates, at most `MAX_PICTURES`. */
export function listPictures(): PagePicture[] {
  const found = new Map<string, PagePicture>();
  for (const element of elementsIn(document)) {
    const picture = describe(element);
    if (!picture) continue;
    const known = found.get(picture.key);
    // The larger file replaces the first one.
    if (!known || areaOf(known) < areaOf(picture)) found.set(picture.key, picture);
    if (found.size === MAX_PICTURES) break;
  }
  return [...found.values()];
}

function areaOf({ natural }: PagePicture): number {
  return natural ? natural.width * natural.height : 0;
}

function describe(element: Element): PagePicture | undefined {
  const box = element.getBoundingClientRect();
  const shown = { width: Math.round(box.width), height: Math.round(box.height) };
  if (Math.min(shown.width, shown.height) < MIN_SHOWN_SIDE) return undefined; // true for most elements
  const source = element instanceof HTMLImageElement ? ofImage(element) : ofBackground(element);
  if (!source || !isVisible(element)) return undefined;
  const { natural, address, label } = source;
  const url = absolute(address);
  if (url === undefined || !isProductLike(shown, natural)) return undefined;
  const words = (label ?? '').slice(0, MAX_WRITTEN).replace(/\s+/g, ' ').trim() || fileName(url);
  return {
    url,
    key: pictureKey(url),
    label: words.slice(0, MAX_LABEL_LENGTH),
    shown,
    ...(natural && { natural }),
  };
}

interface Source {
  address: string;
  label?: string;
  natural?: Size | undefined;
}

function ofImage(image: HTMLImageElement): Source {
  const { naturalWidth: width, naturalHeight: height, alt: label } = image;
  const lazy = image.dataset.src ?? image.dataset.original ?? image.dataset.lazySrc;
  // A placeholder for a picture that a script loads later.
  if (lazy && Math.min(width, height) < MIN_SHOWN_SIDE) return { address: lazy, label };
  const natural = width > 0 && height > 0 ? { width, height } : undefined;
  return { address: largestOf(image.srcset) ?? (image.currentSrc || image.src), label, natural };
}

/** URL of the widest candidate of a `srcset`; undefined where it has no widths. */
function largestOf(srcset: string): string | undefined {
  let [widest, address]: [number, string | undefined] = [0, undefined];
  for (const { url, width = 0 } of parseSrcset(srcset)) {
    if (width > widest) [widest, address] = [width, url];
  }
  return address;
}

/** A background that fills its element; any other may be part of a sprite. */
function ofBackground(element: Element): Source | undefined {
  const { backgroundImage, backgroundSize } = getComputedStyle(element);
  if (!/^(cover|contain|100%( 100%)?)$/.test(backgroundSize)) return undefined;
  if (backgroundImage.length > MAX_URL_LENGTH) return undefined;
  const address = /^url\("((?:[^"\\]|\\.)+)"\)$/
    .exec(backgroundImage)?.[1]
    ?.replace(/\\(.)/g, '$1');
  const label = element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
  return address === undefined ? undefined : { address, label };
}

function isProductLike(shown: Size, natural: Size | undefined): boolean {
  const { width, height } = natural ?? shown;
  if (Math.max(width / height, height / width) > MAX_RATIO) return false;
  if (natural && Math.min(width, height) < MIN_SHOWN_SIDE) return false; // a stretched pixel
  return (
    Math.min(shown.width, shown.height) >= MIN_PICTURE_SIDE ||
    Math.min(width, height) >= MIN_PICTURE_SIDE
  );
}

function absolute(address: string): string | undefined {
  if (!URL.canParse(address, document.baseURI)) return undefined;
  const { href, protocol } = new URL(address, document.baseURI);
  const isKnown = /^(https?|data|blob|file):$/.test(protocol) && href.length <= MAX_URL_LENGTH;
  return isKnown ? href : undefined;
}

function fileName(url: string): string {
  if (!/^(https?|file):/.test(url)) return '';
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // invalid percent-encoding
  }
}

/** Query parameters that choose a size, a format or a cache entry, never another picture. */
const SIZE_PARAMETERS =
  /^(w|h|wid|hei|width|height|size|sz|imwidth|imheight|q|qlt|quality|fit|crop|auto|fm|fmt|format|dpr|resize|scale|_)$/i;

/** Patterns in file names by which shops distinguish sizes of one picture. */
const SIZE_SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/(\.(?:jpe?g|png|webp|avif|gif))_[^]*/i, '$1'], // alicdn: photo.jpg_220x220.jpg_.webp
  [/\._[A-Z0-9_,]+_(?=\.\w+$)/, ''], // Amazon: photo._AC_SX300_.jpg
  [/[-_](?:\d{2,4}x\d{0,4}|x\d{2,4})(?=(?:@\dx)?\.\w+$)/i, ''], // photo_400x.jpg, photo-150x150.jpg
  [/@\dx(?=\.\w+$)/i, ''], // photo@2x.jpg
];

/** One key for all sizes of a picture, so that it is listed once. */
export function pictureKey(url: string): string {
  if (!/^https?:/i.test(url)) return url;
  const { origin, pathname, searchParams } = new URL(url);
  const path = SIZE_SUFFIXES.reduce((name, [size, plain]) => name.replace(size, plain), pathname);
  const query = [...searchParams].filter(([name]) => !SIZE_PARAMETERS.test(name)).map(String);
  return `${origin}${path}?${query.join('&')}`;
}
