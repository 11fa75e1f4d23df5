/**
 * Where elements of a page are looked for. A page may name an element like a property: `<input name="textContent">`
 * stands for that property of its form, also for an extension (Chromium 156), and `<img name="body">` for that of the
 * document.
 */
import { shadowOf } from '../tree';

export type Root = Element | DocumentFragment;

export function rootOf(page: Document): Root {
  const root: unknown = Reflect.get(Document.prototype, 'documentElement', page);
  return root instanceof Element ? root : new DocumentFragment();
}

export const bodyOf = (page: Document): Root => rootOf(page).querySelector('body') ?? rootOf(page);

export const readyStateOf = (page: Document): unknown =>
  Reflect.get(Document.prototype, 'readyState', page);

export const isHidden = (): boolean =>
  Reflect.get(Document.prototype, 'visibilityState', document) === 'hidden';

/** `parentElement`, of a form as well. */
export function parentOf(element: Element): Element | null {
  if (!(element instanceof HTMLFormElement)) return element.parentElement;
  const parent: unknown = Reflect.get(Element.prototype, 'parentElement', element);
  return parent instanceof Element ? parent : null;
}

/** `children`, of a form as well. */
export function childrenOf(element: Element): Element[] {
  if (!(element instanceof HTMLFormElement)) return [...element.children];
  const children: unknown = Reflect.get(Element.prototype, 'children', element);
  return children instanceof HTMLCollection ? [...children] : [];
}

/** `textContent`, of a form as well. */
export function textIn(node: Node): string {
  if (!(node instanceof HTMLFormElement)) return node.textContent ?? '';
  const text: unknown = Reflect.get(Element.prototype, 'textContent', node);
  return typeof text === 'string' ? text : '';
}

/** The element and its ancestors, from the inside outwards, below the body. */
export function withAncestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body'; at = parentOf(at)) {
    all.push(at);
  }
  return all;
}

/** What may have a shadow root: to ask each element takes Chromium (156) more than a microsecond. */
const HOSTS =
  ':not(a, b, button, em, form, i, iframe, img, input, label, li, link, option, script, style, svg, svg *, td, tr, ul)';

/** The page's body, and the shadow roots in it, closed ones as well. */
export function* rootsIn(root: Root): Generator<Root> {
  yield root;
  for (const element of root.querySelectorAll(HOSTS)) {
    const shadow = shadowOf(element);
    if (shadow) yield* rootsIn(shadow);
  }
}

/** A page that says the words more often is looked at in part. */
const MAX_FOUND = 2000;
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** Elements whose text holds the words, the outer before the inner, without forms. Others are not gone into. */
export function elementsSaying(root: Root, words: RegExp): Element[] {
  if (!words.test(textIn(root))) return [];
  const filter = (node: Node) => {
    const isSeen = node instanceof Element && !UNSEEN.has(node.localName);
    if (!isSeen || !words.test(textIn(node))) return NodeFilter.FILTER_REJECT;
    return node instanceof HTMLFormElement ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
  };
  const walker = Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_ELEMENT,
    filter,
  );
  const found: Element[] = [];
  for (let node = walker.nextNode(); node && found.length < MAX_FOUND; node = walker.nextNode()) {
    if (node instanceof Element) found.push(node);
  }
  return found;
}
