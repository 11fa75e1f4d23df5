/** "Show more" of a list in a tab: the list is scrolled there, and what is new in it is read. */
import { AppError } from '@/utils/core/errors';
import { offersOfCards } from '@/utils/core/pages-1688/card-offer';
import type { Offer } from '@/utils/core/model/offer';
import { isListed } from '@/utils/core/pages-1688/way';
import type { Look } from '@/utils/core/pages-1688/look';
import { PATIENCE_MS } from '@/utils/core/pages-1688/next-move';
import { sleepUntil } from '../retry';
import { type Following, requireTab, wayOf } from './follow';
import { LOOK_MS, lookAt, readGrownList, scrollList } from './page';
import { showAgain, showTab } from './tabs';

/** A list in sight that shows nothing new for so long has ended. */
const END_MS = 4_000;

/** @param unknown those of the offers that are not listed yet */
export async function readMore(
  following: Following,
  page: number,
  unknown: (offers: Offer[]) => Promise<Offer[]>,
): Promise<void> {
  const { record } = following;
  await record.enter('posting');
  const found = await newOffers(following, unknown);
  const way = wayOf(record);
  await record.savePage(page, found.offers, {
    pages: page + 1,
    way: { ...way, shown: undefined, unreadable: found.unreadable },
    next: found.offers.length > 0 ? `${page + 1}` : undefined,
    previous: undefined,
    state: { status: 'done', finishedAt: Date.now() },
  });
  await showAgain(way);
}

async function newOffers(
  following: Following,
  unknown: (offers: Offer[]) => Promise<Offer[]>,
): Promise<{ offers: Offer[]; unreadable: number }> {
  const { record, signal } = following;
  const { tabId } = wayOf(record);
  let until = Date.now() + PATIENCE_MS;
  for (;;) {
    await scrollList(tabId);
    await sleepUntil(Date.now() + LOOK_MS, signal);
    const look = await lookOrThrow(following);
    const list = await readGrownList(tabId, record.current.id);
    await lookOrThrow(following); // it may have gone on while it was read
    const { offers, unreadable } = offersOfCards(list?.cards ?? []);
    const found = {
      offers: await unknown(offers),
      unreadable: unreadable + (list?.unreadable ?? 0),
    };
    if (found.offers.length > 0) return found;
    if (Date.now() < until) continue;
    // A hidden page may add nothing to its list.
    if (look?.isHidden === false || wayOf(record).shown) {
      if (!list) throw new AppError('timed-out');
      return found;
    }
    await record.save({ way: { ...wayOf(record), shown: await showTab(tabId) } });
    until = Date.now() + END_MS;
  }
}

/** Undefined where the page does not answer. Throws `interrupted` where it shows another list by now. */
async function lookOrThrow(following: Following): Promise<Look | undefined> {
  const way = wayOf(following.record);
  const look = await lookAt(way.tabId, following.record.current.id);
  if (!look) await requireTab(following, way.tabId);
  else if (!isListed(way, look)) throw new AppError('interrupted');
  return look;
}
