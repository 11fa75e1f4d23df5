import type { Box } from '@/utils/model/box';
import { parentOf } from './tree';

/**
 * What can be seen of an element: cut by the viewport and by every ancestor that clips. Overflow
 * applies to the padding box, and not to what is positioned outside of that ancestor. The body's
 * and the root's overflow belong to the viewport.
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
