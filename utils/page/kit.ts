/**
 * What the worker may ask a frame for (`utils/acquire/in-page.ts`). Arguments and answers are JSON;
 * the worker parses every answer, because it comes out of a page.
 */
import { extract } from './extract';
import { frames } from './frames';
import { handOver } from './hand-over';
import { look } from './look';
import { measure } from './measure';
import { painted } from './painted';
import { listPictures } from './pictures';
import { stage, staged, unstage } from './stage';

export const pageKit = {
  extract,
  frames,
  handOver,
  look,
  measure,
  painted,
  pictures: listPictures,
  stage,
  staged,
  unstage,
};

export type PageKit = typeof pageKit;
