import { shadowOf, type Root } from './tree';

/** Bounds the work on a page of any size: the first touch of an element costs some microseconds. */
const MOST_WALKED = 2_000;

/**
 * Elements at a point of the viewport, the topmost first: what the browser hits, and before each of
 * those its descendants that no pointer hits (`pointer-events: none`, the image of an image map).
 */
export function lookAtPointer(x: number, y: number): Element[] {
  const hits = new Set<Element>();
  hitsIn(document, x, y, hits);

  const seen = new Set(hits);
  const contains = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  };
  const walk = (root: Element | ShadowRoot, found: Element[]): Element[] => {
    // A form's `children` may be its field of that name.
    let element = root.firstElementChild;
    for (; element && seen.size < MOST_WALKED; element = element.nextElementSibling) {
      if (seen.has(element)) continue;
      seen.add(element);
      const isHere = contains(element);
      if (isHere) found.push(element);
      // A custom element may have no box of its own. Asking every element would take too long.
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
    stack.push(...unhit.toReversed(), hit); // what comes later in the document is drawn above
  }
  const far = Array.from(document.querySelectorAll('img,video,canvas'));
  return [...stack, ...far.filter((element) => !seen.has(element) && contains(element))];
}

function hitsIn(root: Root, x: number, y: number, hits: Set<Element>): void {
  for (const element of root.elementsFromPoint(x, y)) {
    // Chrome's list of a shadow root goes on outside of it (Chromium 156).
    if (element.getRootNode() !== root) continue;
    const shadow = shadowOf(element);
    if (shadow) hitsIn(shadow, x, y, hits);
    hits.add(element);
  }
}
