/** Chromium has `URL.parse` from 126 only. */
export function parseUrl(url: string, baseUrl?: string): URL | undefined {
  return URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
}

/** Absolute form of a URL that the page wrote; undefined where it can be no picture's address. */
export function resolve(url: string | undefined, baseUrl: string): string | undefined {
  if (url === undefined || url.trim() === '' || url.trim().startsWith('#')) return undefined;
  const { protocol, href } = parseUrl(url, baseUrl) ?? {};
  return protocol !== undefined && /^(https?|data|blob):$/.test(protocol) ? href : undefined;
}

/** True where the path ends like a picture's. */
export function isPictureFile(address: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(parseUrl(address)?.pathname ?? '');
}
