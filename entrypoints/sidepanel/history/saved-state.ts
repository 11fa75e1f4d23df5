/** What is saved of a search: its entry in the history, and the state of that. */
import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { HistoryFile } from '@/utils/io/export';
import type { AnswerTerms } from '@/utils/core/history/history-row';
import { addWords } from '@/utils/io/i18n/words';
import type { Agent } from '@/utils/core/model/agents';
import { DEFAULT_HISTORY, type HistoryRow, type HistorySettings } from '@/utils/core/model/history';
import { profileOf } from '@/utils/core/model/profiles';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { Settings } from '@/utils/core/model/settings';
import type { HistoryProblem } from '@/utils/io/storage/history-database';
import { historySettingsStore } from '@/utils/io/storage/settings';
import type { CompareState } from '../compare/compare-state';
import { createHistoryView, type HistoryView } from './history-state';
import { saveSearches, type ComparedSearch } from './save-searches';
import type { Outcome } from '../search-state';
import { type EarlierSearches, createEarlierSearches } from './seen-state';
import { createCopyAndSave, type CopyAndSave } from '../export/copy-and-save';
import type { PanelContext } from '../context';

export interface SavedInput {
  search: ReadonlySignal<Search | undefined>;
  settings: ReadonlySignal<Settings>;
  picture: ReadonlySignal<StoredPicture | undefined>;
  outcome: ReadonlySignal<Outcome>;
  /** Where the user orders. */
  agents: ReadonlySignal<readonly Agent[]>;
  compare: Pick<
    CompareState,
    | 'comparison'
    | 'opinions'
    | 'answer'
    | 'inputs'
    | 'terms'
    | 'costs'
    | 'context'
    | 'changeTerms'
    | 'searched'
  >;
}

export interface SavedState {
  /** Absent in private windows. */
  history: HistoryView | undefined;
  isHistoryOn: ReadonlySignal<boolean>;
  /** Earlier searches of the same product. */
  seen: EarlierSearches;
  /** Why searches are not saved in the history. */
  notSaved: ReadonlySignal<HistoryProblem | undefined>;
  saveAgain: () => void;
  /** Deletes the history that cannot be read, and saves the search on screen. */
  resetHistory: () => void;
  /** Saves rows as a file. */
  output: CopyAndSave;
  exportRows: (type: HistoryFile, rows: readonly HistoryRow[]) => void;
  /** Writes at once, before the panel closes. */
  flush: () => Promise<void>;
}

export function createSaved(context: PanelContext, input: SavedInput): SavedState {
  const { isPrivate } = context;
  const { search, settings: ofPanel, picture, outcome, compare } = input;
  const notSaved = signal<HistoryProblem | undefined>(undefined);
  const settings = context.follow<HistorySettings>(historySettingsStore, DEFAULT_HISTORY);
  const compared = computed(() => comparedOf(search.value, compare));
  const saving = saveSearches(
    context,
    {
      search,
      picture,
      compared,
      terms: computed(() => termsOf(compare)),
      searched: compare.searched,
    },
    {
      onProblem: (problem) => (notSaved.value = problem),
      onSaved: () => (notSaved.value = undefined),
    },
  );
  // A failed write is repeated once the whole history was deleted.
  const history = isPrivate
    ? undefined
    : createHistoryView(context, { search, compared, outcome, ...saving });
  const seen = createEarlierSearches(context, {
    search,
    settings: ofPanel,
    searched: compare.searched,
    changes: history?.changes ?? signal(0),
  });
  effect(() => {
    const price = history?.againOf.value?.sourcePrice;
    if (price) untracked(() => compare.changeTerms(price));
  });
  const output = createCopyAndSave(context);
  const isHistoryOn = computed(() => settings.value.isOn);

  return {
    history,
    isHistoryOn,
    seen,
    notSaved,
    saveAgain: () => void saving.writeAgain(),
    resetHistory: () => void history?.clear(),
    output,
    exportRows: (type, rows) =>
      void output.download(async () => {
        await addWords('documents');
        const { historyFile } = await import('@/utils/io/export');
        return historyFile(type, rows, { at: Date.now(), agents: input.agents.peek() });
      }),
    flush: saving.flush,
  };
}

/** Undefined while the offers are being read. */
function comparedOf(
  search: Search | undefined,
  { comparison, answer, opinions }: SavedInput['compare'],
): ComparedSearch | undefined {
  const offers = comparison.value?.offers;
  if (!search || !offers) return undefined;
  if (offers.length === 0 && search.state.status !== 'done') return undefined;
  const { avoided } = opinions.value;
  return { searchId: search.id, offers, group: answer.value?.group?.id, avoided };
}

function termsOf({ inputs, terms, costs, context }: SavedInput['compare']): AnswerTerms {
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
