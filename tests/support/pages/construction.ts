import type { Colour } from '../browser/flat-picture';
import type { Urls } from './urls';

/** A test page: a point that is clicked, and the picture that must be found there. */
export interface Construction {
  id: string;
  /** The HTML of its body. */
  html: (urls: Urls) => string;
  want: Wanted;
  /** What the page shows at the point. Default: the wanted colour. */
  shows?: Colour;
  /**
   * The picture that Chromium's menu names in place of what is under the pointer: it looks under
   * transparent elements and some pixels around (Chromium 156).
   */
  says?: (urls: Urls) => string;
  /** The point that is clicked, in CSS pixels of the window. Default: 200, 200. */
  at?: readonly [x: number, y: number];
  /** Content security policy of the page. */
  csp?: string;
  /** The page sets the cookie that pictures with `?cookie` ask for. */
  cookie?: boolean;
  /** Comes over https. */
  secure?: boolean;
  /** Milliseconds from the document to the click. Default: the page is clicked once it has loaded. */
  wait?: number;
}

interface Wanted {
  colour: Colour;
  /** Pixels as acquired. Absent: any. */
  width?: number;
  height?: number;
}

/** The position of the clicked picture: 200 × 200 at (100, 100). */
export const PLACE = 'position:absolute;left:100px;top:100px;width:200px;height:200px;';

/** Fills its positioned parent, as a slide or an overlay does. */
export const FILL = 'position:absolute;inset:0;width:100%;height:100%;';

/** One transparent pixel, as lazy pages show it at first. */
export const EMPTY_GIF =
  'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export const RED = { colour: 'red' } as const;

/** Red of this many pixels on both sides. */
export const redOf = (side: number) => ({ ...RED, width: side, height: side });
