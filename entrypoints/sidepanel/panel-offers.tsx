import { BatchEntry } from '@/components/batch/batch-entry';
import type { MarketListProps } from '@/components/market/market-list';
import { SkeletonList } from '@/components/list/skeleton-list';
import { PICTURE_SHEET } from '@/components/panel/picture-row';
import {
  FailedView,
  HandedOffView,
  NoMatchView,
  NonePassView,
} from '@/components/search/end-views';
import { IdleView } from '@/components/search/idle-view';
import { lazily } from '@/components/ui/lazily';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { SetupView } from '@/components/search/setup-view';
import { connectionOf } from '@/utils/core/model/settings';
import type { ListDetails } from '@/utils/core/pricing/offer-context';
import { rowsOf } from '@/utils/core/pricing/sections';
import type { BatchState } from './batch/batch-state';
import { Offers, SellerOffers, type OffersProps } from './paged-offers';
import type { PanelView } from './panel-view';
import type { PanelState } from './state';

export interface PanelOffersProps {
  state: PanelState;
  view: PanelView;
  batch: BatchState;
  details: ListDetails | undefined;
  allowSite: AllowSiteProps | undefined;
  onOptions: () => void;
}

/** The offers of one seller or of the search, the listings of another market, or the view of an outcome without offers. */
export function PanelOffers(props: PanelOffersProps) {
  const { state, view, batch, details, allowSite, onOptions } = props;
  const { outcome, service } = view;
  const seller = state.seller.value;
  if (seller) {
    return (
      <SellerOffers
        seller={seller}
        pictureOrigins={state.pictureOrigins.value}
        details={details}
        context={state.compare.context.value}
        onMore={state.moreOfSeller}
        onBack={state.closeSeller}
      />
    );
  }
  const market = state.markets.open.value;
  if (market) {
    return (
      <MarketList
        line={market}
        pictureOrigins={state.pictureOrigins.value}
        onAsk={() => state.markets.ask(market.market)}
        onBack={state.markets.close}
      />
    );
  }
  const list = listProps(state, details);
  const offers = view.hasOffers ? list : undefined;
  if (offers && rowsOf(offers.sections).length === 0) {
    return <NonePassView onClear={() => state.compare.changeFilters({})} />;
  }
  const hasMore = view.isMore || state.refining.withMore.value.length > 0;
  const more = (isLoading: boolean) =>
    hasMore ? { isLoading, onMore: state.more, onCancel: state.cancel } : undefined;
  switch (outcome.status) {
    case 'idle':
      return (
        <>
          <IdleView {...view.inputs} />
          <BatchEntry
            left={batch.left.value?.progress}
            onOpen={batch.open}
            onLeft={batch.openLeft}
          />
        </>
      );
    case 'setup':
      return (
        <SetupView
          onRetry={outcome.failure && service ? state.retry : undefined}
          onDemo={() => state.chooseService('demo')}
          onOwnKey={onOptions}
          onWeb={() => state.chooseService('web')}
        />
      );
    case 'running':
      return offers ? <Offers {...offers} more={more(true)} /> : <SkeletonList />;
    case 'failed': {
      const problem = (
        <FailedView
          failure={outcome.failure}
          service={service}
          allowSite={allowSite}
          inputs={view.inputs}
          isMore={offers !== undefined}
          onRetry={state.retry}
          onOptions={onOptions}
        />
      );
      return offers ? <Offers {...offers} problem={problem} /> : problem;
    }
    case 'handed-off':
      return (
        <HandedOffView
          isPictureIn={outcome.isPictureIn}
          onCopy={state.copyPicture}
          onTab={state.showTab}
        />
      );
    case 'done':
      if (list === undefined) return <SkeletonList />;
      return offers ? <Offers {...offers} more={more(false)} /> : <NoMatch {...props} />;
  }
}

const MarketList = lazily<MarketListProps>(
  async () => (await import('./markets/market-parts')).MarketList,
  SkeletonList,
);

function NoMatch({ state, view }: PanelOffersProps) {
  const { refining } = state;
  const { service, search } = view;
  const query = refining.query.value;
  const takesWords = refining.can.value?.words && search?.picture;
  const hasArea = state.canSearchArea.value && view.imageUrl !== undefined;
  return (
    <NoMatchView
      hasFloor={service ? connectionOf(view.settings, service).similarDegree !== undefined : false}
      isNarrowed={query.words !== undefined || query.filters !== undefined}
      areaSheet={hasArea ? PICTURE_SHEET : undefined}
      onWords={takesWords ? (words) => refining.refine({ words, isWordsOnly: true }) : undefined}
    />
  );
}

/** How the offers of the search are shown; undefined while they are being read. */
function listProps(state: PanelState, details: ListDetails | undefined) {
  const { compare, pictureOrigins, chooseSort } = state;
  const sections = compare.sections.value;
  if (!sections) return undefined;
  const { view } = compare.view.value;
  return {
    sections,
    isByTitle: compare.areMissing.value,
    context: compare.context.value,
    pictureOrigins: pictureOrigins.value,
    details,
    actions: state.actions.value,
    onGroup: compare.toggleGroup,
    view,
    ranking: { sort: compare.sort.value, isReversed: compare.isReversed.value },
    onRanking: ({ sort, isReversed }) => chooseSort(sort, isReversed),
  } satisfies OffersProps;
}
