/** The state of the panel: modules of one subject each, of which a later one reads the earlier ones. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { PanelContext } from '../context';
import { createComparison } from './comparison';
import type { createLate, LateModules } from './late';
import { createLists } from './lists';
import { createSearch } from './search';
import { createView } from './view';

export type Store = ReturnType<typeof createStore>;

/** @param loadLate loads what makes the late modules */
export function createStore(context: PanelContext, loadLate: () => Promise<typeof createLate>) {
  const search = createSearch(context);
  const view = createView(context, search);
  const compare = createComparison(context, search, view);
  const modules = { search, compare, view };
  const lists = createLists(context, modules);
  const made = signal<LateModules | undefined>(undefined);
  const late: ReadonlySignal<LateModules | undefined> = made;
  let loading: Promise<void> | undefined;

  async function makeLate(): Promise<void> {
    const make = await loadLate();
    const all = make(context, modules, lists);
    await all.ready;
    made.value = all;
  }
  const openLate = () => (loading ??= makeLate());

  return {
    ...modules,
    lists,
    /** History, watches and the pictures of a page; undefined until the first card is painted. */
    late,
    openLate,
    /** A request is on the way, so the worker must be kept alive. */
    isWaiting: computed(
      () =>
        search.isRunning.value ||
        compare.isWaiting.value ||
        late.value?.batch.isRunning.value === true,
    ),
    /** Resolves once what is shown first is read. */
    ready: async () => {
      await Promise.all([context.firstReads(), view.ready]);
      const hasSearch = search.search.peek() !== undefined;
      // What stands in place of a search is of the late modules.
      if (!hasSearch || view.shown.peek()) await openLate();
      if (hasSearch) await search.readResults();
      if (search.found.peek()?.length) await context.glossary; // offers are shown judged
    },
  };
}
