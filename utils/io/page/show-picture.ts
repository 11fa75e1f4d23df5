/** Shows a picture above the page for a screenshot of it. Runs in the page. */
import { MAX_PIXELS } from '@/utils/core/picture/limits';
import { MIN_SIDE } from '@/utils/core/picture/limits';
import { type KeptItem, type DocumentOrigin, isOwnDocument, keptElement } from './tree';
import { type PlacedBox, painted, placeInTop, visibleBox } from './placed';

export interface ShowRequest extends KeptItem, DocumentOrigin {
  url: string;
  /** Policy with which the page loads the picture. */
  referrerPolicy: string;
}

/** The picture is removed after this time, even if the worker has ended. */
const MAX_MS = 6_000;
const LOAD_MS = 2_500;
/** Side in CSS px where the element has no usable size. */
const SIDE = 320;

let onStage: HTMLElement | undefined;

/**
 * Shows a picture above everything else, where the page covers it, has replaced it since the click or
 * shows a placeholder, and its bytes cannot be read. The page loads it with its own referrer policy.
 * False where it cannot be loaded.
 */
export async function showPicture(request: ShowRequest): Promise<boolean> {
  removeShown();
  if (!isOwnDocument(request)) return false;
  const { url, referrerPolicy, ...kept } = request;
  const image = new Image();
  image.referrerPolicy = referrerPolicy;
  image.src = url;
  const late = new Promise<false>((resolve) => setTimeout(resolve, LOAD_MS, false));
  if (!(await Promise.race([isUsable(image), late]))) {
    image.src = ''; // cancels the request
    return false;
  }
  const place = placeFor(image, keptElement(kept));
  const host = document.createElement('div');
  host.popover = 'manual'; // the top layer, above dialogs of the page
  for (const [name, value] of [...FIXED, ...Object.entries(place)]) {
    host.style.setProperty(name, typeof value === 'number' ? `${value}px` : value, 'important');
  }
  image.style.cssText = 'display: block; inline-size: 100%; block-size: 100%';
  host.attachShadow({ mode: 'closed' }).append(image);
  document.documentElement.append(host);
  host.showPopover();
  onStage = host;
  setTimeout(() => host.remove(), MAX_MS);
  await painted();
  return true;
}

/** True where the picture loads and its size can be searched and decoded. */
async function isUsable(image: HTMLImageElement): Promise<boolean> {
  const isLoaded = await new Promise<boolean>((resolve) => {
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
  });
  const { naturalWidth: width, naturalHeight: height } = image;
  const isSized = width > 0 && height > 0; // an SVG may have no natural size
  if (!isLoaded || (isSized && Math.min(width, height) < MIN_SIDE)) return false;
  if (width * height > MAX_PIXELS) return false;
  return image.decode().then(
    () => true,
    () => false, // damaged
  );
}

/** Position of the shown picture; null once it is removed. */
export function shownPicture(): PlacedBox | null {
  return onStage?.isConnected ? placeInTop(visibleBox(onStage)) : null;
}

export function removeShown(): void {
  onStage?.remove();
  onStage = undefined;
}

const FIXED = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', 'auto'],
  ['display', 'block'],
  ['pointer-events', 'none'],
] as const;

/** Position in CSS px: over the element, as large as it fits, else in the center of the viewport. */
function placeFor(image: HTMLImageElement, element: Element | undefined) {
  const seen = element?.isConnected ? visibleBox(element) : undefined;
  const box = seen && Math.min(seen.width, seen.height) >= SIDE / 2 ? seen : middle();
  const { naturalWidth, naturalHeight } = image;
  const ratio = naturalWidth > 0 && naturalHeight > 0 ? naturalWidth / naturalHeight : 1;
  const width = Math.floor(Math.min(box.width, box.height * ratio));
  // Whole pixels, so that the page does not show at the edges.
  return {
    left: Math.ceil(box.left),
    top: Math.ceil(box.top),
    width,
    height: Math.floor(width / ratio),
  };
}

function middle() {
  const side = Math.min(SIDE, innerWidth, innerHeight);
  return {
    left: (innerWidth - side) / 2,
    top: (innerHeight - side) / 2,
    width: side,
    height: side,
  };
}
