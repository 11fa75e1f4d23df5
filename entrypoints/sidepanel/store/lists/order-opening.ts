/** The order of the pins, whose code and texts are loaded on first use. */
import { effect } from '@preact/signals';
import { addWords } from '@/utils/io/i18n/words';
import type { PanelContext } from '../../context';
import type { Modules } from '../modules';
import type { OrderLists, OrderState } from './order';

export type OrderOpening = ReturnType<typeof createOrderOpening>;

export function createOrderOpening(context: PanelContext, modules: Modules, lists: OrderLists) {
  const { search, view } = modules;
  /** Another search is what the user wants to see. */
  effect(() => {
    void search.searchId.value;
    view.close('order');
  });
  let loading: Promise<OrderState> | undefined;

  async function make(): Promise<OrderState> {
    const [{ createOrderState }] = await Promise.all([import('./order'), addWords('documents')]);
    const order = createOrderState(context, modules, lists);
    await context.firstReads();
    return order;
  }

  return {
    open: () => view.open('order'),
    close: () => view.close('order'),
    /** Rejects if its code cannot be loaded; then it can be tried again. */
    load: () => {
      loading ??= make().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}
