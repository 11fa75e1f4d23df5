/** The history as the panel shows it: the list, and one search of it. */
import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { startOfDay } from '@/utils/core/history/history-row';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import { type HistoryPage, history } from '@/utils/io/storage/history';
import { type DatabaseProblem, problemOf } from '@/utils/io/storage/database';
import { watchHistory } from '@/utils/io/storage/history-database';
import { noteRemoved } from '@/utils/io/storage/removed-searches';
import type { PanelContext } from '../../context';
import type { Views } from '../view';
import { fromBase64 } from '@/utils/core/bytes';
import { changesSince, type HistoryChange } from '@/utils/core/history/changes';
import type { ProvidedPicture } from '@/utils/core/model/search';
import { sendMessage } from '@/utils/io/messages';
import type { ComparedSearch } from './save-searches';
import type { SearchModule } from '../search';

/** Rows that are read at once. */
const PAGE = 50;

interface Written {
  /** Id of the search on screen if it could not be stored: deleting the history must not mark it as deleted. */
  notWritten: () => string | undefined;
  /** Writes it. */
  writeAgain: () => Promise<void>;
}

/** The state of one opened search. */
export type ShownEntry =
  | { status: 'loading' | 'gone' | 'unreadable'; id: string }
  | { status: 'known'; id: string; entry: HistoryEntry };

export type HistoryView = ReturnType<typeof createHistoryView>;

export function createHistoryView(context: PanelContext, input: Searched & Written, views: Views) {
  const isOpen = views.isOpen('history');
  const words = signal('');
  const today = signal(0);
  const isOnlyToday = signal(true);
  const changes = signal(0);
  const page = signal<HistoryPage | undefined>(undefined);
  const problem = signal<DatabaseProblem | undefined>(undefined);
  const shown = signal<ShownEntry | undefined>(undefined);
  const isAlone = signal(false);
  let limit = PAGE;
  let asked = 0;

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      problem.value = undefined;
    } catch (error) {
      problem.value = problemOf(error);
    }
  }

  const hasSearch = computed(() => input.search.value !== undefined);

  /** Counts today's searches; without the list on screen, no more is read. */
  const load = () =>
    attempt(async () => {
      asked += 1;
      const number = asked;
      const since = startOfDay(Date.now());
      const count = await history.count(since);
      if (number !== asked) return; // it belongs to earlier words
      const isListed = isOpen.peek() || !hasSearch.peek();
      const from = isOnlyToday.peek() && count > 0 ? since : undefined;
      const listed = isListed ? await history.list(words.peek(), limit, from) : undefined;
      if (number !== asked) return;
      batch(() => {
        today.value = count;
        if (listed) page.value = listed;
      });
    });

  function open(onlyToday: boolean): void {
    isOnlyToday.value = onlyToday;
    views.open('history');
    limit = PAGE;
    void load();
  }

  async function show(id: string): Promise<void> {
    shown.value = { status: 'loading', id };
    const found = await history.read(id).then(
      (entry): ShownEntry => (entry ? { status: 'known', id, entry } : { status: 'gone', id }),
      (error: unknown): ShownEntry => {
        const reason = problemOf(error);
        if (reason !== 'unreadable') problem.value = reason;
        return { status: 'unreadable', id };
      },
    );
    if (shown.peek()?.id === id) shown.value = found;
  }

  function close(): void {
    views.close('history');
    shown.value = undefined;
  }

  const entry = computed(() => (shown.value?.status === 'known' ? shown.value.entry : undefined));
  const check = createHistoryCheck(context, entry, input, close);

  effect(() => {
    void hasSearch.value;
    untracked(() => void load());
  });
  effect(() =>
    watchHistory(() => {
      changes.value += 1;
      void load();
    }),
  );

  return {
    isOpen,
    words,
    /** Number of today's searches. */
    today,
    /** Today's searches alone are listed. */
    isToday: computed(() => isOnlyToday.value && today.value > 0),
    /** Another value whenever searches were added or removed, here or by another page. */
    changes,
    /** Undefined while it is read. */
    page,
    problem,
    shown,
    /** The entry was not opened from the list: going back leads to where it was opened. */
    isAlone,
    /** The row of the search that the panel's search repeats. */
    againOf: check.againOf,
    /** Check of the opened search, if it was repeated. */
    check: check.state,
    open: () => open(false),
    /** Opens it with today's searches alone, if there are any. */
    openToday: () => open(true),
    showToday: (onlyToday: boolean) => {
      isOnlyToday.value = onlyToday;
      limit = PAGE;
      void load();
    },
    close,
    find: (wanted: string) => {
      words.value = wanted;
      isOnlyToday.value = false; // words are looked for in all searches
      limit = PAGE;
      void load();
    },
    more: () => {
      limit += PAGE;
      void load();
    },
    show: ({ id }: Pick<HistoryRow, 'id'>) => {
      isAlone.value = !isOpen.peek();
      views.open('history');
      void show(id);
    },
    /** Returns to the list, or to where it was opened. */
    back: () => {
      if (isAlone.peek()) return close();
      shown.value = undefined;
      void load();
    },
    remove: (id: string) =>
      void attempt(async () => {
        await noteRemoved({ id });
        await history.remove(id);
        if (shown.peek()?.id === id) shown.value = undefined;
        await load();
      }),
    /** Never rejects: an error becomes a `problem`. */
    clear: () =>
      attempt(async () => {
        // The search that is written next is not among those removed.
        await noteRemoved({ before: Date.now(), but: input.notWritten() });
        await history.clear();
        await input.writeAgain();
        shown.value = undefined;
        await load();
      }),
    checkAgain: check.begin,
  };
}

