import { refinementSchema } from '@/utils/model/query';
import type { Search } from '@/utils/model/search';
import { parseAs } from '@/utils/parse';
import { readSearch } from '@/utils/storage/searches';
import { newSearch } from '../commands';
import { NO_RESULTS } from '../record';
import { runSearch } from '../run-search';
import { addResults } from './add-results';

/**
 * Searches in another way, which voids what was found; or with another service as well, which does
 * not.
 * @param sent a `Refinement`, as the panel sends it
 */
export async function refine(windowId: number, sent: unknown): Promise<void> {
  const change = parseAs(refinementSchema, sent);
  const search = await readSearch(windowId);
  if (!change || !search) return;
  if (change.kind === 'alternative') return searchAlternative(search, change.index);
  if (!search.picture) return;
  if (change.kind === 'add') return addResults(search, change.service);
  const changed = change.kind === 'area' ? { area: change.area } : { query: change.query };
  await runSearch({ ...search, ...NO_RESULTS, ...changed }, 'kept');
}

/** The picture that was searched becomes an alternative. */
async function searchAlternative(search: Search, index: number): Promise<void> {
  const { windowId, target, alternatives = [] } = search;
  const choice = alternatives[index];
  if (!choice) return;
  const others = alternatives.filter((candidate) => candidate !== choice);
  await runSearch(
    {
      ...newSearch(windowId, { ...target, choice }),
      alternatives: target.choice ? [target.choice, ...others] : others,
    },
    'click',
  );
}
