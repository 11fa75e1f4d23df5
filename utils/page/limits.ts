/** Of what a page may tell of its pictures. Apart from the schemas: a page needs none of them. */

/** More of it would fill the storage: a longer `data:` URL is left out. */
export const LONGEST_URL = 64 * 1024;
export const LONGEST_LABEL = 120;
/** A page may have thousands; nobody ticks them one by one. */
export const MOST_PICTURES = 200;
