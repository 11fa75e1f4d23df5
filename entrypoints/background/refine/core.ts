import type { newSearch } from '../commands';
import type { makePlan } from '../plan';
import type { post } from '../post';
import type { runSearch } from '../run-search';

/** What a refinement shares with the worker's searches: the list of runs, and renewed tokens. */
export interface Core {
  makePlan: typeof makePlan;
  newSearch: typeof newSearch;
  post: typeof post;
  runSearch: typeof runSearch;
}
