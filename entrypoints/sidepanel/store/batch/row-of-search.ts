/** The row of a list that the search on screen was opened from: what the search found can be put into the row. */
import { computed } from '@preact/signals';
import { offerKey } from '@/utils/core/model/offer';
import type { ListRow } from '@/utils/core/model/search';
import { sendMessage } from '@/utils/io/messages';
import { listRef, readBatch } from '@/utils/io/storage/batches';
import { save } from '@/utils/io/storage/not-saved';
import { removePart, writePart } from '@/utils/io/storage/product-lists';
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';

export function createRowOfSearch(
  { windowId }: PanelContext,
  { search: { search, outcome, found }, compare, view }: Modules,
) {
  const from = computed(() => search.value?.listRow);
  const row = computed(() =>
    outcome.value.status === 'done' && compare.comparison.value?.offers.length
      ? from.value
      : undefined,
  );

  /** As their services sent them, without those that the user has taken out. */
  function offers() {
    const left = new Set(compare.comparison.peek()?.offers.map(({ key }) => key));
    return (found.peek() ?? [])
      .filter((offer) => left.has(offerKey(offer)))
      .map((offer) => {
        const { foundBy: _, pictureBy: _1, ...sent } = offer;
        return sent;
      });
  }

  async function putIn({ list, number }: ListRow): Promise<void> {
    if (await readBatch(listRef(list))) {
      await writePart(list, 'offers', offers(), number);
      await Promise.all([removePart(list, 'seen', number), removePart(list, 'choice', number)]);
      await sendMessage('finishRow', { windowId });
    }
    view.open('list');
  }

  return {
    /** The row that the search was opened from. */
    from,
    /** The same, absent until the search has offers. */
    row,
    /** Puts the search's offers into the row, in place of those that were found with the list, and opens the list. */
    putIn: () => {
      const of = row.peek();
      if (of) save(putIn(of));
    },
  };
}
