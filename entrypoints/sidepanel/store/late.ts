/** Modules that no first card needs: they are made after it is painted (`../late.tsx`). */
import { computed } from '@preact/signals';
import type { LateContext } from '../context';
import { createBatch } from './batch';
import { createProductList } from './batch/product-list';
import { createHistory } from './history';
import type { ListsModule } from './lists';
import { createExports } from './lists/exports';
import { createOrderOpening } from './lists/order-opening';
import { createMarkets } from './markets';
import type { Modules } from './modules';
import { createPictures } from './pictures';
import { createWatching } from './watch';

export type LateModules = ReturnType<typeof createLate>;

export function createLate(context: LateContext, early: Modules, lists: ListsModule) {
  const { search, compare } = early;
  const groups = computed(() => compare.comparison.value?.groups.length ?? 0);
  const pictures = createPictures(context, search, groups);
  compare.comparePictures(pictures);
  const modules = { ...early, pictures };
  const exports = createExports(context, modules, lists);
  const history = createHistory(context, modules, lists);
  const batch = createBatch(context, modules, { ...history.seen, ...pictures });
  return {
    exports,
    /** Order of the pinned offers. */
    order: createOrderOpening(context, modules, { ...lists, exports }),
    markets: createMarkets(modules, pictures.listings),
    history,
    batch,
    productList: createProductList(context, modules, { batch, lists }),
    /** Absent in private windows. */
    watch: context.isPrivate ? undefined : createWatching(context, modules, lists),
    /** Resolves once their stored values are read. */
    ready: async () => void (await Promise.all([context.firstReads(), batch.ready()])),
  };
}
