/** What the scripts of lazy loaders and zooms keep in attributes. */
import type { Item } from '../model/snapshot';
import { chooseSize, type Sized } from './choose-size';
import { firstImage } from './noscript';
import { isPictureFile, resolve } from './resolve';
import { parseSrcset } from './srcset';

const FULL_SIZE =
  /^data-(zoom(-?image|-src|-url)?|large(_|-)?(image|src|img)?|hi-?res|high-?res|full(-?(size|src|image|url))?|old-hires|big(-?(src|image))?|magnify-src|image-large|large-file|orig-file)$/;
const LAZY =
  /^data-((lazy|original|actual|real|defer|img|image)-?(src|image|url)?|src|lazyload|ks-lazyload|echo)$/;

/** Attributes that name the picture in full size, while another size is shown. */
export function fullSizeUrls({ attributes }: Item, baseUrl: string): string[] {
  const named = Object.entries(attributes).filter(([name]) => FULL_SIZE.test(name));
  return [
    ...named.flatMap(([, value]) => resolve(value, baseUrl) ?? []),
    ...dynamicSizes(attributes),
  ];
}

/** Pictures that a placeholder stands for, the likeliest first. */
export function lazyUrls(item: Item, baseUrl: string): string[] {
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
