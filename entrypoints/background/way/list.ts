/** What a page of 1688 shows, as the user has it in a tab: results for words, a shop, a category, or one offer. */
import { AppError } from '@/utils/core/errors';
import { type ReadOffer, offerOfPage } from '@/utils/core/pages-1688/offer-page';
import { pageKindOf } from '@/utils/core/pages-1688/page-kind';
import { listedPage, wayAt } from '@/utils/core/pages-1688/way';
import { type Following, finish, requireTab } from './follow';
import { readDrawnOffer, writeRead } from './offer-page';
import { addressOf, lookAt, readGrownList } from './page';

/** Throws `no-offers`, `offers-unreadable`, `timed-out` where the page does not answer, and `access-missing` where the page cannot be read. */
export async function readList(following: Following): Promise<void> {
  const { record } = following;
  const { id, target } = record.current;
  const { tabId } = target;
  const begun = { ...wayAt(tabId, Date.now()), step: 'read', state: 'results' } as const;
  await record.enter('posting', { way: begun });
  // The user may have gone elsewhere since the panel offered it: to an account, or to another site.
  const url = await addressOf(tabId);
  if (url === undefined) await requireTab(following, tabId);
  if (pageKindOf(url) === undefined) throw new AppError('no-offers');
  const look = await lookAt(tabId, id);
  if (!look) await requireTab(following, tabId);
  const offer = await readDrawnOffer(tabId);
  if (offer) return finishOffer(following, offer);
  const list = await readGrownList(tabId, id);
  if (!list) throw new AppError('timed-out');
  if (list.cards.length + list.unreadable === 0) throw new AppError('no-offers');
  await finish(following, { ...begun, ...(look && { listed: listedPage(look) }) }, list);
}

/** A list of one, with its details. */
async function finishOffer({ record }: Following, read: ReadOffer): Promise<void> {
  await writeRead(record.current, read);
  await record.savePage(0, [offerOfPage(read)], {
    pages: 1,
    next: undefined,
    previous: undefined,
    state: { status: 'done', finishedAt: Date.now() },
  });
}
