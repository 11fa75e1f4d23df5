/**
 * Values that the scripts in a page share with the schemas that parse what those scripts answer. No
 * schema stands here, so that a page loads no zod.
 */

/** Elements in one snapshot of a frame. */
export const MAX_ITEMS = 40;

/** Characters. A longer `data:` URL is left out, because it would fill the storage. */
export const MAX_URL_LENGTH = 64 * 1024;
/** Characters of a picture's label. */
export const MAX_LABEL_LENGTH = 120;

/** Where a page's price was read from, the most explicit source first. */
export const PRICE_SOURCES = ['json-ld', 'microdata', 'rdfa', 'meta', 'data', 'visible'] as const;
export type PriceSource = (typeof PRICE_SOURCES)[number];

/** Pictures of a page that are listed; a page may have thousands. */
export const MAX_PICTURES = 200;
