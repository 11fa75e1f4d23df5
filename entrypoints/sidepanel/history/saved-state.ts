/** What outlives a search: its row in the session list, its place in the history, and how both are shown. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { SessionFile } from '@/utils/export';
import type { AnswerTerms } from '@/utils/history/row';
import { DEFAULT_HISTORY, type HistorySettings, type SessionRow } from '@/utils/model/history';
import { profileOf } from '@/utils/model/profiles';
import type { Search, StoredPicture } from '@/utils/model/search';
import type { HistoryProblem } from '@/utils/storage/history-database';
import type { CompareState } from '../compare/compare-state';
import { createHistoryView, type HistoryView, type HistoryViewDeps } from './history-state';
import { keepSearches, type ComparedSearch, type KeepingDeps } from './save-searches';
import type { Outcome } from '../search-state';
import { createSessionState, type SessionDeps, type SessionState } from './session-state';
import { follow, type Source } from '../source';
import { createTakeAway, type TakeAway, type TakeAwayDeps } from '../export/copy-and-save';

export interface KeptDeps {
  keeping: Omit<KeepingDeps, 'onProblem' | 'onKept'>;
  session: SessionDeps;
  /** Absent in private windows: nothing of an ordinary one is shown there. */
  history?: Omit<HistoryViewDeps, 'search' | 'compared' | 'outcome'> | undefined;
  historySettings: Source<HistorySettings>;
  takeAway: TakeAwayDeps;
  /** In a tab of this window. */
  openPage: (url: string) => void;
}

export interface KeptInput {
  search: ReadonlySignal<Search | undefined>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  outcome: ReadonlySignal<Outcome>;
  compare: Pick<
    CompareState,
    'comparison' | 'answer' | 'inputs' | 'terms' | 'costs' | 'context' | 'changeTerms'
  >;
}

/** What a row leads to. */
export type RowWay = 'offers' | 'page' | 'nothing';

export interface KeptState {
  session: SessionState;
  /** Absent in private windows. */
  history: HistoryView | undefined;
  isHistoryOn: ReadonlySignal<boolean>;
  /** Why searches are not kept in the history. */
  notKept: ReadonlySignal<HistoryProblem | undefined>;
  keepAgain: () => void;
  /** Deletes the history that cannot be read, and keeps the search that stands there. */
  startAnew: () => void;
  wayOf: (row: SessionRow) => RowWay;
  open: (row: SessionRow) => void;
  take: TakeAway;
  exportRows: (type: SessionFile, rows: readonly SessionRow[]) => void;
  /** Before the panel closes. */
  flush: () => Promise<void>;
  stop: () => void;
}

export function createKept(input: KeptInput, deps: KeptDeps): KeptState {
  const { search, picture, outcome, compare } = input;
  const notKept = signal<HistoryProblem | undefined>(undefined);
  const settings = signal(DEFAULT_HISTORY);
  const source = follow(deps.historySettings, settings);
  const session = createSessionState(deps.session);
  const compared = computed(() => comparedOf(search.value, compare));
  const history = deps.history && createHistoryView(historyDeps(deps.history));
  const stopAgain = effect(() => {
    const price = history?.againOf.value?.sourcePrice;
    if (price) untracked(() => compare.changeTerms(price));
  });
  const keeping = keepSearches(
    { search, picture, compared, terms: computed(() => termsOf(compare)) },
    {
      ...deps.keeping,
      onProblem: (problem) => {
        if ('rows' in problem) session.noteNotKept();
        else notKept.value = problem.history;
      },
      onKept: () => {
        notKept.value = undefined;
      },
    },
  );
  /** What could not be written is written once all of it was deleted. */
  function historyDeps(stored: NonNullable<KeptDeps['history']>): HistoryViewDeps {
    const clear = async () => {
      await stored.clear(keeping.notWritten());
      await keeping.writeAgain();
    };
    return { ...stored, clear, search, compared, outcome };
  }
  const take = createTakeAway(deps.takeAway);
  const isHistoryOn = computed(() => settings.value.isOn);
  const isShown = ({ id }: SessionRow) => id === search.value?.id;
  const wayOf = (row: SessionRow): RowWay => {
    // The history has what was answered alone.
    const isInHistory = history && isHistoryOn.value && row.offers !== undefined;
    if (isShown(row) || isInHistory) return 'offers';
    return row.pageUrl === undefined ? 'nothing' : 'page';
  };

  return {
    session,
    history,
    isHistoryOn,
    notKept,
    keepAgain: () => void keeping.writeAgain(),
    startAnew: () => void history?.clear(),
    wayOf,
    open: (row) => {
      if (isShown(row)) window.scrollTo({ top: 0 });
      // What has just been found is written first.
      else if (wayOf(row) === 'offers') void keeping.flush().then(() => history?.show(row));
      else if (row.pageUrl !== undefined) deps.openPage(row.pageUrl);
    },
    take,
    exportRows: (type, rows) =>
      void take.download(async () => {
        const { sessionFile } = await import('@/utils/export');
        return sessionFile(type, rows, deps.keeping.clock());
      }),
    flush: keeping.flush,
    stop: () => {
      source.stop();
      stopAgain();
      session.stop();
      keeping.stop();
      history?.stop();
    },
  };
}

/** Offers that are still being read are none yet. */
function comparedOf(
  search: Search | undefined,
  { comparison, answer }: KeptInput['compare'],
): ComparedSearch | undefined {
  const offers = comparison.value?.offers;
  if (!search || !offers) return undefined;
  if (offers.length === 0 && search.state.status !== 'done') return undefined;
  return { searchId: search.id, offers, group: answer.value?.group?.id };
}

function termsOf({ inputs, terms, costs, context }: KeptInput['compare']): AnswerTerms {
  const { amount, currency, pieces } = terms.value;
  const { profile } = costs.value;
  const { sort, hasMargin } = profile
    ? profileOf(profile)
    : ({ sort: 'margin', hasMargin: true } as const);
  return {
    currency: inputs.value.currency,
    quantity: inputs.value.quantity,
    ...(amount !== undefined && { sourcePrice: { amount, currency, pieces } }),
    ...(hasMargin && { targetMargin: inputs.value.targetMargin }),
    sort,
    perFen: context.value.own?.perFen,
  };
}
