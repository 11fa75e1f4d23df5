/** Views in place of the single search, of which the last opened is shown. */
import { type ReadonlySignal, computed, signal } from '@preact/signals';

export type SecondaryView = 'batch' | 'list' | 'watch' | 'history' | 'order';

export interface Views {
  shown: ReadonlySignal<SecondaryView | undefined>;
  open: (view: SecondaryView) => void;
  close: (view: SecondaryView) => void;
  /** Follows whether it is open, if under another one. */
  isOpen: (view: SecondaryView) => ReadonlySignal<boolean>;
}

export function createViews(): Views {
  const opened = signal<readonly SecondaryView[]>([]);
  const without = (view: SecondaryView) => opened.peek().filter((other) => other !== view);
  return {
    shown: computed(() => opened.value.at(-1)),
    open: (view) => {
      opened.value = [...without(view), view];
    },
    close: (view) => {
      opened.value = without(view);
    },
    isOpen: (view) => computed(() => opened.value.includes(view)),
  };
}
