import { type ReadonlySignal, effect } from '@preact/signals';
import { type AnswerTerms, toRow } from '@/utils/core/history/history-row';
import type { HistoryEntry, HistoryRow } from '@/utils/core/model/history';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import { wordLanguage } from '@/utils/io/i18n/words';
import { type SearchedVector, history } from '@/utils/io/storage/history';
import { type DatabaseProblem, problemOf } from '@/utils/io/storage/database';
import { isRemoved as isRemovedSearch } from '@/utils/io/storage/removed-searches';
import type { LateContext } from '../../context';
import type { SearchModule } from '../search';
import type { SearchedPicture } from '../pictures/searched-picture';

/**
 * Delayed jobs, each for one search; a newer job of a search replaces its older one, and does not extend the delay,
 * which began with the first. A job must not reject.
 */
export function createDebounce(ms: number) {
  let waiting: { searchId: string; job: () => Promise<void> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let done = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    const job = waiting?.job;
    waiting = undefined;
    if (job) done = done.then(job); // in order: an older one never ends last
    return done;
  }
  return {
    /**
     * Runs the job after the delay, replacing an earlier one of the same search. A waiting job of another
     * search runs at once.
     */
    set: (searchId: string, job: () => Promise<void>) => {
      if (waiting && waiting.searchId !== searchId) void flush();
      if (!waiting) timer = setTimeout(() => void flush(), ms);
      waiting = { searchId, job };
    },
    /** Runs the waiting job at once. Resolves when all jobs are done. */
    flush,
  };
}

/** Combines several changes, as a write of the history is large. */
const ENTRY_MS = 1500;

/** The offers, once they are compared. */
export interface ComparedSearch {
  searchId: string;
  offers: readonly ComparedOffer[];
  /** Id of the group of the searched product. */
  group?: string | undefined;
  /** Keys of offers of avoided sellers. */
  avoided?: ReadonlySet<string> | undefined;
}

export interface ToSave extends Pick<SearchModule, 'search' | 'picture'> {
  /** Undefined until they are compared. Those of another search are ignored. */
  compared: ReadonlySignal<ComparedSearch | undefined>;
  terms: ReadonlySignal<AnswerTerms>;
  /** Undefined until it was seen. That of another search is ignored. */
  searched: ReadonlySignal<SearchedPicture | undefined>;
}

export interface SavingCallbacks {
  /** The search continues without it. */
  onProblem: (problem: DatabaseProblem) => void;
  /** The history was written, or nothing is left to be written. */
  onSaved: () => void;
}

interface SearchSnapshot {
  search: Search;
  at: number;
  picture: StoredPicture | undefined;
  offers: readonly ComparedOffer[];
  group: string | undefined;
  avoided: ReadonlySet<string> | undefined;
  terms: AnswerTerms;
  searched: SearchedPicture | undefined;
}

/** Writes the results of this window's finished searches to the history, which private windows do not have. */
export function saveSearches(
  { isPrivate, likeness, pictures }: LateContext,
  input: ToSave,
  { onProblem, onSaved }: SavingCallbacks,
) {
  const entries = createDebounce(ENTRY_MS);
  let notWritten: SearchSnapshot | undefined;
  let drawn: { key: string; thumbnail: Promise<string | undefined> } | undefined;

  function thumbnailOf({ search, picture }: SearchSnapshot): Promise<string | undefined> {
    if (!picture) return Promise.resolve(undefined);
    const key = JSON.stringify([search.id, search.picture, search.area]);
    if (drawn?.key !== key) {
      const thumbnail = pictures.thumbnail(picture, search.area).catch((error: unknown) => {
        console.error(error); // the row has no picture
        return undefined;
      });
      drawn = { key, thumbnail };
    }
    return drawn.thumbnail;
  }

  const rowOf = async (seen: SearchSnapshot) =>
    toRow({ ...seen, thumbnail: await thumbnailOf(seen), language: wordLanguage() });

  async function searchedVectorOf({
    searched,
  }: SearchSnapshot): Promise<SearchedVector | undefined> {
    if (!searched) return undefined;
    const { vector, small } = searched;
    return { model: await likeness.checksum(), vector, ...(small && { small }) };
  }

  async function writeEntry(seen: SearchSnapshot): Promise<void> {
    try {
      const { id } = seen.search;
      const isRemoved = await isRemovedSearch({ id, at: seen.at });
      if (isRemoved && notWritten?.search.id !== id) return;
      if (!isRemoved) {
        const entry = entryOf(seen, await rowOf(seen));
        await history.write(entry, await searchedVectorOf(seen));
      }
      notWritten = undefined;
      onSaved();
    } catch (error) {
      notWritten = seen;
      onProblem(problemOf(error));
    }
  }

  effect(() => {
    const search = input.search.value;
    const picture = input.picture.value;
    const compared = input.compared.value;
    const terms = input.terms.value;
    const searched = input.searched.value;
    if (isPrivate || !search?.picture || search.state.status !== 'done') return;
    if (compared?.searchId !== search.id) return;
    const seen: SearchSnapshot = {
      search,
      at: search.state.finishedAt,
      picture: picture?.searchId === search.id ? picture : undefined,
      offers: compared.offers,
      group: compared.group,
      avoided: compared.avoided,
      terms,
      searched: searched?.searchId === search.id ? searched : undefined,
    };
    entries.set(search.id, () => writeEntry(seen));
  });
  return {
    /** Writes at once, before the panel closes. */
    flush: entries.flush,
    /** Id of the search that could not be written to the history. */
    notWritten: () => notWritten?.search.id,
    /** Writes it. */
    writeAgain: async () => {
      const seen = notWritten;
      if (!seen) return;
      entries.set(seen.search.id, () => writeEntry(seen));
      await entries.flush();
    },
  };
}

function entryOf(
  { search, picture, offers, terms }: SearchSnapshot,
  row: HistoryRow,
): HistoryEntry {
  const { picture: facts, area, query, answeredAt } = search;
  return {
    row,
    offers: [...offers],
    ...(answeredAt !== undefined && { pricesAt: answeredAt }),
    ...(terms.perFen !== undefined && { perFen: terms.perFen }),
    ...(picture &&
      facts && {
        picture: {
          mime: picture.mime,
          base64: picture.base64,
          enlarged: picture.enlarged,
          width: facts.width,
          height: facts.height,
        },
      }),
    ...(area && { area }),
    ...(query && { query }),
  };
}
