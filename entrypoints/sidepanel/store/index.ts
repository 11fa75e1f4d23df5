/** The state of the panel: modules of one subject each, of which a later one reads the earlier ones. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { PanelContext } from '../context';
import { createComparison } from './comparison';
import type { LateModules } from './late';
import { createLists, type ListsModule } from './lists';
import type { Modules } from './modules';
import { createSearch } from './search';
import { createView } from './view';

export type Store = ReturnType<typeof createStore>;

export type MakeLate = (context: PanelContext, modules: Modules, lists: ListsModule) => LateModules;

/** @param loadLate loads what makes the late modules */
export function createStore(context: PanelContext, loadLate: () => Promise<MakeLate>) {
  const search = createSearch(context);
  const view = createView(context, search);
  const compare = createComparison(context, search, view);
  const modules = { search, compare, view };
  const lists = createLists(context, modules);
  const shown = signal<LateModules | undefined>(undefined);
  const late: ReadonlySignal<LateModules | undefined> = shown;
  const begun = signal(true);
  const isFirstScreen: ReadonlySignal<boolean> = begun;
  let made: LateModules | undefined;
  let loading: Promise<void> | undefined;

  async function makeLate(): Promise<void> {
    try {
      const make = await loadLate();
      made ??= make(context, modules, lists);
      await made.ready();
      shown.value = made;
    } catch (error) {
      loading = undefined; // it can be tried again
      throw error;
    } finally {
      begun.value = false;
    }
  }
  const openLate = () => (loading ??= makeLate());

  return {
    ...modules,
    lists,
    /** Files and order, history, watches and the pictures of a page; undefined until they are loaded. */
    late,
    openLate,
    /** Only the first screen is to be drawn: the rest is not there yet. */
    isFirstScreen,
    /** Writes what waits to be written, before the panel closes. */
    flush: async () => made?.history.flush(),
    /** A request is on the way, so the worker must be kept alive. */
    isWaiting: computed(
      () =>
        search.isRunning.value ||
        compare.isWaiting.value ||
        late.value?.batch.isRunning.value === true,
    ),
    /** Resolves once what is shown first is read, and its words. */
    ready: async () => {
      await Promise.all([context.words, context.firstReads(), view.ready]);
      const hasSearch = search.search.peek() !== undefined;
      if (hasSearch) await search.readResults();
      const hasOffers = (search.found.peek()?.length ?? 0) > 0;
      if (hasOffers) await context.glossary; // offers are shown judged
      // What stands in place of offers comes late.
      const isRunning = search.outcome.peek().status === 'running';
      if (view.shown.peek() || !(hasOffers || isRunning)) await openLate();
    },
  };
}
