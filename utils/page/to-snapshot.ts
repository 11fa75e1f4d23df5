/** What stands around the elements of a look, added when the look is asked for. */
import type { Item, ItemFacts, OtherPicture, Snapshot } from '@/utils/model/snapshot';
import { attributesOf } from './attributes';
import { fits } from './limits';
import type { Look } from './global';
import { svgImages } from './svg-images';

const MOST_SOURCES = 20;
const MOST_OTHERS = 30;
/** Smaller ones are no better version of anything. */
const LEAST_OTHER_WIDTH = 400;

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

function withContext(facts: ItemFacts, element: Element): Item {
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
    sources: Array.from(sources, attributesOf).slice(0, MOST_SOURCES),
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
    .filter((image) => image.naturalWidth >= LEAST_OTHER_WIDTH && fits(image.currentSrc))
    .map(({ currentSrc, naturalWidth, naturalHeight }) => ({
      url: currentSrc,
      width: naturalWidth,
      height: naturalHeight,
    }))
    .filter(({ url }) => /^https?:/.test(url))
    .toSorted((a, b) => b.width - a.width)
    .slice(0, MOST_OTHERS);
}
