/** The element and its ancestors, nearest first. */
export function* ancestorsOf(element: Element, levels = Infinity): Generator<Element> {
  let at: Element | null = element;
  for (let level = 0; at && level <= levels; level += 1) {
    yield at;
    at = at.parentElement;
  }
}

/** Characters up to which the length of a text matters. */
const MAX_LENGTH = 1_000;

/** Length of a text, scripts included; not counted beyond `MAX_LENGTH`. */
export function lengthIn(element: Element): number {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let length = 0;
  while (length <= MAX_LENGTH && walker.nextNode()) {
    length += walker.currentNode.nodeValue?.length ?? 0;
  }
  return length;
}

/** A heading of the block itself: a selector would search all that is in it. */
export function headingOf({ children }: Element): Element | undefined {
  for (const child of children) {
    if (/^H[234]$/u.test(child.tagName)) return child;
    const inner = [...child.children].find(({ tagName }) => /^H[23]$/u.test(tagName));
    if (inner) return inner;
  }
  return undefined;
}
