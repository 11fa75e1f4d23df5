import type { Box } from '@/utils/model/box';
import { rootOf } from './tree';

/** Points along a side of the grid that is looked at. */
const POINTS = 5;
const MEDIA = 'img, svg, video, canvas, input, button, iframe';

/** Whether something that can be seen lies over a part of the element. */
export function isCovered(element: Element, box: Box): boolean {
  return Array.from({ length: POINTS * POINTS }, (_, index) => {
    const x = box.left + (box.width * ((index % POINTS) + 0.5)) / POINTS;
    const y = box.top + (box.height * (Math.floor(index / POINTS) + 0.5)) / POINTS;
    return above(element, x, y);
  }).some((elements) => elements.some(isSeen));
}

/** What lies over it at this point. Outside of the view that is nothing. */
function above(element: Element, x: number, y: number): Element[] {
  const stack = rootOf(element).elementsFromPoint(x, y);
  const own = stack.findIndex((other) => other === element || other.contains(element));
  return own < 0 ? [] : stack.slice(0, own);
}

/** An empty layer covers nothing; neither does what is transparent as a whole. */
function isSeen(element: Element): boolean {
  if (element instanceof HTMLImageElement && element.naturalWidth === 0) return false; // not loaded
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const draws =
    element.matches(MEDIA) ||
    backgroundImage !== 'none' ||
    !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) ||
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  return draws && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}
