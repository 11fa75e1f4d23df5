/** What the builds may weigh, in bytes; also for `npm run bench`. */
export const BUDGETS = {
  /**
   * Every event that wakes the worker waits for all of it. A sixth checks watched offers, which no page may do. Searches
   * in a tab of 1688 brought it from 254 kB to 269 kB: what is decided there outlives each page. Rows of lists, whose
   * parts are parsed as they are read, brought it to 277 kB, and what went since to 266 kB.
   */
  worker: 267_000,
  /** The panel's first card waits for it: all that the panel's own file imports statically. */
  firstCard: 430_000,
  /** It runs in every frame while all sites are allowed. */
  look: 6_000,
  /** The package as it is downloaded. */
  zip: 5_000_000,
  /**
   * The part of it without the panel's embedder: half a megabyte of code, and the words of twelve languages.
   * Watched offers, the order's view and other markets brought it from 860 kB to 960 kB; 66 kB are what the worker and
   * the pages both have. The classifier of a page's price, the question about it and the search of the options brought
   * it to 1,000.3 kB. Sellers' names in Latin letters brought it to 1,157 kB: readings of 20,000 characters, which
   * are loaded after the first paint, weigh 141 kB, and what trades are called in ten languages 10 kB. Why a list cannot be
   * read, in twelve languages, brought it to 1,168.3 kB. Lists of products, with the readers of their files and their words, brought it to 1,221 kB.
   */
  code: 1_225_000,
} as const;
