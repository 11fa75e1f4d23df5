/** Finds the elements that a click means: at a point, under the pointer, or with a URL. */
import type { Item, Snapshot } from '@/utils/core/model/snapshot';
import { pageGlobal } from './global';
import { visibleBox } from './placed';
import { takeLook, toSnapshot } from './snapshot';
import { type Root, elementsIn, isVisible, shadowOf } from './tree';

export interface LookRequest {
  /** The clicked URL, as reported by the browser. */
  srcUrl?: string;
  /** Takes a new snapshot under the pointer and ignores that of an earlier click. */
  hover?: boolean;
  /** Maximum age of the snapshot of a click, in milliseconds. */
  maxAgeMs: number;
}

/** The snapshot of the click if it is recent, else a new one, which is kept. */
export function look({ srcUrl, hover, maxAgeMs }: LookRequest): Snapshot {
  const shared = pageGlobal();
  const { last } = shared;
  if (!hover && last?.by === 'pointer' && Date.now() - last.time <= maxAgeMs) {
    return srcUrl ? shownFirst(toSnapshot(last), srcUrl) : toSnapshot(last);
  }
  shared.last = srcUrl
    ? takeLook('url', elementsShowing(srcUrl))
    : takeLook('hover', hoveredElements());
  return toSnapshot(shared.last);
}

/** Elements with the URL; while the picture is loading, also those below it, which the user sees. */
function elementsShowing(url: string): Element[] {
  const found = elementsWithUrl(url);
  const [first] = found;
  if (!(first instanceof HTMLImageElement) || first.complete) return found;
  const { left, top, width, height } = visibleBox(first);
  return [...new Set([...elementsAtPoint(left + width / 2, top + height / 2), ...found])];
}

/** Moves items with the URL first. The others stay, because the page may have replaced the picture. */
function shownFirst(snapshot: Snapshot, url: string): Snapshot {
  const shows = ({ currentSrc, attributes }: Item) =>
    currentSrc === url || Object.values(attributes).some((text) => absolute(text) === url);
  const shown = snapshot.items.filter(shows);
  const others = snapshot.items.filter((item) => !shows(item));
  return { ...snapshot, items: [...shown, ...others] };
}

/** Limits the time on large pages: the first access to an element takes some microseconds. */
const MAX_WALKED = 2_000;

/**
 * Elements at a point of the viewport, the topmost first: those of the hit test, each preceded by its
 * descendants that the hit test skips (`pointer-events: none`, the image of an image map).
 */
export function elementsAtPoint(x: number, y: number): Element[] {
  const hits = new Set<Element>();
  hitsIn(document, x, y, hits);

  const seen = new Set(hits);
  const contains = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  };
  const walk = (root: Element | ShadowRoot, found: Element[]): Element[] => {
    // A form's `children` may return its field of that name.
    let element = root.firstElementChild;
    for (; element && seen.size < MAX_WALKED; element = element.nextElementSibling) {
      if (seen.has(element)) continue;
      seen.add(element);
      const isHere = contains(element);
      if (isHere) found.push(element);
      // A custom element may have no box. Checking every element for a shadow root would take too long.
      const shadow = isHere || element.localName.includes('-') ? shadowOf(element) : null;
      if (shadow) walk(shadow, found);
      walk(element, found);
    }
    return found;
  };
  const stack: Element[] = [];
  for (const hit of hits) {
    const shadow = shadowOf(hit);
    const unhit = walk(hit, shadow ? walk(shadow, []) : []);
    stack.push(...unhit.toReversed(), hit); // later elements of the document are drawn above
  }
  const far = Array.from(document.querySelectorAll('img,video,canvas'));
  return [...stack, ...far.filter((element) => !seen.has(element) && contains(element))];
}

function hitsIn(root: Root, x: number, y: number, hits: Set<Element>): void {
  for (const element of root.elementsFromPoint(x, y)) {
    // Chromium (156) also lists elements outside of the shadow root.
    if (element.getRootNode() !== root) continue;
    const shadow = shadowOf(element);
    if (shadow) hitsIn(shadow, x, y, hits);
    hits.add(element);
  }
}

const MEDIA = 'img,video,input,object,embed,image';
const URL_PROPERTIES = ['currentSrc', 'src', 'poster', 'data'];

/**
 * Visible elements with this URL, the largest first. Shadow roots and backgrounds are searched only where
 * no other element has it, because 30,000 elements take 100 ms.
 */
function elementsWithUrl(url: string): Element[] {
  const found = visible(Array.from(document.querySelectorAll(MEDIA)), (media) =>
    showsUrl(media, url),
  );
  if (found[0]) return found;
  const all = [...elementsIn(document)];
  const inShadow = visible(all, (element) => element.matches(MEDIA) && showsUrl(element, url));
  return inShadow[0] ? inShadow : visible(all, (element) => drawsUrl(element, url));
}

function visible(elements: readonly Element[], isMeant: (element: Element) => boolean): Element[] {
  return elements
    .filter((element) => isMeant(element) && isVisible(element))
    .map((element) => ({ element, box: visibleBox(element) }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .toSorted((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .map(({ element }) => element);
}

function showsUrl(element: Element, url: string): boolean {
  if (element instanceof SVGImageElement) return absolute(element.href.baseVal) === url;
  return URL_PROPERTIES.some((name) => Reflect.get(element, name) === url);
}

/** True where the CSS background of the element has the URL. */
function drawsUrl(element: Element, url: string): boolean {
  return getComputedStyle(element).backgroundImage.includes(`url("${url}")`);
}

/** Absolute form of a URL of the page; undefined where it is invalid. */
function absolute(url: string): string | undefined {
  const { baseURI } = document;
  return URL.canParse(url, baseURI) ? new URL(url, baseURI).href : undefined;
}

/**
 * Elements under the pointer without a known position: the deepest hovered element, and those above and
 * below its center.
 */
function hoveredElements(): Element[] {
  const deepest = deepestHovered(document);
  if (!deepest || deepest === document.body || deepest === document.documentElement) return [];
  const { left, top, width, height } = visibleBox(deepest);
  return [...new Set([...elementsAtPoint(left + width / 2, top + height / 2), deepest])];
}

function deepestHovered(root: Root): Element | undefined {
  const hovered = Array.from(root.querySelectorAll(':hover')).at(-1);
  const shadow = hovered && shadowOf(hovered);
  return (shadow && deepestHovered(shadow)) ?? hovered;
}
