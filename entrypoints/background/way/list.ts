/** The offers that a page of 1688 shows, as the user has it in a tab: results for words, a shop, a category. */
import { AppError } from '@/utils/core/errors';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';
import { wayAt } from '@/utils/core/pages-1688/way';
import { type Following, finish, requireTab } from './follow';
import { lookAt, readGrownList } from './page';

/** Throws `no-offers`, and `access-missing` where the page cannot be read. */
export async function readList(following: Following): Promise<void> {
  const { record } = following;
  const { id, target } = record.current;
  const { tabId } = target;
  const way = { ...wayAt(tabId, Date.now()), step: 'read', state: 'results' } as const;
  await record.enter('posting', { way });
  if (!(await lookAt(tabId, id))) await requireTab(following, tabId);
  const list = await readGrownList(tabId, id);
  if (offersOfCards(list.cards).offers.length === 0) throw new AppError('no-offers');
  await finish(following, way, list);
}
