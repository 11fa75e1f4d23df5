/** What stands around the elements of a look, added when the look is asked for. */
import type { Item, ItemState, ItemStyle, OtherPicture, Snapshot } from '@/utils/model/snapshot';
import { readBody } from '../http';
import { drawn, svgImages } from './drawn';
import type { Look } from './global';
import { fits } from './limits';
import { visibleBox } from './placed';
import { type KeptItem, type DocumentOrigin, isOwnDocument, keptElement } from './tree';

const MAX_SOURCES = 20;
const MAX_OTHERS = 30;
/** Smaller ones are no better version of anything. */
const MIN_OTHER_WIDTH = 400;

/** The look as the worker gets it. */
export function toSnapshot({ by, time, items, elements }: Look): Snapshot {
  return {
    by,
    time,
    baseUrl: document.baseURI,
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

/** The element's own, else the page's. */
function referrerPolicyOf(element: Element): string {
  const own = element instanceof HTMLImageElement ? element.referrerPolicy : '';
  return own || policyOfPage();
}

const POLICY =
  /^(?:no-referrer(?:-when-downgrade)?|(?:strict-)?origin(?:-when-cross-origin)?|same-origin|unsafe-url)$/;
/** Names of old, which the HTML standard keeps for `<meta>` alone. */
const OLD_POLICIES: ReadonlyMap<string, string> = new Map([
  ['never', 'no-referrer'],
  ['default', 'strict-origin-when-cross-origin'],
  ['always', 'unsafe-url'],
  ['origin-when-crossorigin', 'origin-when-cross-origin'],
]);

/** The last that is one counts. */
function policyOfPage(): string {
  const policies = Array.from(document.querySelectorAll('meta'))
    .filter(({ name }) => name.toLowerCase() === 'referrer')
    .map(({ content }) => content.toLowerCase())
    .map((name) => OLD_POLICIES.get(name) ?? name);
  return policies.findLast((policy) => POLICY.test(policy)) ?? '';
}

/** A larger version of the meant picture may be among them: hidden, or in a zoom box beside it. */
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

/** Bytes of a picture that only the page has, or that only the page may read. */

export interface ExtractRequest extends KeptItem, DocumentOrigin {
  /** Of what the element shows; absent for what it draws itself. */
  url?: string;
  /** Epoch milliseconds at which nobody waits for the answer any more. */
  until: number;
}

/** As `utils/picture/acquire/fetch.ts` has it. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A data URL; null where the page cannot or may not read it either. */
export async function extract(request: ExtractRequest): Promise<string | null> {
  if (!isOwnDocument(request)) return null;
  const { url, until, ...kept } = request;
  const element = keptElement(kept);
  if (url === undefined) return element ? (drawn(element) ?? vector(element)) : null;
  const isShown = element instanceof HTMLImageElement && element.currentSrc === url;
  // What is drawn already needs no request; what is asked for anew comes without cookies.
  return (isShown ? drawn(element) : null) ?? (await loaded(url, until)) ?? image(url);
}

/** Not over the network in Firefox: see `mayLoadInPage` (`utils/picture/acquire/address.ts`). */
async function loaded(url: string, until: number): Promise<string | null> {
  if (import.meta.env.FIREFOX && url.startsWith('http')) return null;
  try {
    const signal = AbortSignal.timeout(Math.max(1, until - Date.now()));
    const answer = await fetch(url, { credentials: 'omit', cache: 'force-cache', signal });
    // A worker cannot decode SVG: it is drawn here.
    const isUsable = answer.ok && !/svg|html|text/.test(answer.headers.get('content-type') ?? '');
    // Not as a whole first: it may have no end.
    const bytes = isUsable ? await readBody(answer, MAX_BYTES) : undefined;
    return bytes ? await dataUrl(new Blob([bytes])) : null;
  } catch {
    return null; // another way comes after this one, and the worker keeps its own reason
  }
}

function dataUrl(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () =>
      resolve(typeof reader.result === 'string' ? reader.result : null),
    );
    reader.readAsDataURL(blob);
  });
}

/** A picture inside its URL: only an element can decode SVG. */
async function image(url: string): Promise<string | null> {
  if (!/^(data|blob):/.test(url)) return null; // an element would send cookies
  const element = new Image();
  element.src = url;
  try {
    await element.decode();
    return drawn(element);
  } catch {
    return null; // refused by the page's policy, revoked, or no picture
  }
}

/** An inline SVG. What it refers to outside of itself is not drawn. */
async function vector(element: Element): Promise<string | null> {
  if (!(element instanceof SVGSVGElement) || element.querySelector('image, use, foreignObject')) {
    return null;
  }
  const { width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style'); // where it stands on the page
  const text = new XMLSerializer().serializeToString(copy);
  return image(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
}

/** An SVG inside another one is a part of it. */
const MEDIA = 'img,video,canvas,object,embed,image,input[type=image],svg:not(svg *)';
/** CSS properties that draw a picture, and how large and where they draw it. */
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

/** What may change in the next moment, or undefined where the element draws no picture. */
export function describe(element: Element, index: number): ItemState | undefined {
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
    // The old names of `opacityProperty` and `visibilityProperty`: Chrome 116 knows no others.
    visible: element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
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
const LOOKS_LIKE_URL = /[/.]/; // the worker looks closer
const MAX_ATTRIBUTES = 20;

/** Attributes that may name a picture, as written. */
export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }): [string, string] => [name, value])
      .filter(([name, value]) => ATTRIBUTE.test(name) && LOOKS_LIKE_URL.test(value) && fits(value))
      .slice(0, MAX_ATTRIBUTES),
  );
}
