/** Chrome's and Firefox's way into a closed shadow root, each in the isolated world only. */
interface ChromeDoor {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}
interface FirefoxDoor {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** All elements below a root in document order, those in open and closed shadow roots included. */
export function* allElements(root: Document | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = element instanceof HTMLElement ? shadowOf(element) : null;
    if (shadow) yield* allElements(shadow);
  }
}

function shadowOf(element: HTMLElement & FirefoxDoor): ShadowRoot | null {
  const { chrome }: ChromeDoor = globalThis;
  if (chrome?.dom?.openOrClosedShadowRoot) return chrome.dom.openOrClosedShadowRoot(element);
  return element.openOrClosedShadowRoot ?? element.shadowRoot;
}
