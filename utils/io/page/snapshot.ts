/** Records the elements under the pointer at the click, and converts them to a snapshot for the worker. */
import {
  MAX_ATTRIBUTES,
  MAX_ITEMS,
  MAX_OTHERS,
  MAX_SOURCES,
  MAX_SVG_IMAGES,
  fitsSnapshot as fits,
} from '@/utils/core/model/page-script';
import type {
  Item,
  ItemState,
  ItemStyle,
  OtherPicture,
  Snapshot,
} from '@/utils/core/model/snapshot';
import type { Look } from './global';
import { visibleBox } from './placed';
import { isVisible, rootOf } from './tree';

/** Picture px; a smaller picture is no larger version of the meant one. */
const MIN_OTHER_WIDTH = 400;

/** Converts the recorded elements to the snapshot that is sent to the worker. */
export function toSnapshot({ by, time, items, elements }: Look): Snapshot {
  return {
    by,
    time,
    baseUrl: fits(document.baseURI) ? document.baseURI : location.origin,
    viewport: { width: innerWidth, height: innerHeight },
    items: items.flatMap((facts) => {
      const element = elements[facts.index];
      return element ? [withContext(facts, element)] : [];
    }),
    others: largestPictures(),
  };
}

function withContext(facts: ItemState, element: Element): Item {
  const picture = element.closest('picture');
  const anchor: Element | null = element.closest('a'); // of HTML, or of SVG
  const link = anchor instanceof HTMLAnchorElement ? anchor.href : '';
  const near = [element, picture ?? element].flatMap((at) => [
    at.nextElementSibling,
    at.previousElementSibling,
  ]);
  const noscript = near.find((sibling) => sibling?.localName === 'noscript')?.textContent;
  const sources = picture?.querySelectorAll('source') ?? [];
  return {
    ...facts,
    referrerPolicy: referrerPolicyOf(element),
    sources: Array.from(sources, attributesOf).slice(0, MAX_SOURCES),
    ...(link && fits(link) && { link }),
    ...(noscript && fits(noscript) && { noscript }),
    images: facts.tag === 'svg' ? svgImages(element) : [],
  };
}

/**
 * The policy of the element, else of the page. A document with an opaque origin (`data:`, `sandbox`)
 * sends no `Referer`, whatever its URL and its policy.
 */
function referrerPolicyOf(element: Element): string {
  if (window.origin === 'null') return 'no-referrer';
  const own = element instanceof HTMLImageElement ? element.referrerPolicy : '';
  return own || policyOfPage();
}

const POLICY =
  /^(?:no-referrer(?:-when-downgrade)?|(?:strict-)?origin(?:-when-cross-origin)?|same-origin|unsafe-url)$/;
/** Legacy names, which the HTML standard allows only in `<meta>`. */
const OLD_POLICIES: ReadonlyMap<string, string> = new Map([
  ['never', 'no-referrer'],
  ['default', 'strict-origin-when-cross-origin'],
  ['always', 'unsafe-url'],
  ['origin-when-crossorigin', 'origin-when-cross-origin'],
]);

/** The last valid policy applies. */
function policyOfPage(): string {
  const policies = Array.from(document.querySelectorAll('meta'))
    .filter(({ name }) => name.toLowerCase() === 'referrer')
    .map(({ content }) => content.toLowerCase())
    .map((name) => OLD_POLICIES.get(name) ?? name);
  return policies.findLast((policy) => POLICY.test(policy)) ?? '';
}

/** The widest pictures of the page: a hidden one or a zoom box may have a larger version. */
function largestPictures(): OtherPicture[] {
  return Array.from(document.querySelectorAll('img'))
    .filter((image) => image.naturalWidth >= MIN_OTHER_WIDTH && fits(image.currentSrc))
    .map(({ currentSrc, naturalWidth, naturalHeight }) => ({
      url: currentSrc,
      width: naturalWidth,
      height: naturalHeight,
    }))
    .filter(({ url }) => /^https?:/.test(url))
    .toSorted((a, b) => b.width - a.width)
    .slice(0, MAX_OTHERS);
}

