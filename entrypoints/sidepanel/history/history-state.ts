/** The history as the panel shows it: the list, and one search of it. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { HistoryEntry, SessionRow } from '@/utils/model/history';
import type { HistoryPage } from '@/utils/storage/history';
import { historyProblemOf, type HistoryProblem } from '@/utils/storage/history-database';
import { createHistoryCheck, type CheckState, type HistoryCheckDeps } from './history-check';

/** Rows that are read at once. */
const PAGE = 50;

export interface HistoryViewDeps extends HistoryCheckDeps {
  list: (words: string, most: number) => Promise<HistoryPage>;
  read: (id: string) => Promise<HistoryEntry | undefined>;
  /** Also notes that it was removed. */
  remove: (id: string) => Promise<void>;
  /** @param but the search that is to be written next: it is none of those that were removed */
  clear: (but?: string) => Promise<void>;
}

/** What one shown search is. */
export type ShownEntry =
  | { status: 'loading' | 'gone' | 'unreadable'; id: string }
  | { status: 'known'; id: string; entry: HistoryEntry };

export interface HistoryView {
  isOpen: ReadonlySignal<boolean>;
  words: ReadonlySignal<string>;
  /** Undefined while it is read. */
  page: ReadonlySignal<HistoryPage | undefined>;
  problem: ReadonlySignal<HistoryProblem | undefined>;
  shown: ReadonlySignal<ShownEntry | undefined>;
  /** It was shown from elsewhere, and not from the list: there is the way back. */
  isAlone: ReadonlySignal<boolean>;
  /** The row of the search that the panel's own one makes again. */
  againOf: ReadonlySignal<SessionRow | undefined>;
  /** Of the search that is shown, where it was made again. */
  check: ReadonlySignal<CheckState | undefined>;
  open: () => void;
  close: () => void;
  find: (words: string) => void;
  more: () => void;
  show: (row: Pick<SessionRow, 'id'>) => void;
  /** To the list, or to where it was shown from. */
  back: () => void;
  remove: (id: string) => void;
  /** Settles in any case: what is wrong is a `problem`. */
  clear: () => Promise<void>;
  checkAgain: () => void;
  stop: () => void;
}

export function createHistoryView(deps: HistoryViewDeps): HistoryView {
  const isOpen = signal(false);
  const words = signal('');
  const page = signal<HistoryPage | undefined>(undefined);
  const problem = signal<HistoryProblem | undefined>(undefined);
  const shown = signal<ShownEntry | undefined>(undefined);
  const isAlone = signal(false);
  let most = PAGE;
  let asked = 0;

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      problem.value = undefined;
    } catch (error) {
      problem.value = historyProblemOf(error);
    }
  }

  const load = () =>
    attempt(async () => {
      asked += 1;
      const mine = asked;
      const loaded = await deps.list(words.peek(), most);
      if (mine === asked) page.value = loaded; // else it is of earlier words
    });

  async function show(id: string): Promise<void> {
    shown.value = { status: 'loading', id };
    const found = await deps.read(id).then(
      (entry): ShownEntry => (entry ? { status: 'known', id, entry } : { status: 'gone', id }),
      (error: unknown): ShownEntry => {
        const reason = historyProblemOf(error);
        if (reason !== 'unreadable') problem.value = reason;
        return { status: 'unreadable', id };
      },
    );
    if (shown.peek()?.id === id) shown.value = found;
  }

  function close(): void {
    isOpen.value = false;
    shown.value = undefined;
  }

  const entry = computed(() => (shown.value?.status === 'known' ? shown.value.entry : undefined));
  const check = createHistoryCheck(entry, deps, close);

  return {
    isOpen,
    words,
    page,
    problem,
    shown,
    isAlone,
    againOf: check.againOf,
    check: check.state,
    open: () => {
      isOpen.value = true;
      most = PAGE;
      void load();
    },
    close,
    find: (wanted) => {
      words.value = wanted;
      most = PAGE;
      void load();
    },
    more: () => {
      most += PAGE;
      void load();
    },
    show: ({ id }) => {
      isAlone.value = !isOpen.peek();
      isOpen.value = true;
      void show(id);
    },
    back: () => {
      if (isAlone.peek()) return close();
      shown.value = undefined;
      void load();
    },
    remove: (id) =>
      void attempt(async () => {
        await deps.remove(id);
        if (shown.peek()?.id === id) shown.value = undefined;
        await load();
      }),
    clear: () =>
      attempt(async () => {
        await deps.clear();
        shown.value = undefined;
        await load();
      }),
    checkAgain: check.begin,
    stop: check.stop,
  };
}
