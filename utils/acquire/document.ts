/** The document that shows a target: what it would send along, and what it may be made to ask for. */
import type { Target } from '../model/search';
import { mayAsk } from './address';

/** What a picture's `Referer` names: the frame's document, where that has an address of its own. */
export function documentUrl({ frameUrl, pageUrl }: Target): string | undefined {
  return isWeb(frameUrl) ? frameUrl : pageUrl;
}

/**
 * By which the document is told from another one that its tab has gone to since; undefined where its
 * address does not say (`about:srcdoc`, a file).
 */
export function originOf({ frameId, frameUrl, pageUrl }: Target): string | undefined {
  const url = frameId === 0 ? pageUrl : frameUrl;
  return isWeb(url) ? new URL(url).origin : undefined;
}

/** Not every browser keeps a page's own requests from the user's network. */
export function mayAskInPage(url: string, { pageUrl }: Target): boolean {
  return URL.canParse(url) && mayAsk(new URL(url), pageUrl);
}

/**
 * Whether the page may be made to load it anew. Not in Firefox (153): nothing there keeps a page's
 * request for a public address from being led into the user's network.
 */
export function mayLoadInPage(url: string, target: Target): boolean {
  return !import.meta.env.FIREFOX && mayAskInPage(url, target);
}

function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url);
}
