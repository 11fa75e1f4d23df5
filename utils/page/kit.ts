/**
 * What the worker may ask a frame for (`utils/acquire/in-page.ts`). Arguments and answers are JSON;
 * the worker parses every answer, because it comes out of a page.
 */
export const pageKit = {};

export type PageKit = typeof pageKit;
