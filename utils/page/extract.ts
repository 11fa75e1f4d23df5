/** Bytes of a picture that only the page has, or that only the page may read. */
import { readBody } from '../read-body';
import { drawn } from './drawn';
import { keptElement, type Kept } from './kept-element';
import { isOwnDocument, type OfDocument } from './own-document';

export interface ExtractRequest extends Kept, OfDocument {
  /** Of what the element shows; absent for what it draws itself. */
  url?: string;
  /** Epoch milliseconds at which nobody waits for the answer any more. */
  until: number;
}

/** As `utils/acquire/fetch.ts` has it. */
const MOST_BYTES = 20 * 1024 * 1024;

/** A data URL; null where the page cannot or may not read it either. */
export async function extract(request: ExtractRequest): Promise<string | null> {
  if (!isOwnDocument(request)) return null;
  const { url, until, ...kept } = request;
  const element = keptElement(kept);
  if (url === undefined) return element ? (drawn(element) ?? vector(element)) : null;
  const isShown = element instanceof HTMLImageElement && element.currentSrc === url;
  // What is drawn already needs no request; what is asked for anew comes without cookies.
  return (isShown ? drawn(element) : null) ?? (await loaded(url, until)) ?? image(url);
}

/** Not over the network in Firefox: see `mayLoadInPage` (`utils/acquire/document.ts`). */
async function loaded(url: string, until: number): Promise<string | null> {
  if (import.meta.env.FIREFOX && url.startsWith('http')) return null;
  try {
    const signal = AbortSignal.timeout(Math.max(1, until - Date.now()));
    const answer = await fetch(url, { credentials: 'omit', cache: 'force-cache', signal });
    // A worker cannot decode SVG: it is drawn here.
    const isUsable = answer.ok && !/svg|html|text/.test(answer.headers.get('content-type') ?? '');
    // Not as a whole first: it may have no end.
    const bytes = isUsable ? await readBody(answer, MOST_BYTES) : undefined;
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
async function image(url: string): Promise<string | null> {
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
  return image(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
}
