/** Which rows of a list are on screen: those that need a look, or all. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { canRetry } from '@/utils/core/model/batch';
import type { ShownBatch } from '.';
import type { ListRows } from './list-rows';

export type ListTab = 'look' | 'all';

/** In most doubt first. */
const ORDER = ['doubtful', 'likely', 'none', 'failed'] as const;

/** The rows to look at are opened once all are searched and compared, unless the user has opened a tab. */
export function createListTabs(
  shown: ReadonlySignal<ShownBatch | undefined>,
  { seen, choices, waiting, table }: ListRows,
) {
  const tab = signal<ListTab>('all');
  const isChosen = signal(false);
  const opened = signal<readonly number[]>([]);
  const all = computed(() => [...(shown.value?.items.keys() ?? [])]);
  const stateAt = (number: number) => {
    const state = shown.value?.items[number]?.state;
    if (state && canRetry(state)) return 'failed';
    return choices.value.has(number) ? undefined : seen.value.get(number)?.certainty;
  };
  const toLookAt = computed(() =>
    ORDER.flatMap((wanted) => all.value.filter((number) => stateAt(number) === wanted)),
  );
  const isSettled = computed(
    () => table.value !== undefined && shown.value?.head.status === 'ended' && waiting.value === 0,
  );
  const listId = computed(() => shown.value?.head.id);

  function open(next: ListTab): void {
    opened.value = toLookAt.peek();
    tab.value = next;
  }

  effect(() => {
    if (listId.value === undefined) return;
    isChosen.value = false;
    tab.value = 'all';
  });
  effect(() => {
    if (isSettled.value && !isChosen.value && toLookAt.peek().length > 0) open('look');
  });

  return {
    tab,
    /** Numbers of the rows on screen. Those to look at stay where they are while they are looked at. */
    numbers: computed(() => (tab.value === 'look' ? opened.value : all.value)),
    /** How many rows still need a look. */
    left: computed(() => toLookAt.value.length),
    openTab: (next: ListTab) => {
      isChosen.value = true;
      open(next);
    },
  };
}
