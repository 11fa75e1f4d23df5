import { LEAST_SIDE } from '@/utils/picture/plan';
import { keptElement, type Kept } from './kept-element';
import { placed, type Placed } from './placed';
import { visibleBox } from './visible-box';

export interface Measured extends Placed {
  /** False where the page shows a broken or tiny picture: its screenshot would be worthless. */
  loaded: boolean;
}

/** Where an element of the last look stands now; null where it is gone or hidden. */
export function measure(kept: Kept): Measured | null {
  const element = keptElement(kept);
  if (!element?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return null;
  return { ...placed(visibleBox(element)), loaded: isLoaded(element) };
}

function isLoaded(element: Element): boolean {
  if (!(element instanceof HTMLImageElement)) return true;
  const { complete, naturalWidth, naturalHeight } = element;
  // A lazy picture's stand-in, or one whose look comes from CSS: `content: url()`.
  const isReplaced = getComputedStyle(element).content.includes('url(');
  return isReplaced || (complete && Math.min(naturalWidth, naturalHeight) >= LEAST_SIDE);
}
