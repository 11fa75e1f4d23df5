/** The order of rows on screen: it never changes under the hand. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';

export interface SettledOrder {
  /** Keys from the top. */
  keys: ReadonlySignal<readonly string[]>;
  /** How many rows would stand elsewhere by what has become known since. */
  moved: ReadonlySignal<number>;
  /** The user has begun to work with the rows: from now on none of them moves by itself. */
  touch: () => void;
  /** Takes what would be the order now. */
  resort: () => void;
  stop: () => void;
}

/**
 * @param fresh keys in the order by what is known now
 * @param choice changes where the user has chosen another order, or searched something else: the rows
 *   then come as they are, and are untouched again
 */
export function settleOrder(
  fresh: ReadonlySignal<readonly string[]>,
  choice: ReadonlySignal<string>,
): SettledOrder {
  const settled = signal<{ choice: string; keys: readonly string[] } | undefined>(undefined);
  const keys = computed(() => {
    const order = settled.value;
    if (order === undefined || order.choice !== choice.value) return fresh.value;
    const left = new Set(fresh.value);
    const kept = order.keys.filter((key) => left.delete(key));
    return [...kept, ...left];
  });
  const settle = () => {
    settled.value = { choice: choice.peek(), keys: untracked(() => keys.value) };
  };
  // Rows that came after the touch are settled where they were first seen.
  const stop = effect(() => {
    const shown = keys.value;
    const order = settled.peek();
    if (order === undefined || order.choice !== choice.value) return;
    const known = new Set(order.keys);
    const news = shown.filter((key) => !known.has(key));
    if (news.length > 0) settled.value = { ...order, keys: [...order.keys, ...news] };
  });
  return {
    keys,
    moved: computed(() => {
      const would = fresh.value;
      return keys.value.filter((key, place) => would[place] !== key).length;
    }),
    touch: () => {
      if (settled.peek()?.choice !== choice.peek()) settle();
    },
    resort: () => {
      settled.value = { choice: choice.peek(), keys: fresh.peek() };
    },
    stop,
  };
}
