import type { Search } from '@/utils/model/search';
import type { ServiceClient } from '@/utils/services/service';
import { readSearch, watchSearch } from '@/utils/storage/searches';
import { makePlan, type Plan } from '../plan';

/** Something that is asked for beside a search. */
export interface Job {
  search: Search;
  plan: Plan;
  provider: ServiceClient;
  /** Aborted once the window has another search, or another service. */
  signal: AbortSignal;
}

/**
 * Works for the search that the window shows now, with the service that found it. Nothing is done
 * where that is not the chosen one any more: it is about to be searched again.
 */
export async function beside(windowId: number, work: (job: Job) => Promise<void>): Promise<void> {
  const [search, plan] = await Promise.all([readSearch(windowId), makePlan()]);
  if (!search || search.service !== plan.service) return;
  const stop = new AbortController();
  const unwatch = watchSearch(windowId, (now) => {
    if (now?.id !== search.id || now.service !== search.service) stop.abort();
  });
  try {
    await work({ search, plan, provider: plan.provider, signal: stop.signal });
  } finally {
    unwatch();
  }
}
