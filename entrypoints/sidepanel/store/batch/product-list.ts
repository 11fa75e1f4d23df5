/** Lists of products: the one that is being made, those that are kept, and the rows and results of the window's. */
import { computed, effect, signal } from '@preact/signals';
import type { BatchSummary } from '@/utils/core/model/batch';
import { type RowResult, offersOf, stateOf } from '@/utils/core/list/added-columns';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { formatNumber } from '@/utils/io/i18n/format';
import { addWords, t } from '@/utils/io/i18n/words';
import { readLists, watchBatches, listRef, readBatch } from '@/utils/io/storage/batches';
import { save } from '@/utils/io/storage/not-saved';
import { pinOffer } from '@/utils/io/storage/pins';
import { readPart, removePart, writePart } from '@/utils/io/storage/product-lists';
import type { PanelContext } from '../../context';
import type { ListsModule } from '../lists';
import { pinProblemWords } from '../lists/pins';
import type { ModulesWithPictures, Modules } from '../modules';
import type { BatchModule } from '.';
import { createListDraft } from './list-draft';
import { createListRows, createListTabs } from './list-rows';
import { offerKey } from '@/utils/core/model/offer';
import type { ListRow } from '@/utils/core/model/search';
import { sendMessage } from '@/utils/io/messages';

export type ProductListModule = ReturnType<typeof createProductList>;

const files = async () => {
  await addWords('documents');
  return import('./list-files');
};

export function createProductList(
  context: PanelContext,
  modules: ModulesWithPictures,
  { batch, lists }: { batch: BatchModule; lists: ListsModule },
) {
  const { output } = modules.view;
  const isOpen = modules.view.isOpen('list');
  const kept = signal<readonly BatchSummary[]>([]);
  const shown = computed(() => (batch.batch.value?.head.list ? batch.batch.value : undefined));
  const isNew = signal(false);
  const shownId = computed(() => shown.value?.head.id);
  effect(() => {
    if (shownId.value !== undefined) isNew.value = false;
  });
  const onScreen = computed(() => (isOpen.value ? shown.value : undefined));
  const rows = createListRows(onScreen, modules);

  async function readKept(): Promise<void> {
    kept.value = await readLists();
  }
  effect(() => {
    if (!isOpen.value || context.isPrivate) return undefined;
    void readKept();
    return watchBatches((change) => {
      if (change.kind !== 'item') void readKept();
    });
  });

  async function made() {
    const { head } = shown.peek() ?? {};
    const table = rows.table.peek();
    if (!head?.list || !table) throw new Error('no list');
    const [library, results, file] = await Promise.all([
      files(),
      rows.results(),
      readPart(head.id, 'file'),
    ]);
    const { currency } = modules.compare.listInputs.peek();
    const words = library.columnWords(currency, lists.agents.peek());
    return { name: head.list.name, table, file, added: library.added(results, words) };
  }
  const fileOf = async () => {
    const { name, table, file, added } = await made();
    return context.doListJob('write', { name, table, file, added });
  };

  async function pinAll(): Promise<void> {
    let [count, hasRoom] = [0, true];
    for (const result of await rows.results()) {
      const compared = takenOffer(result);
      if (!compared) continue;
      const { quantity } = result;
      hasRoom = await pinOffer(context.scope, { at: Date.now(), compared, quantity });
      if (!hasRoom) break;
      count += 1;
    }
    const pinned = t('tray.count', count, [formatNumber(count)]);
    output.show({ text: hasRoom ? pinned : `${pinned}. ${pinProblemWords('full')}` });
  }

  return {
    ...rows,
    ...createListTabs(onScreen, rows),
    /** The list that the window searches, or has searched. */
    shown,
    isPrivate: context.isPrivate,
    /** Another list is to be given, in place of the one that is shown. */
    isNew,
    beginNew: () => {
      isNew.value = true;
    },
    openKept: (id: string) => {
      isNew.value = false;
      if (id !== shownId.peek()) batch.send({ name: 'openList', id });
    },
    open: () => modules.view.open('list'),
    close: () => modules.view.close('list'),
    draft: createListDraft(context, modules.search),
    ofSearch: createRowOfSearch(context, modules),
    /** Kept lists, the newest first. */
    kept,
    /** The service that would be asked; absent: none that takes one picture after the other. */
    service: computed(() => {
      const { service } = modules.search.settings.value;
      return context.isPrivate || service === 'web' ? undefined : service;
    }),
    /** The list with the results at its right, as a file of its own kind. */
    save: () => void output.download(fileOf),
    /** Copies the list with the results as a table. Called inside the click. */
    copy: () =>
      void output.copy(async () => {
        const { table, added } = await made();
        return context.doListJob('copy', { table, added });
      }, fileOf),
    /** Pins the chosen offer of each row, and the best one of each sure row without a choice. */
    pinAll: () => save(pinAll()),
    /** What came of the last file or copy. */
    message: output.message,
    dismiss: output.dismiss,
  };
}

/** The offer that stands for a row: the chosen one, or the best of a row that is sure. */
function takenOffer(result: RowResult): ComparedOffer | undefined {
  const state = stateOf(result);
  return state === 'chosen' || state === 'sure' ? offersOf(result)[0] : undefined;
}

/** The row of a list that the search on screen was opened from: what the search found can be put into the row. */
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
