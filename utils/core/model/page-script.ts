/**
 * Values that the scripts in a page share with the schemas that parse what those scripts answer. No
 * schema stands here, so that a page loads no zod.
 */

/** Characters of one text in a snapshot; only a `data:` URL may be longer. */
const MAX_CHARS = 8192;
const MAX_DATA_CHARS = 4e6;
/** One whole address, in an attribute or in a computed style. */
const DATA_URL = /^(?:data:\S*|url\((["']?)data:[^"'()\\\s]*\1\))$/i;

/** Whether a text of a page may be in a snapshot. A cut URL would be a different one. */
export function fitsSnapshot(text: string): boolean {
  const { length } = text;
  return length <= MAX_CHARS || (length <= MAX_DATA_CHARS && DATA_URL.test(text));
}

/** Items of the lists in a snapshot. */
export const MAX_SOURCES = 20;
export const MAX_ATTRIBUTES = 20;
export const MAX_OTHERS = 30;
export const MAX_SVG_IMAGES = 4;

/** Elements in one snapshot of a frame. */
export const MAX_ITEMS = 40;

/** Characters. A longer `data:` URL is left out, because it would fill the storage. */
export const MAX_URL_LENGTH = 64 * 1024;
/** Characters of a picture's label. */
export const MAX_LABEL_LENGTH = 120;

/** Where a page's price was read from, the most explicit source first. */
export const PRICE_SOURCES = ['json-ld', 'microdata', 'rdfa', 'meta', 'data', 'visible'] as const;
export type PriceSource = (typeof PRICE_SOURCES)[number];
/** Candidates that are told beside a page's price. */
export const MAX_OTHER_PRICES = 2;

/** Pictures of a page that are listed; a page may have thousands. */
export const MAX_PICTURES = 200;
