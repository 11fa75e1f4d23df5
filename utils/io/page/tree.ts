/** The element tree across open and closed shadow roots and slots, and elements of the last snapshot. */
import { pageGlobal } from './global';

export type Root = Document | ShadowRoot;

/** The shadow root of an element; extensions can access closed ones, too. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot;
  // Chromium (156) throws for elements that are not HTML elements.
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}

declare global {
  interface Element {
    /** Firefox alone has it, for extensions. */
    readonly openOrClosedShadowRoot: ShadowRoot | null;
  }
}

export function rootOf(element: Element): Root {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
}

export function parentOf(element: Element): Element | null | undefined {
  const root = rootOf(element);
  return element.assignedSlot ?? element.parentElement ?? ('host' in root ? root.host : null);
}

/** False for what is not displayed, hidden, or wholly transparent. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** All elements below a root in document order, including those in shadow roots. */
export function* elementsIn(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsIn(shadow);
  }
}

/** Origin of the clicked document; absent where its URL has none. */
export interface DocumentOrigin {
  origin?: string;
}

/** False after the tab has navigated to another origin. */
export function isOwnDocument({ origin = location.origin }: DocumentOrigin): boolean {
  return origin === location.origin;
}

/** An item of a snapshot; `look` is the time of that snapshot. */
export interface KeptItem {
  item: number;
  look: number;
}

/** The element of an item; undefined after a newer snapshot. */
export function keptElement({ item, look }: KeptItem): Element | undefined {
  const { last } = pageGlobal();
  return last?.time === look ? last.elements[item] : undefined;
}
