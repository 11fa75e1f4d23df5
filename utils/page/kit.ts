/**
 * What the worker may ask a frame for (`utils/acquire/in-page.ts`). Arguments and answers are JSON;
 * the worker parses every answer, because it comes out of a page.
 */
import { extract } from './extract';
import { frames } from './frames';
import { look } from './look';
import { measure } from './measure';
import { listPictures } from './pictures';

export const pageKit = { extract, frames, look, measure, pictures: listPictures };

export type PageKit = typeof pageKit;
