/** Reads a picture that only the page contains or may read. Runs in the page. */
import { readBody } from '../../core/bytes';
import { type DocumentOrigin, type KeptItem, isOwnDocument, keptElement } from './tree';

export interface ExtractRequest extends KeptItem, DocumentOrigin {
  /** URL of the picture; absent for what the element itself draws. */
  url?: string;
  /** Deadline, epoch milliseconds. */
  until: number;
}

/** Same limit as in `utils/io/picture/acquire/fetch.ts`. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A data URL; null where the page cannot read it either. */
export async function extract(request: ExtractRequest): Promise<string | null> {
  if (!isOwnDocument(request)) return null;
  const { url, until, ...kept } = request;
  const element = keptElement(kept);
  if (url === undefined) return element ? (drawn(element) ?? vector(element)) : null;
  const isShown = element instanceof HTMLImageElement && element.currentSrc === url;
  // A shown picture needs no request; a new request sends no cookies.
  return (isShown ? drawn(element) : null) ?? (await loaded(url, until)) ?? pictureInUrl(url);
}

/** No network request in Firefox: see `mayLoadInPage` (`utils/core/hosts/address.ts`). */
async function loaded(url: string, until: number): Promise<string | null> {
  if (import.meta.env.FIREFOX && url.startsWith('http')) return null;
  try {
    const signal = AbortSignal.timeout(Math.max(1, until - Date.now()));
    const answer = await fetch(url, { credentials: 'omit', cache: 'force-cache', signal });
    // A worker cannot decode SVG, so it is drawn here.
    const isUsable = answer.ok && !/svg|html|text/.test(answer.headers.get('content-type') ?? '');
    // Read in parts, because the body may be endless.
    const bytes = isUsable ? await readBody(answer, MAX_BYTES) : undefined;
    return bytes ? await dataUrl(new Blob([bytes])) : null;
  } catch {
    return null; // the worker tries another way and keeps its own reason
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

/** Decodes a `data:` or `blob:` picture with an element, because only elements decode SVG. */
async function pictureInUrl(url: string): Promise<string | null> {
  if (!/^(data|blob):/.test(url)) return null; // an element would send cookies
  const element = new Image();
  element.src = url;
  try {
    await element.decode();
    return drawn(element);
  } catch {
    return null; // blocked by the page's policy, revoked, or no picture
  }
}

/** Draws an inline SVG; null where it has references, which would not be drawn. */
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
  copy.removeAttribute('style'); // may contain a position on the page
  const text = new XMLSerializer().serializeToString(copy);
  return pictureInUrl(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
}

/** Picture px of the longest side; services do not use more. */
const MAX_PX = 1600;
/** Side of the sample that shows whether the picture is empty. */
const PROBE_PX = 16;

/** What an element shows, as a data URL of a PNG; null where it is empty or the page may not read it. */
function drawn(element: Element): string | null {
  const source = sourceOf(element);
  if (!source || Math.min(source.width, source.height) < 1) return null;
  const shrink = Math.min(1, MAX_PX / Math.max(source.width, source.height));
  const size = { width: source.width * shrink, height: source.height * shrink };
  try {
    const probe = canvasOf(source.image, { width: PROBE_PX, height: PROBE_PX });
    const pixels = probe.getContext('2d')?.getImageData(0, 0, PROBE_PX, PROBE_PX).data;
    // A WebGL canvas without `preserveDrawingBuffer` reads as transparent.
    const isEmpty = !pixels?.some((value, index) => index % 4 === 3 && value > 0);
    return isEmpty ? null : canvasOf(source.image, size).toDataURL('image/png');
  } catch {
    return null; // tainted by pixels of another origin
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
    // For an SVG without a natural size, the shown size is used.
    const { naturalWidth, naturalHeight, width, height } = element;
    return { image: element, width: naturalWidth || width, height: naturalHeight || height };
  }
  return undefined;
}
