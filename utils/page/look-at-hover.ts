import { lookAtPointer } from './look-at-pointer';
import { shadowOf, type Root } from './tree';
import { visibleBox } from './visible-box';

/**
 * What is under the pointer where no event told its place: the deepest hovered element, and what
 * lies above and below its middle.
 */
export function lookAtHover(): Element[] {
  const deepest = deepestHovered(document);
  if (!deepest || deepest === document.body || deepest === document.documentElement) return [];
  const { left, top, width, height } = visibleBox(deepest);
  return [...new Set([...lookAtPointer(left + width / 2, top + height / 2), deepest])];
}

function deepestHovered(root: Root): Element | undefined {
  const hovered = Array.from(root.querySelectorAll(':hover')).at(-1);
  const shadow = hovered && shadowOf(hovered);
  return (shadow && deepestHovered(shadow)) ?? hovered;
}
