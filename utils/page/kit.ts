/**
 * What the worker may ask a frame for (`utils/acquire/in-page.ts`). Arguments and answers are JSON;
 * the worker parses every answer, because it comes out of a page.
 */
import { look } from './look';

export const pageKit = { look };

export type PageKit = typeof pageKit;