/** The panel's search, its offers once they are compared, and its status. */
export interface Searched extends Pick<SearchModule, 'search' | 'searchId' | 'outcome'> {
  compared: ReadonlySignal<ComparedSearch | undefined>;
}

/** The changes, once they are known; `failed`: the search could not begin. */
export type CheckState = 'checking' | 'failed' | HistoryChange[];

/** `before` is the previous search; the repeated one gets its own id once it has begun. */
interface Again {
  row: HistoryRow;
  before: string | undefined;
  id?: string;
  hasFailed?: true;
}

/**
 * @param shown the entry on screen
 * @param onLeave called when the user wants to see the panel's search
 */
export function createHistoryCheck(
  context: PanelContext,
  shown: ReadonlySignal<HistoryEntry | undefined>,
  { search: ofPanel, searchId, outcome, compared }: Searched,
  onLeave: () => void,
) {
  const again = signal<Again | undefined>(undefined);
  const state = computed((): CheckState | undefined => {
    const entry = shown.value;
    const waiting = again.value;
    if (!entry || waiting?.row.id !== entry.row.id) return undefined;
    if (waiting.hasFailed) return 'failed';
    const search = ofPanel.value;
    const now = compared.value;
    const isDone = search?.state.status === 'done' && search.id === waiting.id;
    return isDone && now && now.searchId === waiting.id
      ? changesSince(entry, { search, offers: now.offers })
      : 'checking';
  });

  async function begin(): Promise<void> {
    const entry = shown.peek();
    if (!entry || state.peek() === 'checking') return; // each repetition costs a call
    const begun: Again = { row: entry.row, before: searchId.peek() };
    again.value = begun;
    try {
      const picture = await toProvided(context, entry);
      await sendMessage('providePicture', { windowId: context.windowId, picture });
    } catch (error) {
      console.error(error);
      if (again.peek() === begun) again.value = { ...begun, hasFailed: true };
    }
  }

  /** The first search after that is the repeated one; a later one is the user's own. */
  effect(() => {
    const id = searchId.value;
    untracked(() => {
      const waiting = again.value;
      if (waiting && (id === waiting.before || id === waiting.id)) return;
      if (waiting && waiting.id === undefined && id !== undefined) {
        again.value = { ...waiting, id };
        return;
      }
      again.value = undefined;
      onLeave();
    });
  });
  /** If it has no offers to compare, the panel shows why. */
  effect(() => {
    const { status } = outcome.value;
    const id = again.value?.id;
    if (id === undefined || id !== searchId.value) return;
    if (status === 'running' || status === 'done') return;
    again.value = undefined;
    onLeave();
  });

  return {
    /** Check of the opened entry, if it was repeated. */
    state,
    /** The row of the search that the panel's search repeats. */
    againOf: computed(() => {
      const waiting = again.value;
      return waiting?.id !== undefined && waiting.id === searchId.value ? waiting.row : undefined;
    }),
    begin: () => void begin(),
  };
}

/**
 * The crop area as a separate picture, with the page of the first search. Prepared again: an earlier
 * version stored the pictures of imported files as they were.
 */
async function toProvided(
  { pictures }: PanelContext,
  { row, picture, area }: HistoryEntry,
): Promise<ProvidedPicture> {
  if (!picture) throw new Error('There is no picture to search again');
  const { pageUrl, pageTitle } = row;
  const { bytes, ...part } = await pictures.prepare(fromBase64(picture.base64), area);
  const { width, height, enlarged } = area ? part : picture;
  const base64 = bytes.toBase64();
  return { ...part, width, height, enlarged, base64, way: 'file', pageUrl, pageTitle };
}
