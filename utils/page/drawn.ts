import { rootOf } from './tree';

/** More pixels along a side than any service looks at. */
const MAX_PX = 1600;
/** Enough to see whether anything is there. */
const PROBE_PX = 16;

/** What an element shows, as a PNG; null where the page may not read it, or nothing is there. */
export function drawn(element: Element): string | null {
  const source = sourceOf(element);
  if (!source || Math.min(source.width, source.height) < 1) return null;
  const shrink = Math.min(1, MAX_PX / Math.max(source.width, source.height));
  const size = { width: source.width * shrink, height: source.height * shrink };
  try {
    const probe = canvasOf(source.image, { width: PROBE_PX, height: PROBE_PX });
    const pixels = probe.getContext('2d')?.getImageData(0, 0, PROBE_PX, PROBE_PX).data;
    // A WebGL canvas without `preserveDrawingBuffer` reads as nothing.
    const isEmpty = !pixels?.some((value, index) => index % 4 === 3 && value > 0);
    return isEmpty ? null : canvasOf(source.image, size).toDataURL('image/png');
  } catch {
    return null; // tainted: pixels of another origin
  }
}

function canvasOf(image: CanvasImageSource, size: { width: number; height: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function sourceOf(element: Element) {
  if (element instanceof HTMLCanvasElement) {
    return { image: element, width: element.width, height: element.height };
  }
  if (element instanceof HTMLVideoElement) {
    return { image: element, width: element.videoWidth, height: element.videoHeight };
  }
  if (element instanceof HTMLImageElement && element.complete) {
    // An SVG without a size of its own has the size that it is shown in.
    const { naturalWidth, naturalHeight, width, height } = element;
    return { image: element, width: naturalWidth || width, height: naturalHeight || height };
  }
  return undefined;
}

const MAX_ELEMENTS = 500;
const MAX_IMAGES = 4;

/** Addresses of the pictures that an inline SVG draws, also through `<use>`, patterns and masks. */
export function svgImages(svg: Element): string[] {
  const root = rootOf(svg);
  const images = new Set<string>();
  const seen = new Set<Element>([svg]);
  for (const element of seen) {
    if (seen.size > MAX_ELEMENTS || images.size === MAX_IMAGES) break;
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
