import { pageGlobal } from './global';

/** The tree as it is drawn: through open and closed shadow roots and slots. */

export type Root = Document | ShadowRoot;

/** The shadow root of an element, a closed one too: only an extension gets those. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot;
  // Chrome's function throws for what is no HTML element (Chromium 156).
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

/** That of the document that was clicked; absent where its address does not say. */
export interface DocumentOrigin {
  origin?: string;
}

/** A document that the tab has gone to since is not made to ask for another one's picture. */
export function isOwnDocument({ origin = location.origin }: DocumentOrigin): boolean {
  return origin === location.origin;
}

/** An item of a look: `look` is the look's time, by which a later one is told apart. */
export interface KeptItem {
  item: number;
  look: number;
}

/** Undefined where the page has been looked at anew since. */
export function keptElement({ item, look }: KeptItem): Element | undefined {
  const { last } = pageGlobal();
  return last?.time === look ? last.elements[item] : undefined;
}
