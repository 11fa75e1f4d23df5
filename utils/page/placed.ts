import type { Box } from '@/utils/model/box';
import { visibleBox } from './visible-box';

/** A rectangle as far up as this frame may look: it ends below the first foreign parent. */
export interface Placed {
  box: Box;
  /** True where `box` counts from the top frame's viewport. */
  isTop: boolean;
  /** Of the frame that `box` counts from. */
  url: string;
  viewport: { width: number; height: number };
}

/** Through the frames around it, as long as they are of the same origin. */
export function placed(own: Box): Placed {
  let box = own;
  let view: Window = window;
  for (let frame = frameOf(view); frame; frame = frameOf(view)) {
    box = moved(box, frame);
    view = frame.ownerDocument.defaultView ?? view;
  }
  return {
    box,
    isTop: view === view.parent,
    url: view.location.href,
    viewport: { width: view.innerWidth, height: view.innerHeight },
  };
}

/** Null at the top, and where the parent is of another origin (Firefox throws there). */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null; // a foreign parent is an answer
  }
}

/** From the coordinates inside of a frame to those outside, cut by what is seen of the frame. */
function moved(box: Box, frame: Element): Box {
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

/** Where a frame's viewport stands, and its size in its own pixels. */
export function contentBox(frame: Element) {
  const outer = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const offsetWidth = frame instanceof HTMLElement ? frame.offsetWidth : outer.width;
  const scale = offsetWidth > 0 ? outer.width / offsetWidth : 1; // of a transform
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = style;
  return {
    left: outer.left + (frame.clientLeft + px(paddingLeft)) * scale,
    top: outer.top + (frame.clientTop + px(paddingTop)) * scale,
    width: frame.clientWidth - px(paddingLeft) - px(paddingRight),
    height: frame.clientHeight - px(paddingTop) - px(paddingBottom),
    scale,
  };
}
