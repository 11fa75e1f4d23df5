import type { Colour, Extension } from '../browser/flat-picture';

/** Addresses that a page may use: its own host is `a.test`. */
export interface Urls {
  /**
   * A picture of one colour on `b.test`, 200 × 200 by default.
   * @param query see `colour-server.ts`
   */
  image: (colour: Colour, query?: string, extension?: Extension) => string;
  /** A picture that a secure page gets by https, and everybody else by http. */
  insecureImage: (colour: Colour, query: string) => string;
  /** Redirects from `b.test` to a picture on `c.test`. */
  redirect: (colour: Colour, query: string) => string;
  /** A sheet of tiles, and the `background-position` that shows the red one. */
  sprite: { url: string; position: string };
  video: (colour: Colour, from: 'page' | 'pictures') => string;
  /** A document on `c.test` with this body. */
  frame: (body: string) => string;
  /** A text on `b.test`, which sets a cookie there. */
  secret: string;
}
