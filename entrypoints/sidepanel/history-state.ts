/** The history as the panel shows it: the list, one search of it, and what has changed since. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { changesSince, type HistoryChange } from '@/utils/history/changes';
import type { HistoryEntry } from '@/utils/model/history';
import type { Search } from '@/utils/model/search';
import type { SessionRow } from '@/utils/model/session-row';
import type { HistoryPage } from '@/utils/store/history';
import { historyProblemOf, type HistoryProblem } from '@/utils/store/history-error';
import type { ComparedSearch } from './keeping';
import type { Outcome } from './outcome';

/** Rows that are read at once. */
const PAGE = 50;

export interface HistoryViewDeps {
  list: (words: string, most: number) => Promise<HistoryPage>;
  read: (id: string) => Promise<HistoryEntry | undefined>;
  /** Also notes that it was removed. */
  remove: (id: string) => Promise<void>;
  clear: () => Promise<void>;
  /** Begins a search for the entry's picture. */
  searchAgain: (entry: HistoryEntry) => Promise<void>;
  /** The panel's search, and its offers once they are compared. */
  search: ReadonlySignal<Search | undefined>;
  compared: ReadonlySignal<ComparedSearch | undefined>;
  /** Of the panel's search. */
  outcome: ReadonlySignal<Pick<Outcome, 'status'>>;
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
  /** Of the search that is shown, where it was made again. */
  check: ReadonlySignal<'checking' | HistoryChange[] | undefined>;
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
  /** The search that is made again, once it has begun; `before` is the one that stood there. */
  const again = signal<{ of: string; before: string | undefined; id?: string } | undefined>(
    undefined,
  );
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

  async function checkAgain(): Promise<void> {
    const current = shown.peek();
    if (current?.status !== 'known') return;
    again.value = { of: current.id, before: deps.search.peek()?.id };
    await deps.searchAgain(current.entry).catch((error: unknown) => {
      console.error(error);
      again.value = undefined;
    });
  }

  function close(): void {
    isOpen.value = false;
    shown.value = undefined;
  }

  const searchId = computed(() => deps.search.value?.id);
  /** The first search after that is it; a later one is the user's own, and what they want to see. */
  const stopFollowing = effect(() => {
    const id = searchId.value;
    untracked(() => {
      const waiting = again.value;
      if (waiting && (id === waiting.before || id === waiting.id)) return;
      if (waiting && waiting.id === undefined && id !== undefined) {
        again.value = { ...waiting, id };
        return;
      }
      again.value = undefined;
      close();
    });
  });
  /** Where it finds nothing to compare with, the panel says why. */
  const stopFailing = effect(() => {
    const { status } = deps.outcome.value;
    const id = again.value?.id;
    if (id === undefined || id !== searchId.value) return;
    if (status === 'running' || status === 'done') return;
    again.value = undefined;
    close();
  });

  const check = computed(() => {
    const current = shown.value;
    const waiting = again.value;
    if (current?.status !== 'known' || waiting?.of !== current.id) return undefined;
    const search = deps.search.value;
    const now = deps.compared.value;
    if (search?.id !== waiting.id) return 'checking';
    if (search?.state.status !== 'done' || !now || now.searchId !== waiting.id) return 'checking';
    return changesSince(current.entry.offers, now.offers);
  });

  return {
    isOpen,
    words,
    page,
    problem,
    shown,
    isAlone,
    check,
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
    checkAgain: () => void checkAgain(),
    stop: () => {
      stopFollowing();
      stopFailing();
    },
  };
}
