/** What is saved of a search: its entry in the history, and the state of that. */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { HistoryFile } from '@/utils/io/export';
import type { AnswerTerms } from '@/utils/core/history/history-row';
import { addWords } from '@/utils/io/i18n/words';
import { DEFAULT_HISTORY, type HistoryRow, type HistorySettings } from '@/utils/core/model/history';
import { profileOf } from '@/utils/core/model/profiles';
import type { Search } from '@/utils/core/model/search';
import type { DatabaseProblem } from '@/utils/io/storage/database';
import { historySettingsStore } from '@/utils/io/storage/settings';
import type { ComparisonModule } from '../comparison';
import type { ListsModule } from '../lists';
import type { PicturesModule } from '../pictures';
import type { SearchModule } from '../search';
import type { Views } from '../view';
import { createHistoryView } from './history-view';
import { saveSearches, type ComparedSearch } from './save-searches';
import { createEarlierSearches } from './earlier-searches';
import { createCopyAndSave } from '../view/copy-and-save';
import type { LateContext } from '../../context';

type ComparisonPart = Pick<
  ComparisonModule,
  'comparison' | 'opinions' | 'answer' | 'inputs' | 'terms' | 'costs' | 'context' | 'changeTerms'
>;

export function createHistory(
  context: LateContext,
  {
    search: ofSearch,
    compare,
    pictures: { searched },
    view,
  }: {
    search: Pick<SearchModule, 'search' | 'searchId' | 'settings' | 'picture' | 'outcome'>;
    compare: ComparisonPart;
    pictures: Pick<PicturesModule, 'searched'>;
    view: Views;
  },
  { agents }: Pick<ListsModule, 'agents'>,
) {
  const { isPrivate } = context;
  const { search } = ofSearch;
  const notSaved = signal<DatabaseProblem | undefined>(undefined);
  const settings = context.follow<HistorySettings>(historySettingsStore, DEFAULT_HISTORY);
  const compared = computed(() => comparedOf(search.value, compare));
  const saving = saveSearches(
    context,
    { ...ofSearch, compared, terms: computed(() => termsOf(compare)), searched },
    {
      onProblem: (problem) => (notSaved.value = problem),
      onSaved: () => (notSaved.value = undefined),
    },
  );
  // A failed write is repeated once the whole history was deleted.
  const shown = isPrivate
    ? undefined
    : createHistoryView(context, { ...ofSearch, compared, ...saving }, view);
  const seen = createEarlierSearches(context, ofSearch, {
    searched,
    changes: shown?.changes ?? signal(0),
  });
  effect(() => {
    const price = shown?.againOf.value?.sourcePrice;
    if (price) untracked(() => compare.changeTerms(price));
  });
  const output = createCopyAndSave(context);

  return {
    /** Absent in private windows. */
    view: shown,
    isOn: computed(() => settings.value.isOn),
    /** Earlier searches of the same product. */
    seen,
    /** Why searches are not saved in the history. */
    notSaved,
    saveAgain: () => void saving.writeAgain(),
    /** Deletes the history that cannot be read, and saves the search on screen. */
    resetHistory: () => void shown?.clear(),
    /** Saves rows as a file. */
    output,
    exportRows: (type: HistoryFile, rows: readonly HistoryRow[]) =>
      void output.download(async () => {
        await addWords('documents');
        const { historyFile } = await import('@/utils/io/export');
        return historyFile(type, rows, { at: Date.now(), agents: agents.peek() });
      }),
    /** Writes at once, before the panel closes. */
    flush: saving.flush,
  };
}

/** Undefined while the offers are being read. */
function comparedOf(
  search: Search | undefined,
  { comparison, answer, opinions }: ComparisonPart,
): ComparedSearch | undefined {
  const offers = comparison.value?.offers;
  if (!search || !offers) return undefined;
  if (offers.length === 0 && search.state.status !== 'done') return undefined;
  const { avoided } = opinions.value;
  return { searchId: search.id, offers, group: answer.value?.group?.id, avoided };
}

function termsOf({ inputs, terms, costs, context }: ComparisonPart): AnswerTerms {
  const { amount, currency, pieces, isDoubtful } = terms.value;
  const { profile } = costs.value;
  const { sort, hasMargin } = profile
    ? profileOf(profile)
    : ({ sort: 'margin', hasMargin: true } as const);
  return {
    currency: inputs.value.currency,
    quantity: inputs.value.quantity,
    ...(amount !== undefined && {
      sourcePrice: { amount, currency, pieces, ...(isDoubtful && { isDoubtful }) },
    }),
    ...(hasMargin && { targetMargin: inputs.value.targetMargin }),
    sort,
    perFen: context.value.own?.perFen,
  };
}
