/** The order of rows on screen: what was shown moves only for a choice of the user. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type SectionedOrder } from '@/utils/core/pricing/sections';

export interface FixedOrder {
  order: ReadonlySignal<SectionedOrder>;
  /** How many rows would move because of newer values. */
  moved: ReadonlySignal<number>;
}

/**
 * @param fresh in the order of the current values
 * @param choice changes when the user chooses another order, or starts another search: only then
 *   rows that were shown are sorted
 */
export function fixOrder(
  fresh: ReadonlySignal<SectionedOrder>,
  choice: ReadonlySignal<string>,
): FixedOrder {
  const fixed = signal<(SectionedOrder & { choice: string }) | undefined>(undefined);
  const order = computed((): SectionedOrder => {
    const before = fixed.value;
    if (before === undefined || before.choice !== choice.value) return fresh.value;
    return withArrivals(before, fresh.value);
  });
  effect(() => {
    const { keys, same } = order.value;
    const before = fixed.peek();
    if (keys.length === 0 || before?.choice !== choice.value) {
      // Without rows, as while another area is searched, none has a place to keep.
      fixed.value = keys.length === 0 ? undefined : { choice: choice.value, keys, same };
      return;
    }
    // Rows that arrive later stay where they first appeared.
    const known = new Set(before.keys);
    const arrived = keys.filter((key) => !known.has(key));
    if (arrived.length === 0) return;
    fixed.value = {
      choice: before.choice,
      keys: [...before.keys, ...arrived],
      same: new Set([...before.same, ...same]),
    };
  });
  return {
    order,
    moved: computed(() => {
      const { keys, same } = fresh.value;
      const shown = order.value;
      return shown.keys.filter(
        (key, index) => keys[index] !== key || same.has(key) !== shown.same.has(key),
      ).length;
    }),
  };
}

/** Rows that are present keep their place and section; others come at the end of theirs. */
function withArrivals(before: SectionedOrder, fresh: SectionedOrder): SectionedOrder {
  const left = new Set(fresh.keys);
  const present = before.keys.filter((key) => left.delete(key));
  if (present.length === 0) return fresh;
  const arrived = [...left];
  const hasSection = present.some((key) => before.same.has(key));
  const same = new Set([
    ...present.filter((key) => before.same.has(key)),
    ...arrived.filter((key) => hasSection && fresh.same.has(key)),
  ]);
  const all = [...present, ...arrived];
  return {
    keys: [...all.filter((key) => same.has(key)), ...all.filter((key) => !same.has(key))],
    same,
  };
}
