/** Whether the order of the pins is shown. Code and texts are loaded on first use. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { addWords } from '@/utils/io/i18n/words';
import type { PanelContext } from '../context';
import type { OrderInput, OrderState } from './order-state';

export interface OrderOpening {
  isOpen: ReadonlySignal<boolean>;
  open: () => void;
  close: () => void;
  /** Rejects if its code cannot be loaded; then it can be tried again. */
  load: () => Promise<OrderState>;
}

export function createOrderOpening(context: PanelContext, input: OrderInput): OrderOpening {
  const isOpen = signal(false);
  const searchId = computed(() => input.search.value?.id);
  /** Another search is what the user wants to see. */
  effect(() => {
    void searchId.value;
    isOpen.value = false;
  });
  let loading: Promise<OrderState> | undefined;

  async function make(): Promise<OrderState> {
    const [{ createOrderState }] = await Promise.all([
      import('./order-state'),
      addWords('documents'),
    ]);
    const order = createOrderState(context, input);
    await context.firstReads();
    return order;
  }

  return {
    isOpen,
    open: () => {
      isOpen.value = true;
    },
    close: () => {
      isOpen.value = false;
    },
    load: () => {
      loading ??= make().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
  };
}
