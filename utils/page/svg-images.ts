import { rootOf } from './tree';

const MOST_ELEMENTS = 500;
const MOST_IMAGES = 4;

/** Addresses of the pictures that an inline SVG draws, also through `<use>`, patterns and masks. */
export function svgImages(svg: Element): string[] {
  const root = rootOf(svg);
  const images = new Set<string>();
  const seen = new Set<Element>([svg]);
  for (const element of seen) {
    if (seen.size > MOST_ELEMENTS || images.size === MOST_IMAGES) break;
    const href = element.getAttribute('href') ?? element.getAttribute('xlink:href');
    if (element.localName === 'image' && href) images.add(href);
    const references = [href, getComputedStyle(element).fill];
    for (const reference of references) {
      const id = reference && /^(?:url\()?["']?#([^"')]+)/.exec(reference)?.[1];
      const target = id && root.getElementById(id);
      if (target) seen.add(target);
    }
    for (const child of element.children) seen.add(child);
  }
  return [...images];
}
