/** Bounds of what a look keeps. `utils/model/snapshot.ts` parses by them. */

/** Items of one look. */
export const MAX_ITEMS = 40;
/** A page may write what it likes; a picture inside a `data:` URL may be long. */
const MAX_CHARS = 8192;
const MAX_DATA_CHARS = 4e6;

/** A URL that was cut would be another one: too long a text is left out. */
export function fits(text: string): boolean {
  return text.length <= (text.includes('data:') ? MAX_DATA_CHARS : MAX_CHARS);
}

/** Of what a page may tell of its pictures. Apart from the schemas: a page needs none of them. */

/** More of it would fill the storage: a longer `data:` URL is left out. */
export const MAX_URL_LENGTH = 64 * 1024;
export const MAX_LABEL_LENGTH = 120;
/** A page may have thousands; nobody ticks them one by one. */
export const MAX_PICTURES = 200;
