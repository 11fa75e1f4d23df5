/**
 * Pictures that CSS draws on an element or on its pseudo elements. Computed values are parsed by the
 * CSS rules for quotes, escapes and brackets.
 */
import type { Item, ItemStyle, Sprite } from '../../model/snapshot';
import { chooseSize } from './srcset';
import { resolve } from './urls';

export interface CssPicture {
  url: string;
  /** Shortest side that it covers, in CSS px; absent where it depends on the natural size. */
  side?: number;
  sprite?: Sprite;
}

/** Pictures of `content`, which replace what the element would show. */
export function contentPicture(style: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  const area = style.pseudo === '' ? item.box : areaOf(style, item);
  return layersOf(style.values['content'], item, baseUrl).map(({ url }) => inArea(url, area));
}

/** Backgrounds, the topmost layer first, then border images. */
export function backgroundPictures(style: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  const { values } = style;
  const area = areaOf(style, item);
  const positions = splitLayers(values['background-position'] ?? '0% 0%');
  const sizes = splitLayers(values['background-size'] ?? 'auto');
  const repeats = splitLayers(values['background-repeat'] ?? 'repeat');
  const backgrounds = layersOf(values['background-image'], item, baseUrl).map(
    ({ url, layer, density }): CssPicture => {
      const position = repeated(positions, layer);
      const size = repeated(sizes, layer);
      const repeat = repeated(repeats, layer);
      const side = area && sideOf(size, repeat, area);
      const sprite = area && { position, size, repeat, box: area, density };
      return Object.assign({ url }, side && { side }, sprite && { sprite });
    },
  );
  const frames = layersOf(values['border-image-source'], item, baseUrl);
  return backgrounds.concat(frames.map(({ url }) => inArea(url, area)));
}

/** List bullets and masks, with a side of 0: they are icons, not pictures. */
export function signs({ values }: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  return ['list-style-image', 'mask-image'].flatMap((name) =>
    layersOf(values[name], item, baseUrl).map(({ url }) => ({ url, side: 0 })),
  );
}

function layersOf(value: string | undefined, { full }: Item, baseUrl: string) {
  return splitLayers(value ?? '').flatMap((text, layer) => {
    const images = imagesOf(text);
    const chosen = chooseSize(images, full.width);
    const url = resolve(chosen, baseUrl);
    const density = images.find((image) => image.url === chosen)?.density ?? 1;
    return url === undefined ? [] : [{ url, layer, density }];
  });
}

/** The element's inner box, or the used size of the pseudo element, in CSS px. */
function areaOf({ pseudo, values }: ItemStyle, { inner }: Item): Sprite['box'] | undefined {
  if (pseudo === '') return inner;
  const [width, height] = [values['width'], values['height']].map((value) =>
    Number(/^([\d.]+)px$/.exec(value ?? '')?.[1]),
  );
  return width && height ? { width, height } : undefined;
}

function sideOf(size: string, repeat: string, area: Sprite['box']): number | undefined {
  if (!repeat.includes('no-repeat')) return shortest(area);
  const lengths = splitWords(size).map((word) => Number(/^([\d.]+)px$/.exec(word)?.[1]));
  const given = lengths.filter((length) => length > 0);
  return size.startsWith('auto') && given.length === 0
    ? undefined
    : Math.min(shortest(area), ...given);
}

function inArea(url: string, area: Sprite['box'] | undefined): CssPicture {
  return area ? { url, side: shortest(area) } : { url };
}

function shortest({ width, height }: Sprite['box']): number {
  return Math.min(width, height);
}

/** CSS repeats a list that is shorter than the list of layers. */
function repeated(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/** No shop draws more; a page could name a thousand in one value. */
const MAX_LAYERS = 10;

export interface CssImage {
  /** Address as written in the CSS, not resolved. */
  url: string;
  /** Picture px per CSS px, from an `image-set()` option. */
  density?: number;
}

/** Splits a list such as `background-image` into its layers, the topmost first. */
export function splitLayers(value: string): string[] {
  return splitAt(value, (char) => char === ',', MAX_LAYERS);
}

/** Splits one layer, such as `50% 0px` or `calc(100% - 4px) 0px`, into its words. */
export function splitWords(value: string): string[] {
  return splitAt(value, (char) => /\s/.test(char)).filter((word) => word !== '');
}

/** Pictures of one layer: one `url()`, the options of an `image-set()`, or none (a gradient). */
export function imagesOf(layer: string): CssImage[] {
  const call = /^\s*(?:-webkit-)?(url|image-set)\(([^]*)\)\s*$/i.exec(layer);
  const inside = call?.[2] ?? '';
  if (call?.[1]?.toLowerCase() === 'url') return [{ url: readUrl(inside) }];
  return splitLayers(inside).flatMap((option) => {
    const [image = '', ...words] = splitWords(option);
    const url = /^url\(/i.test(image) ? imagesOf(image)[0]?.url : readString(image);
    const density = words.map(readDensity).find((found) => found !== undefined) ?? 1;
    return url === undefined ? [] : [{ url, density }];
  });
}

function readUrl(inside: string): string {
  const text = inside.trim();
  return readString(text) ?? unescape(text);
}

function readString(text: string): string | undefined {
  const quote = text[0];
  const isString = (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote);
  return isString ? unescape(text.slice(1, -1)) : undefined;
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:([0-9a-f]{1,6})\s?|(\r\n|[^]))/gi,
    (_, hex: string | undefined, char: string | undefined) => {
      if (hex === undefined) return char && /[\r\n\f]/.test(char) ? '' : (char ?? '');
      const code = Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

function readDensity(word: string): number | undefined {
  const [, number, unit] = /^([\d.]+)(x|dppx|dpi|dpcm)$/i.exec(word) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const perPixel = { x: 1, dppx: 1, dpi: 96, dpcm: 96 / 2.54 }[unit.toLowerCase()] ?? 1;
  return Number(number) / perPixel;
}

/** Splits at break characters outside of strings, brackets and unquoted URLs; ignores further parts. */
function splitAt(value: string, isBreak: (char: string) => boolean, most = Infinity): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    const char = value.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '"' || char === "'") at = endOfString(value, at);
    else if (char === '(') {
      depth += 1;
      if (isUrlBefore(value, at)) at = endOfUrl(value, at);
    } else if (char === ')') depth -= 1;
    else if (depth === 0 && isBreak(char)) {
      parts.push(value.slice(start, at).trim());
      start = at + 1;
      if (parts.length === most) return parts;
    }
  }
  return [...parts, value.slice(start).trim()];
}

/** Whether a bracket opens a `url(`. A page may send a million brackets: the pattern is tried for few. */
function isUrlBefore(value: string, at: number): boolean {
  if (value.charAt(at - 1).toLowerCase() !== 'l') return false;
  return /(^|[^-\w])url$/i.test(value.slice(Math.max(0, at - 4), at));
}

/** Index of the closing quote. */
function endOfString(value: string, start: number): number {
  const quote = value.charAt(start);
  let at = start + 1;
  while (at < value.length && value.charAt(at) !== quote) at += value.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** Index before the closing bracket. An unquoted URL may contain quotes and opening brackets. */
function endOfUrl(value: string, start: number): number {
  let at = start + 1;
  while (/\s/.test(value.charAt(at))) at += 1;
  if (/["']/.test(value.charAt(at))) return endOfString(value, at);
  while (at < value.length && value.charAt(at) !== ')') at += value.charAt(at) === '\\' ? 2 : 1;
  return at - 1;
}
