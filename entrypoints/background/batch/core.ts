import type { acquirePicture } from '@/utils/acquire';
import type { startSearch } from '../commands';
import type { makePlan } from '../plan';
import type { post } from '../post';
import type { beginRun, finishRun, isCurrent, whenNoneRuns } from '../runs';
import type { BatchRecord } from './record';

/** Wakes a worker that no panel holds; it then loads this part. */
export const BATCH_ALARM = 'batch';

/**
 * What a batch shares with the worker's searches: there is one queue for screenshots and one list of
 * runs. The batch is a bundle of its own, and what it imported itself it would have a second time.
 */
export interface Core {
  acquirePicture: typeof acquirePicture;
  makePlan: typeof makePlan;
  post: typeof post;
  startSearch: typeof startSearch;
  beginRun: typeof beginRun;
  finishRun: typeof finishRun;
  isCurrent: typeof isCurrent;
  whenNoneRuns: typeof whenNoneRuns;
}

/** A batch that is worked off. */
export interface Job {
  core: Core;
  record: BatchRecord;
}
