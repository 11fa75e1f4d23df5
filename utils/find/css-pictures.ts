/** Pictures that CSS draws on an element or on its pseudo elements. */
import type { Item, ItemStyle } from '../model/snapshot';
import { chooseSize } from './choose-size';
import { imagesOf, splitLayers, splitWords } from './css-values';
import { resolve } from './resolve';
import type { Sprite } from './sprite';

export interface CssPicture {
  url: string;
  /** Shortest side that it covers, CSS pixels; absent where only its natural size would tell. */
  side?: number;
  sprite?: Sprite;
}

/** By `content`: it stands in place of what the element would show. */
export function contentPicture(style: ItemStyle, item: Item, baseUrl: string): CssPicture[] {
  return layersOf(style.values['content'], item, baseUrl).map(({ url }) => ({
    url,
    ...(style.pseudo === '' ? { side: shortest(item.box) } : known(areaOf(style, item))),
  }));
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
      return {
        url,
        ...sideOf(size, repeat, area),
        ...(area ? { sprite: { position, size, repeat, box: area, density } } : {}),
      };
    },
  );
  const frames = layersOf(values['border-image-source'], item, baseUrl);
  return [...backgrounds, ...frames.map(({ url }) => ({ url, ...known(area) }))];
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

function sideOf(size: string, repeat: string, area: Sprite['box'] | undefined) {
  const lengths = splitWords(size).map((word) => Number(/^([\d.]+)px$/.exec(word)?.[1]));
  const isOnce = repeat.includes('no-repeat');
  const given = lengths.filter((length) => length > 0);
  if (isOnce && area && given.length > 0) return { side: Math.min(shortest(area), ...given) };
  return isOnce && size.startsWith('auto') ? {} : known(area);
}

function known(area: Sprite['box'] | undefined): { side?: number } {
  return area ? { side: shortest(area) } : {};
}

function shortest({ width, height }: Sprite['box']): number {
  return Math.min(width, height);
}

/** A shorter list is repeated. */
function at(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