const MAX_ELEMENTS = 500;

/** URLs of the pictures that an inline SVG draws, also through `<use>`, patterns and masks. */
function svgImages(svg: Element): string[] {
  const root = rootOf(svg);
  const images = new Set<string>();
  const seen = new Set<Element>([svg]);
  for (const element of seen) {
    if (seen.size > MAX_ELEMENTS || images.size === MAX_SVG_IMAGES) break;
    const href = element.getAttribute('href') ?? element.getAttribute('xlink:href');
    if (element.localName === 'image' && href && fits(href)) images.add(href);
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

/** Excludes nested SVGs, which are part of the outer one. */
const MEDIA = 'img,video,canvas,object,embed,image,input[type=image],svg:not(svg *)';
/** CSS properties that draw a picture, or set its size and position. */
const PROPERTIES = [
  'background-image',
  'border-image-source',
  'content',
  'list-style-image',
  'mask-image',
  'background-position',
  'background-size',
  'background-repeat',
  'width',
  'height',
];

/** The state that the page may change after the click; undefined where the element draws no picture. */
function describe(element: Element, index: number): ItemState | undefined {
  const styles = ['', '::before', '::after'].flatMap((pseudo) => stylesOf(element, pseudo));
  const isMedia = element.matches(MEDIA);
  if (!isMedia && !styles[0]) return undefined;

  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element;
  return {
    index,
    tag: element.localName,
    box: visibleBox(element),
    full: { width, height },
    inner: { width: clientWidth || width, height: clientHeight || height },
    visible: isVisible(element),
    attributes: isMedia ? attributesOf(element) : {},
    styles,
    ...mediaFacts(element),
  };
}

function mediaFacts(element: Element): Partial<ItemState> {
  if (element instanceof HTMLImageElement) {
    const { currentSrc, complete, naturalWidth: width, naturalHeight: height } = element;
    return { ...(fits(currentSrc) && { currentSrc }), complete, natural: { width, height } };
  }
  if (element instanceof HTMLVideoElement) {
    const { readyState, poster, paused, currentTime } = element;
    return { playing: readyState > 1 && !(poster && paused && !currentTime) };
  }
  return {};
}

function stylesOf(element: Element, pseudo: string): ItemStyle[] {
  const style = getComputedStyle(element, pseudo);
  const values = PROPERTIES.map((name): [string, string] => [
    name,
    style.getPropertyValue(name),
  ]).filter(([, value]) => fits(value));
  const draws = values.some(([, value]) => value.includes('url('));
  return draws ? [{ pseudo, values: Object.fromEntries(values) }] : [];
}

const ATTRIBUTE = /^(src|srcset|poster|data|(xlink:)?href|data-.*)$/;
const LOOKS_LIKE_URL = /[/.]/; // the worker validates

/** Attributes that may name a picture, as written. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }): [string, string] => [name, value])
      .filter(
        ([name, value]) =>
          ATTRIBUTE.test(name) && fits(name) && fits(value) && LOOKS_LIKE_URL.test(value),
      )
      .slice(0, MAX_ATTRIBUTES),
  );
}

/** Characters of all items, which are sent to the worker. */
const MAX_LOOK_CHARS = 1.6e7;

/** Records the candidates that draw a picture. */
export function takeLook(by: Look['by'], candidates: readonly Element[]): Look {
  const items: ItemState[] = [];
  const elements: Element[] = [];
  let room = MAX_LOOK_CHARS;
  for (const element of candidates) {
    const item = describe(element, items.length);
    if (!item) continue;
    room -= JSON.stringify(item).length;
    if (room < 0 || items.length === MAX_ITEMS) break;
    items.push(item);
    elements.push(element);
  }
  return { by, time: Date.now(), items, elements };
}
