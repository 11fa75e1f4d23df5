/**
 * Runs in the page, injected after the click: where does the picture stand? Must not use anything
 * from outside its own body, because only its source text gets there.
 */

/** CSS pixels of the top frame's viewport; `viewportWidth` is what a screenshot's width means. */
export interface Measurement {
  left: number;
  top: number;
  width: number;
  height: number;
  viewportWidth: number;
  /** False where the page shows a broken or tiny picture: its screenshot would be worthless. */
  loaded: boolean;
}

export interface MeasureRequest {
  srcUrl: string;
  leastSide: number;
}

/** The largest visible part of an element that shows `srcUrl`; null where there is none. */
export function measureInPage({ srcUrl, leastSide }: MeasureRequest): Measurement | null {
  type Box = { left: number; top: number; right: number; bottom: number };
  const area = (box: Box) => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });

  const shows = (element: Element) => {
    if (element instanceof HTMLImageElement) {
      return element.currentSrc === srcUrl || element.src === srcUrl;
    }
    if (element instanceof HTMLVideoElement) {
      return [element.currentSrc, element.src, element.poster].includes(srcUrl);
    }
    return element instanceof HTMLInputElement && element.src === srcUrl;
  };

  const isLoaded = (element: Element) =>
    !(element instanceof HTMLImageElement) ||
    (element.complete && Math.min(element.naturalWidth, element.naturalHeight) >= leastSide);

  // Cut by every ancestor that clips: overflow applies to the padding box, and not to what is
  // positioned outside of that ancestor.
  const clip = (element: Element): Box => {
    let box: Box = element.getBoundingClientRect();
    let { position } = getComputedStyle(element);
    for (let up = element.parentElement; up && position !== 'fixed'; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (position === 'absolute' && style.position === 'static') continue;
      if (style.overflow !== 'visible' && up !== document.body && up !== document.documentElement) {
        const rect = up.getBoundingClientRect();
        const left = rect.left + up.clientLeft;
        const top = rect.top + up.clientTop;
        box = meet(box, { left, top, right: left + up.clientWidth, bottom: top + up.clientHeight });
      }
      position = style.position;
    }
    return meet(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  };

  const candidates = Array.from(document.querySelectorAll('img, video, input[type=image]'))
    .filter(
      (element) =>
        shows(element) &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    )
    .map((element) => ({ element, box: clip(element) }))
    .toSorted((a, b) => area(b.box) - area(a.box));
  const [best] = candidates;
  if (!best || area(best.box) === 0) return null;

  // In a frame: move into the coordinates of the top one. Other origins' frames cannot be seen.
  let { left, top } = best.box;
  let view: Window = window;
  while (view !== view.top) {
    const frame = view.frameElement;
    if (!frame) return null;
    const rect = frame.getBoundingClientRect();
    left += rect.left + frame.clientLeft;
    top += rect.top + frame.clientTop;
    view = view.parent;
  }

  // Pinch zoom: a screenshot shows the visual viewport, rectangles count from the layout's.
  const scale = view.visualViewport?.scale ?? 1;
  return {
    left: (left - (view.visualViewport?.offsetLeft ?? 0)) * scale,
    top: (top - (view.visualViewport?.offsetTop ?? 0)) * scale,
    width: (best.box.right - best.box.left) * scale,
    height: (best.box.bottom - best.box.top) * scale,
    viewportWidth: view.innerWidth,
    loaded: isLoaded(best.element),
  };
}
