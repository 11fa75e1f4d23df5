/** The element tree through open and closed shadow roots and slots, and the elements of the last look. */
import { pageGlobal } from './global';

export type Root = Document | ShadowRoot;

/** The shadow root of an element; an extension also gets a closed one. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot;
  // Chromium's (156) function throws for other elements than HTML's.
  return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
}

declare global {
  interface Element {
    /** Firefox, for extensions. */
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

/** Everything below a root in document order, through all shadow roots. */
export function* elementsIn(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsIn(shadow);
  }
}

/** Origin of the clicked document; absent where its address has none. */
export interface DocumentOrigin {
  origin?: string;
}

/** False after the tab has navigated to another origin. */
export function isOwnDocument({ origin = location.origin }: DocumentOrigin): boolean {
  return origin === location.origin;
}

/** An item of a look, which `look` identifies by its time. */
export interface KeptItem {
  item: number;
  look: number;
}

/** Undefined after a newer look. */
export function keptElement({ item, look }: KeptItem): Element | undefined {
  const { last } = pageGlobal();
  return last?.time === look ? last.elements[item] : undefined;
}
