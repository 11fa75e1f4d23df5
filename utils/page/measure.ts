import { LEAST_SIDE } from '@/utils/picture/plan';
import { isCovered } from './covered';
import { keptElement, type Kept } from './kept-element';
import { placed, type Placed } from './placed';
import { visibleBox } from './visible-box';

export interface Measured extends Placed {
  /** False where the page shows a broken or tiny picture: its screenshot would be worthless. */
  loaded: boolean;
  /** What an image shows; absent for everything else. */
  shows?: string;
  /** Something of the page lies over it. */
  covered: boolean;
}

/** Where an element of the last look stands now; null where it is gone or hidden. */
export function measure(kept: Kept): Measured | null {
  const element = keptElement(kept);
  if (!element?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return null;
  const box = visibleBox(element);
  return {
    ...placed(box),
    loaded: isLoaded(element),
    covered: isCovered(element, box),
    ...(element instanceof HTMLImageElement && { shows: element.currentSrc }),
  };
}

function isLoaded(element: Element): boolean {
  if (!(element instanceof HTMLImageElement)) return true;
  const { complete, naturalWidth, naturalHeight } = element;
  // A lazy picture's stand-in, or one whose look comes from CSS: `content: url()`.
  const isReplaced = getComputedStyle(element).content.includes('url(');
  return isReplaced || (complete && Math.min(naturalWidth, naturalHeight) >= LEAST_SIDE);
}
