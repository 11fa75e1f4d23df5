import type { Item, Snapshot } from '@/utils/model/snapshot';
import { pageGlobal } from './global';
import { lookAtHover } from './look-at-hover';
import { lookAtPointer } from './look-at-pointer';
import { absolute, lookForUrl } from './look-for-url';
import { takeLook } from './take-look';
import { toSnapshot } from './to-snapshot';
import { visibleBox } from './visible-box';

export interface LookRequest {
  /** What the browser says was clicked. */
  srcUrl?: string;
  /** What the pointer stands on now: an earlier click does not matter. */
  hover?: boolean;
  /** A look at a click is the truth of the click for so long. */
  maxAgeMs: number;
}

/** The look at the click where there is a fresh one, else one that is taken now. It is kept. */
export function look({ srcUrl, hover, maxAgeMs }: LookRequest): Snapshot {
  const shared = pageGlobal();
  const { last } = shared;
  if (!hover && last?.by === 'pointer' && Date.now() - last.time <= maxAgeMs) {
    return srcUrl ? shownFirst(toSnapshot(last), srcUrl) : toSnapshot(last);
  }
  shared.last = srcUrl ? takeLook('url', lookForShown(srcUrl)) : takeLook('hover', lookAtHover());
  return toSnapshot(shared.last);
}

/** In the place of a picture that has not come yet, the browser's user sees what lies below it. */
function lookForShown(url: string): Element[] {
  const found = lookForUrl(url);
  const [first] = found;
  if (!(first instanceof HTMLImageElement) || first.complete) return found;
  const { left, top, width, height } = visibleBox(first);
  return [...new Set([...lookAtPointer(left + width / 2, top + height / 2), ...found])];
}

/** The others stay: the page may have swapped the picture since, and the look is right then. */
function shownFirst(snapshot: Snapshot, url: string): Snapshot {
  const shows = ({ currentSrc, attributes }: Item) =>
    currentSrc === url || Object.values(attributes).some((text) => absolute(text) === url);
  const shown = snapshot.items.filter(shows);
  const others = snapshot.items.filter((item) => !shows(item));
  return { ...snapshot, items: [...shown, ...others] };
}
