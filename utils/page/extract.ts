/** Bytes of a picture that only the page has, or that only the page may read. Runs in the page. */
import { readBody } from '../bytes';
import { type DocumentOrigin, type KeptItem, isOwnDocument, keptElement } from './tree';

export interface ExtractRequest extends KeptItem, DocumentOrigin {
  /** Of what the element shows; absent for what it draws itself. */
  url?: string;
  /** Epoch milliseconds at which nobody waits for the answer any more. */
  until: number;
}

/** As `utils/picture/acquire/fetch.ts` has it. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A data URL; null where the page cannot or may not read it either. */
export async function extract(request: ExtractRequest): Promise<string | null> {
  if (!isOwnDocument(request)) return null;
  const { url, until, ...kept } = request;
  const element = keptElement(kept);
  if (url === undefined) return element ? (drawn(element) ?? vector(element)) : null;
  const isShown = element instanceof HTMLImageElement && element.currentSrc === url;
  // What is drawn already needs no request; what is asked for anew comes without cookies.
  return (isShown ? drawn(element) : null) ?? (await loaded(url, until)) ?? pictureInUrl(url);
}

/** Not over the network in Firefox: see `mayLoadInPage` (`utils/picture/acquire/address.ts`). */
async function loaded(url: string, until: number): Promise<string | null> {
  if (import.meta.env.FIREFOX && url.startsWith('http')) return null;
  try {
    const signal = AbortSignal.timeout(Math.max(1, until - Date.now()));
    const answer = await fetch(url, { credentials: 'omit', cache: 'force-cache', signal });
    // A worker cannot decode SVG: it is drawn here.
    const isUsable = answer.ok && !/svg|html|text/.test(answer.headers.get('content-type') ?? '');
    // Not as a whole first: it may have no end.
    const bytes = isUsable ? await readBody(answer, MAX_BYTES) : undefined;
    return bytes ? await dataUrl(new Blob([bytes])) : null;
  } catch {
    return null; // another way comes after this one, and the worker keeps its own reason
  }
}

function dataUrl(blob: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () =>
      resolve(typeof reader.result === 'string' ? reader.result : null),
    );
    reader.readAsDataURL(blob);
  });
}

/** A picture inside its URL: only an element can decode SVG. */
async function pictureInUrl(url: string): Promise<string | null> {
  if (!/^(data|blob):/.test(url)) return null; // an element would send cookies
  const element = new Image();
  element.src = url;
  try {
    await element.decode();
    return drawn(element);
  } catch {
    return null; // refused by the page's policy, revoked, or no picture
  }
}

/** An inline SVG. What it refers to outside of itself is not drawn. */
async function vector(element: Element): Promise<string | null> {
  if (!(element instanceof SVGSVGElement) || element.querySelector('image, use, foreignObject')) {
    return null;
  }
  const { width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style'); // where it stands on the page
  const text = new XMLSerializer().serializeToString(copy);
  return pictureInUrl(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
}

/** More pixels along a side than any service looks at. */
const MAX_PX = 1600;
/** Enough to see whether anything is there. */
const PROBE_PX = 16;

/** What an element shows, as a PNG; null where the page may not read it, or nothing is there. */
function drawn(element: Element): string | null {
  const source = sourceOf(element);
  if (!source || Math.min(source.width, source.height) < 1) return null;
  const shrink = Math.min(1, MAX_PX / Math.max(source.width, source.height));
  const size = { width: source.width * shrink, height: source.height * shrink };
  try {
    const probe = canvasOf(source.image, { width: PROBE_PX, height: PROBE_PX });
    const pixels = probe.getContext('2d')?.getImageData(0, 0, PROBE_PX, PROBE_PX).data;
    // A WebGL canvas without `preserveDrawingBuffer` reads as nothing.
    const isEmpty = !pixels?.some((value, index) => index % 4 === 3 && value > 0);
    return isEmpty ? null : canvasOf(source.image, size).toDataURL('image/png');
  } catch {
    return null; // tainted: pixels of another origin
  }
}

function canvasOf(image: CanvasImageSource, size: { width: number; height: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function sourceOf(element: Element) {
  if (element instanceof HTMLCanvasElement) {
    return { image: element, width: element.width, height: element.height };
  }
  if (element instanceof HTMLVideoElement) {
    return { image: element, width: element.videoWidth, height: element.videoHeight };
  }
  if (element instanceof HTMLImageElement && element.complete) {
    // An SVG without a size of its own has the size that it is shown in.
    const { naturalWidth, naturalHeight, width, height } = element;
    return { image: element, width: naturalWidth || width, height: naturalHeight || height };
  }
  return undefined;
}
