import { AnswerRow } from '@/components/panel/answer-row';
import { ChipRow } from '@/components/panel/chip-row';
import type { FilterSheetProps } from '@/components/panel/filter-sheet';
import type { PriceChoicesProps } from '@/components/panel/price-choices';
import type { TermsSheetProps } from '@/components/panel/terms-sheet';
import { SearchProgress } from '@/components/search/search-progress';
import { WayProgress } from '@/components/search/way-progress';
import { goToRow } from '@/components/ui/focus';
import { convertedText } from '@/utils/io/i18n/format';
import { progressWords } from '@/utils/io/i18n/search-words';
import { profileOf } from '@/utils/core/model/profiles';
import { sortsFor } from '@/utils/core/pricing/sort';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { PanelView } from './panel-view';
import { late } from './late-parts';
import type { ComparisonModule } from './store/comparison';
import { useStore } from './store/use-store';
import { save } from '@/utils/io/storage/not-saved';

export interface PanelTermsProps {
  view: PanelView;
  onOptions: () => void;
}

/** Holds the page's price, and all else that offers are compared for. */
export const TERMS_SHEET = 'terms-sheet';

/** The progress of a search stands where its answer will be. */
export function Answer({ view }: Pick<PanelTermsProps, 'view'>) {
  const { search: ofSearch, compare } = useStore();
  const { search, status, isMore } = view;
  const answer = compare.answer.value;
  if (
    search?.state.status === 'running' &&
    status === 'running' &&
    (search.state.wait || !isMore)
  ) {
    return search.way && !search.state.wait ? (
      <WayProgress way={search.way} onCancel={ofSearch.cancel} />
    ) : (
      <SearchProgress
        state={search.state}
        words={progressWords(search)}
        now={ofSearch.now.value}
        onCancel={ofSearch.cancel}
      />
    );
  }
  const isHeaded = compare.sections.value?.[0]?.id === 'same';
  const { amount, currency } = compare.terms.value;
  const isPriced = amount !== undefined;
  const isCounted = answer && isPriced && compare.rates.rateOf.value(currency) !== undefined;
  const paysUpTo = answer?.maxUnitPrice;
  return (
    <AnswerRow
      paysUpTo={paysUpTo ?? (hasMargin(compare) && isCounted ? 'none' : undefined)}
      converted={
        paysUpTo === undefined ? undefined : convertedText(paysUpTo, compare.context.value.own)
      }
      question={hasMargin(compare) ? priceQuestion(compare) : undefined}
      priceSheet={
        hasMargin(compare) && compare.isPageRead.value && !isPriced ? TERMS_SHEET : undefined
      }
      total={view.total}
      unheaded={isHeaded ? undefined : { lowest: answer?.prices[0] }}
    />
  );
}

const hasMargin = (compare: ComparisonModule): boolean =>
  profileOf(compare.context.value.profile).hasMargin;

/** Chips: profile and quantity, sort order, filters. */
export function Chips({ view, onOptions }: PanelTermsProps) {
  const {
    search: ofSearch,
    compare,
    view: { layout, chooseLayout },
  } = useStore();
  const seller = compare.seller.value;
  const { profile, quantity = 1 } = compare.context.value;
  const marked = (compare.rows.value ?? []).filter(({ offer }) => offer.mark);
  const first = marked[0]?.offer.key;
  const { bringAllBack } = compare.excluded;
  const count = compare.excluded.count.value;
  const filters: FilterSheetProps = {
    filters: compare.filters.value,
    onFilters: compare.changeFilters,
    unknown: compare.unknown.value,
    hidden: compare.hidden.value,
    marked: marked.length,
    hasAdvertisements: view.offers?.some(({ offer }) => offer.isAdvertisement),
    onMarked: () => first !== undefined && goToRow(first),
    excluded: count > 0 ? { count, onBringBack: bringAllBack } : undefined,
    sellers: compare.sellers.areRemembered.value
      ? {
          isAvoidedLast: !layout.value.isAvoidedMixed,
          onAvoidedLast: (isLast) => chooseLayout({ isAvoidedMixed: isLast ? undefined : true }),
        }
      : undefined,
  };
  return (
    <ChipRow
      imageUrl={view.imageUrl}
      summary={view.ofSeller}
      terms={
        seller
          ? undefined
          : {
              profile,
              quantity,
              sheetId: TERMS_SHEET,
              sheet: <Terms compare={compare} onOptions={onOptions} />,
            }
      }
      sort={{
        value: compare.sort.value,
        sorts: sortsFor(view.offers ?? [], ofSearch.refining.can.value?.sort),
        hasSimilarity: view.service ? serviceInfoOf(view.service).capabilities.similarity : true,
        onSort: compare.chooseSort,
      }}
      filters={seller ? undefined : { ...filters, sheet: <FilterSheet {...filters} /> }}
      view={seller ? undefined : { value: layout.value, onView: chooseLayout }}
    />
  );
}

/** Asked while the page's price is not certain, or none is likely enough to be shown. */
function priceQuestion({
  terms,
  changeTerms,
}: Pick<ComparisonModule, 'terms' | 'changeTerms'>): PriceChoicesProps | undefined {
  const { amount, currency, isDoubtful, others = [] } = terms.value;
  const shown = isDoubtful && amount !== undefined ? { amount, currency } : undefined;
  return shown || others.length > 0 ? { shown, others, onTake: changeTerms } : undefined;
}

function Terms({ compare, onOptions }: { compare: ComparisonModule; onOptions: () => void }) {
  const { amount, currency, pieces, from } = compare.terms.value;
  const question = priceQuestion(compare);
  const { quantity, targetMargin, destination } = compare.inputs.value;
  return (
    <TermsSheet
      profile={compare.context.value.profile}
      onProfile={compare.chooseProfile}
      price={amount}
      currency={currency}
      currencies={Object.keys(compare.rates.rates.value.perCny).toSorted()}
      source={from === undefined || from === 'yours' ? from : from === 'visible' ? 'page' : 'data'}
      question={question}
      isPageRead={compare.isPageRead.value}
      pieces={pieces}
      quantity={quantity}
      targetMargin={hasMargin(compare) ? targetMargin : undefined}
      destination={destination}
      onDestination={(chosen) =>
        save(compare.changeCosts((costs) => ({ ...costs, destination: chosen })))
      }
      estimated={compare.answer.value?.estimated ?? []}
      onEstimated={onOptions}
      onPrice={(price, chosen) => compare.changeTerms({ amount: price ?? '', currency: chosen })}
      // An amount that is not certain stays so in another currency.
      onCurrency={(chosen) =>
        compare.changeTerms({ ...(!question && { amount: amount ?? '' }), currency: chosen })
      }
      onPieces={(chosen) => compare.changeTerms({ pieces: chosen })}
      onQuantity={compare.setQuantity}
      onTargetMargin={(share) =>
        save(compare.changeCosts((costs) => ({ ...costs, targetMargin: share })))
      }
    />
  );
}

const FilterSheet = late<FilterSheetProps>((loaded) => loaded.FilterSheet);
const TermsSheet = late<TermsSheetProps>((loaded) => loaded.TermsSheet);
