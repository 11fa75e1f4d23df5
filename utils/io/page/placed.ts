/** Positions of elements on the screen, in CSS px. Runs in the page. */
import type { Box } from '@/utils/core/model/rectangle';
import { MIN_SIDE } from '@/utils/core/picture/limits';
import { type KeptItem, elementsIn, isVisible, keptElement, parentOf, rootOf } from './tree';

/** A box in the coordinates of the outermost frame of the same origin. */
export interface PlacedBox {
  box: Box;
  /** True where that is the top frame. */
  isTop: boolean;
  /** URL of the frame to whose coordinates `box` refers. */
  url: string;
  viewport: { width: number; height: number };
}

/** Converts a box of this frame, through all parents of the same origin. */
export function placeInTop(own: Box): PlacedBox {
  let box = own;
  let view: Window = window;
  for (let frame = frameOf(view); frame; frame = frameOf(view)) {
    box = boxOutsideFrame(box, frame);
    view = frame.ownerDocument.defaultView ?? view;
  }
  return {
    box,
    isTop: view === view.parent,
    url: view.location.href,
    viewport: { width: view.innerWidth, height: view.innerHeight },
  };
}

/** Null in the top frame, and where the parent has another origin (Firefox throws there). */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null; // parent of another origin
  }
}

/** Converts to coordinates outside a frame, clipped to its visible part. */
function boxOutsideFrame(box: Box, frame: Element): Box {
  const inside = contentBox(frame);
  const seen = visibleBox(frame);
  const left = Math.max(inside.left + box.left * inside.scale, seen.left);
  const top = Math.max(inside.top + box.top * inside.scale, seen.top);
  const right = inside.left + (box.left + box.width) * inside.scale;
  const bottom = inside.top + (box.top + box.height) * inside.scale;
  return {
    left,
    top,
    width: Math.max(0, Math.min(right, seen.left + seen.width) - left),
    height: Math.max(0, Math.min(bottom, seen.top + seen.height) - top),
  };
}

/** Position of a frame's viewport, and its size in its own pixels. */
function contentBox(frame: Element) {
  const outer = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const offsetWidth = frame instanceof HTMLElement ? frame.offsetWidth : outer.width;
  const scale = offsetWidth > 0 ? outer.width / offsetWidth : 1; // from a transform
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = style;
  return {
    left: outer.left + (frame.clientLeft + px(paddingLeft)) * scale,
    top: outer.top + (frame.clientTop + px(paddingTop)) * scale,
    width: frame.clientWidth - px(paddingLeft) - px(paddingRight),
    height: frame.clientHeight - px(paddingTop) - px(paddingBottom),
    scale,
  };
}

/**
 * The visible box of an element, clipped by the viewport and its ancestors. Overflow clips at the padding
 * box, except for elements positioned relative to another ancestor. The overflow of body and root applies
 * to the viewport.
 */
export function visibleBox(element: Element): Box {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  const cut = (x: number, y: number, width: number, height: number) => {
    left = Math.max(left, x);
    top = Math.max(top, y);
    right = Math.min(right, x + width);
    bottom = Math.min(bottom, y + height);
  };
  let { position } = getComputedStyle(element);
  let up = parentOf(element);
  for (; up && position !== 'fixed' && !up.contains(document.body); up = parentOf(up)) {
    const style = getComputedStyle(up);
    if (position === 'absolute' && style.position === 'static') continue;
    if (style.overflow !== 'visible') {
      const rect = up.getBoundingClientRect();
      cut(rect.left + up.clientLeft, rect.top + up.clientTop, up.clientWidth, up.clientHeight);
    }
    position = style.position;
  }
  cut(0, 0, innerWidth, innerHeight);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Tested points per side of the grid. */
const POINTS = 5;
const MEDIA = 'img, svg, video, canvas, input, button, iframe';

/** True where something visible lies over the element. */
function isCovered(element: Element, box: Box): boolean {
  return Array.from({ length: POINTS * POINTS }, (_, index) => {
    const x = box.left + (box.width * ((index % POINTS) + 0.5)) / POINTS;
    const y = box.top + (box.height * (Math.floor(index / POINTS) + 0.5)) / POINTS;
    return above(element, x, y);
  }).some((elements) => elements.some(isSeen));
}

/** Elements above it at this point; none outside of the viewport. */
function above(element: Element, x: number, y: number): Element[] {
  const stack = rootOf(element).elementsFromPoint(x, y);
  const own = stack.findIndex((other) => other === element || other.contains(element));
  return own < 0 ? [] : stack.slice(0, own);
}

/** An empty or fully transparent layer covers nothing. */
function isSeen(element: Element): boolean {
  if (element instanceof HTMLImageElement && element.naturalWidth === 0) return false; // not loaded
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const draws =
    element.matches(MEDIA) ||
    backgroundImage !== 'none' ||
    !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) ||
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  return draws && isVisible(element);
}

/** Time limit, because the browser does not paint a covered window. */
const MAX_MS = 200;

/** Resolves once the current state of the page is on the screen, so that a screenshot shows it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // The second callback runs when the first frame is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, MAX_MS);
  });
}

export interface Measured extends PlacedBox {
  /** False where the picture is broken or a tiny placeholder. */
  loaded: boolean;
  /** The URL that an `<img>` shows; absent for other elements. */
  shows?: string;
  /** True where other content of the page lies over it. */
  covered: boolean;
}

/** Current position of an element of the last snapshot; null where it is gone or hidden. */
export function measure(kept: KeptItem): Measured | null {
  const element = keptElement(kept);
  if (!element || !isVisible(element)) return null;
  const box = visibleBox(element);
  return {
    ...placeInTop(box),
    loaded: isLoaded(element),
    covered: isCovered(element, box),
    ...(element instanceof HTMLImageElement && { shows: element.currentSrc }),
  };
}

function isLoaded(element: Element): boolean {
  if (!(element instanceof HTMLImageElement)) return true;
  const { complete, naturalWidth, naturalHeight } = element;
  // With `content: url()`, CSS replaces what the element shows.
  const isReplaced = getComputedStyle(element).content.includes('url(');
  return isReplaced || (complete && Math.min(naturalWidth, naturalHeight) >= MIN_SIDE);
}

/** A frame element, measured in its parent document. */
export interface FrameElement {
  src: string;
  /** Viewport of the frame, in its own CSS px. */
  width: number;
  height: number;
  /** True where the pointer is over it. */
  isHovered: boolean;
  /** Box of its content, and its visible box. */
  content: PlacedBox;
  seen: PlacedBox;
  scale: number;
}

/** The frames of this document, because a frame of another origin cannot find its own position. */
export function frames(): FrameElement[] {
  return [...elementsIn(document)]
    .filter((element) => element.matches('iframe, frame, object, embed'))
    .map((element) => {
      const { left, top, width, height, scale } = contentBox(element);
      return {
        src: element instanceof HTMLIFrameElement ? element.src : '',
        width,
        height,
        isHovered: element.matches(':hover'),
        content: placeInTop({ left, top, width: width * scale, height: height * scale }),
        seen: placeInTop(visibleBox(element)),
        scale,
      };
    });
}
