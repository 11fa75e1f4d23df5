/** Repeats a search of the history, and reports what has changed since. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { fromBase64 } from '@/utils/core/bytes';
import { changesSince, type HistoryChange } from '@/utils/core/history/changes';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import type { ProvidedPicture } from '@/utils/core/model/search';
import { sendMessage } from '@/utils/io/messages';
import type { ComparedSearch } from './save-searches';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';

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
