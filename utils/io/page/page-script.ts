/**
 * Functions that the worker may call in a frame (`utils/io/picture/acquire/in-page.ts`). Arguments and answers
 * are JSON; the worker parses every answer, because it comes from a page.
 */
import { extract } from './extract';
import { frames, measure, painted } from './placed';
import { look } from './look';
import { listPictures } from './pictures';
import { removeShown, showPicture, shownPicture } from './show-picture';

export const pageScript = {
  extract,
  frames,
  look,
  measure,
  painted,
  pictures: listPictures,
  showPicture,
  shownPicture,
  removeShown,
};

export type PageScript = typeof pageScript;

declare module './global' {
  interface PageGlobal {
    script?: PageScript;
  }
}
