/** Pictures that CSS draws on an element or on its pseudo elements. */
import type { Item, ItemStyle } from '../model/snapshot';
import { chooseSize } from './choose-size';
import { imagesOf, splitLayers, splitWords } from './css-values';
import { resolve } from './resolve';
import type { Sprite } from '../model/candidate';

export interface CssPicture {
  url: string;
  /** Shortest side that it covers, CSS pixels; absent where only its natural size would tell. */
  side?: number;
  sprite?: Sprite;
}

/** By `content`: it stands in place of what the element would show. */
export function contentPicture(style: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  const area = style.pseudo === '' ? item.box : areaOf(style, item);
  return layersOf(style.values['content'], item, baseUrl).map(({ url }) => inArea(url, area));
}

/** Backgrounds, the topmost layer first, then what frames the element. */
export function backgroundPictures(style: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  const { values } = style;
  const area = areaOf(style, item);
  const positions = splitLayers(values['background-position'] ?? '0% 0%');
  const sizes = splitLayers(values['background-size'] ?? 'auto');
  const repeats = splitLayers(values['background-repeat'] ?? 'repeat');
  const backgrounds = layersOf(values['background-image'], item, baseUrl).map(
    ({ url, layer, density }): CssPicture => {
      const position = at(positions, layer);
      const size = at(sizes, layer);
      const repeat = at(repeats, layer);
      const side = area && sideOf(size, repeat, area);
      const sprite = area && { position, size, repeat, box: area, density };
      return Object.assign({ url }, side && { side }, sprite && { sprite });
    },
  );
  const frames = layersOf(values['border-image-source'], item, baseUrl);
  return backgrounds.concat(frames.map(({ url }) => inArea(url, area)));
}

/** Bullets and masks: signs, not pictures. */
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

/** Where the element's box, or the pseudo element's used size, is the area. */
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

/** A shorter list is repeated. */
function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
