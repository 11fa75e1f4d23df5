/** Characters; a longer one is `data:` (`fitsSnapshot`), which takes long to parse and is kept as it is. */
const MAX_PARSED = 8192;

/**
 * Undefined where the URL is invalid or very long. Replaces `URL.parse`, which Chromium has only from
 * version 126.
 */
export function parseUrl(url: string, baseUrl?: string): URL | undefined {
  if (url.length > MAX_PARSED) return undefined;
  return URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
}

/** Absolute form of a URL from the page; undefined where it cannot be the URL of a picture. */
export function resolve(url: string | undefined, baseUrl: string): string | undefined {
  if (url === undefined || url.trim() === '' || url.trim().startsWith('#')) return undefined;
  if (url.length > MAX_PARSED) return /^data:/i.test(url) ? url : undefined;
  const { protocol, href } = parseUrl(url, baseUrl) ?? {};
  return protocol !== undefined && /^(https?|data|blob):$/.test(protocol) ? href : undefined;
}

/** True where the path has the extension of a picture file. */
export function isPictureFile(address: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(parseUrl(address)?.pathname ?? '');
}

/** Query parameters that choose size, quality or format. */
const SIZE_PARAMETER =
  /^(w|h|wid|hei|width|height|size|q|quality|dpr|format|fmt|odnwidth|odnheight)$/i;
/** `-300x300`, `_200x`, `_large` or `@2x` before the extension. */
const SIZE_SUFFIX =
  /([-_.](\d{1,5}x\d{0,5}|x\d{1,5}|thumb(nail)?|small|medium|large|grande|zoom|big)|@[23]x){1,4}(?=\.\w+$)/i;

/** True where both URLs name the same picture, regardless of size. False for `data:` and `blob:`. */
export function isSamePicture(a: string, b: string): boolean {
  const identity = identityOf(a);
  return identity !== undefined && identity === identityOf(b);
}

function identityOf(address: string): string | undefined {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const parameters = Array.from(url.searchParams).filter(([name]) => !SIZE_PARAMETER.test(name));
  const query = new URLSearchParams(parameters).toString();
  return `${url.host}${url.pathname.replace(SIZE_SUFFIX, '')}?${query}`;
}
