/** The door to what the user changes of a search, a part: it waits for a click on the panel. */
import { loadPart } from '@/utils/load-part';
import { newSearch } from './commands';
import { makePlan } from './plan';
import { post } from './post';
import { runSearch } from './run-search';

const CORE = { makePlan, newSearch, post, runSearch };

export async function refine(
  windowId: number,
  { change }: { windowId: number; change: unknown },
): Promise<void> {
  const carryOut = await loadPart('refine');
  await carryOut(CORE, windowId, change);
}
