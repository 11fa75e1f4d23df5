/** Views in place of the single search, of which the last opened is shown. */
import { computed, signal } from '@preact/signals';

export type SecondaryView = 'batch' | 'list' | 'watch' | 'history' | 'order';

export type Views = ReturnType<typeof createViews>;

export function createViews() {
  const opened = signal<readonly SecondaryView[]>([]);
  const without = (view: SecondaryView) => opened.peek().filter((other) => other !== view);
  return {
    shown: computed(() => opened.value.at(-1)),
    open: (view: SecondaryView) => {
      opened.value = [...without(view), view];
    },
    close: (view: SecondaryView) => {
      opened.value = without(view);
    },
    /** Follows whether it is open, if under another one. */
    isOpen: (view: SecondaryView) => computed(() => opened.value.includes(view)),
  };
}
