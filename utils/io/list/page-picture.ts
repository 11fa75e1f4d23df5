/** The picture that a page names as its own, for those who show a link to it. */
import { attributesOf } from './xml';

const NAMES = new Set(['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image']);

/**
 * @param html the page, or its beginning
 * @param base address of the page
 * @returns absolute address; undefined where the page names none
 */
export function pagePictureIn(html: string, base: string): string | undefined {
  for (let at = html.indexOf(META); at !== -1;) {
    const end = html.indexOf('>', at);
    if (end === -1) break;
    const tag = html.slice(at, Math.min(end + 1, at + MAX_TAG));
    at = html.indexOf(META, end);
    const { property, name, content = '' } = attributesOf(tag, { start: 0, end: tag.length });
    if (!NAMES.has((property ?? name ?? '').toLowerCase()) || content === '') continue;
    if (URL.canParse(content, base)) return new URL(content, base).href;
  }
  return undefined;
}
const META = '<meta ';
/** Addresses are shorter. */
const MAX_TAG = 4000;
