import { listPictures } from './pictures';

/**
 * What the worker may ask a frame for (`utils/acquire/in-page.ts`). Arguments and answers are JSON;
 * the worker parses every answer, because it comes out of a page.
 */
export const pageKit = {
  /** Pictures of the frame that may show a product. */
  pictures: listPictures,
};

export type PageKit = typeof pageKit;
