/** Modules that no first card needs: they are made after it is painted (`../late.tsx`). */
import type { PanelContext } from '../context';
import { createBatch } from './batch';
import { createProductList } from './batch/product-list';
import { createHistory } from './history';
import type { ListsModule } from './lists';
import { createExports } from './lists/exports';
import { createOrderOpening } from './lists/order-opening';
import type { Modules } from './modules';
import { createWatching } from './watch';

export type LateModules = ReturnType<typeof createLate>;

export function createLate(context: PanelContext, modules: Modules, lists: ListsModule) {
  const history = createHistory(context, modules, lists);
  const batch = createBatch(context, modules, { ...history.seen, embed: modules.compare.embed });
  const exports = createExports(context, modules, lists);
  return {
    exports,
    /** Order of the pinned offers. */
    order: createOrderOpening(context, modules, { ...lists, exports }),
    history,
    batch,
    productList: createProductList(context, modules, { batch, lists }),
    /** Absent in private windows. */
    watch: context.isPrivate ? undefined : createWatching(context, modules, lists),
    /** Resolves once their stored values are read. */
    ready: async () => void (await Promise.all([context.firstReads(), batch.ready()])),
  };
}
