import { ExportMenu } from '@/components/offer/export-menu';
import { AnswerLine } from '@/components/search/answer-line';
import { FiltersButton } from '@/components/search/filters';
import { PageTerms } from '@/components/search/page-terms';
import { ProfileChoice } from '@/components/search/profile-choice';
import { SearchNotes } from '@/components/search/search-notes';
import { SortAgain } from '@/components/search/sort-again';
import { Toolbar } from '@/components/search/toolbar';
import { ViewChoice } from '@/components/search/view-choice';
import { goToRow } from '@/components/ui/focus';
import { t } from '@/utils/i18n/words';
import { profileOf } from '@/utils/model/profiles';
import { setUpServices } from '@/utils/model/settings';
import { sortsFor } from '@/utils/pricing/sort';
import { serviceInfoOf } from '@/utils/services/registry';
import type { CompareState } from './compare/compare-state';
import type { ExportsState } from './export/exports';
import styles from './panel-tools.module.css';
import type { PanelView } from './panel-view';
import type { PanelState } from './state';

export interface PanelToolsProps {
  state: PanelState;
  view: PanelView;
  onOptions: () => void;
  onPictures: () => void;
}

/** Between the picture and the list: the page's terms, the answer, and what orders and narrows the list. */
export function PanelTools({ state, view, onOptions, onPictures }: PanelToolsProps) {
  const { search, status, service, offers, hasOffers, answeredAt } = view;
  const { compare } = state;
  const seller = state.seller.value;
  const isIdle = status === 'idle';
  return (
    <>
      {/* If nothing was found, the reason comes first, and there is nothing to compare. */}
      {search?.picture && !seller && (hasOffers || view.awaitsOffers) && (
        <ThisPage compare={compare} />
      )}
      {hasOffers && !seller && (
        <AnswerOfSearch compare={compare} total={view.total ?? 0} onOptions={onOptions} />
      )}
      {(hasOffers || (status !== 'setup' && status !== 'running')) && (
        <Toolbar
          imageUrl={view.imageUrl}
          summary={view.ofSeller}
          hasOffers={hasOffers}
          sort={compare.sort.value}
          sorts={sortsFor(offers ?? [], state.refining.can.value?.sort)}
          onSort={state.chooseSort}
          hasSimilarity={service ? serviceInfoOf(service).capabilities.similarity : true}
          service={view.settings.service}
          services={setUpServices(view.settings)}
          onService={state.chooseService}
          inputs={isIdle ? undefined : view.inputs}
          onOptions={onOptions}
          onPictures={isIdle ? undefined : onPictures}
        />
      )}
      {status !== 'setup' && status !== 'running' && (
        <SearchNotes
          answered={answeredAt === undefined ? undefined : { at: answeredAt, onAgain: state.retry }}
          nearLimit={state.nearLimit.value}
          offMinutes={search?.offMinutes}
        />
      )}
      {hasOffers && !seller && <ListTools compare={compare} exports={state.exports} />}
    </>
  );
}

interface ListToolsProps {
  compare: CompareState;
  exports: ExportsState;
}

/** The filters, the layout of the list, and its pending changes. */
function ListTools({ compare, exports }: ListToolsProps) {
  const { view, columns } = compare.view.value;
  return (
    <div>
      <div class={styles.tools}>
        <FiltersButton
          filters={compare.filters.value}
          onFilters={compare.changeFilters}
          unknown={compare.unknown.value}
        />
        <div class={styles.end}>
          <ExportMenu
            hasEvidence={compare.context.value.profile === 'brand'}
            testId="list-export"
            onExport={exports.fromList}
          />
          <ViewChoice
            view={view}
            onView={(chosen) => compare.chooseView({ ...compare.view.value, view: chosen })}
            columns={columns}
            onColumns={(chosen) => compare.chooseView({ view, columns: chosen })}
          />
        </div>
      </div>
      {compare.areMissing.value && <p class={styles.note}>{t('compare.withoutPictures')}</p>}
      <output class={styles.none} data-testid="none-pass">
        {compare.rows.value?.length === 0 && compare.hidden.value > 0 && t('compare.nonePass')}
      </output>
      <SortAgain updated={compare.moved.value} onSort={compare.resort} />
    </div>
  );
}

interface AnswerProps {
  compare: CompareState;
  /** Total number of offers reported by the services. */
  total: number;
  onOptions: () => void;
}

/** The summary of the search. */
function AnswerOfSearch({ compare, total, onOptions }: AnswerProps) {
  const answer = compare.answer.value;
  const shown = compare.comparison.value?.offers.length ?? 0;
  if (!answer) return null;
  // Marked offers that pass the filters; the button leads to the first of them.
  const marked = compare.rows.value?.filter(({ offer }) => offer.mark) ?? [];
  const first = marked[0]?.offer.key;
  const { sellers = 0, min, median, max } = answer.group ?? {};
  const hasSpread = min !== undefined && median !== undefined && max !== undefined;
  return (
    <AnswerLine
      paysUpTo={answer.maxUnitPrice}
      same={hasSpread ? { sellers, min, median, max } : undefined}
      quantity={compare.inputs.value.quantity}
      total={total}
      shown={shown}
      marked={marked.length}
      estimated={answer.estimated}
      prices={answer.prices}
      onMarked={() => first !== undefined && goToRow(first)}
      onEstimated={onOptions}
    />
  );
}

interface ThisPageProps {
  compare: CompareState;
}

/** The profile, and the price of the page. */
function ThisPage({ compare }: ThisPageProps) {
  const { amount, currency, pieces, from } = compare.terms.value;
  const { quantity, targetMargin } = compare.inputs.value;
  const { profile } = compare.costs.value;
  const hasMargin = profile === undefined || profileOf(profile).hasMargin;
  return (
    <>
      <ProfileChoice profile={profile} onProfile={compare.chooseProfile} />
      <PageTerms
        price={amount}
        currency={currency}
        currencies={Object.keys(compare.rates.rates.value.perCny).toSorted()}
        source={
          from === undefined || from === 'yours' ? from : from === 'visible' ? 'page' : 'data'
        }
        isPageRead={compare.isPageRead.value}
        pieces={pieces}
        quantity={quantity}
        targetMargin={hasMargin ? targetMargin : undefined}
        onPrice={(price, chosen) => compare.changeTerms({ amount: price ?? '', currency: chosen })}
        onPieces={(chosen) => compare.changeTerms({ pieces: chosen })}
        onQuantity={compare.setQuantity}
        onTargetMargin={(share) =>
          void compare.changeCosts((costs) => ({ ...costs, targetMargin: share }))
        }
      />
    </>
  );
}
