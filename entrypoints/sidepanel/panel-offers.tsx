import type { ComponentChildren } from 'preact';
import { BatchEntry, type BatchEntryProps } from '@/components/batch/batch-choice';
import type { AreaOpening } from '@/components/search/area-choice';
import { FailedView, HandedOffView, NoMatchView } from '@/components/search/end-views';
import type { PictureButtonsProps } from '@/components/search/picture-header';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { IdleView, SetupView } from '@/components/search/start-views';
import { SkeletonList } from '@/components/ui/skeleton';
import { type ServiceId, connectionOf } from '@/utils/model/settings';
import type { BatchState } from './batch/batch-state';
import { Offers, type OffersProps, SellerOffers } from './offers';
import type { PanelView } from './panel-view';
import type { Outcome } from './search-state';
import type { PanelState } from './state';

export interface PanelOffersProps {
  state: PanelState;
  view: PanelView;
  batch: BatchState;
  /** Of the choice of an area of the picture. */
  opening: AreaOpening;
  allowSite: AllowSiteProps | undefined;
  onOptions: () => void;
}

/** The offers of the search or of one seller, or what stands in their place. */
export function PanelOffers({
  state,
  view,
  batch,
  opening,
  allowSite,
  onOptions,
}: PanelOffersProps) {
  const { service, search } = view;
  const { refining } = state;
  const seller = state.seller.value;
  const query = refining.query.value;
  const takesWords = refining.can.value?.words && search?.picture;
  const hasArea = state.canSearchArea.value && view.imageUrl !== undefined;
  return (
    <PanelBody
      outcome={view.outcome}
      list={listProps(state)}
      hasOffers={view.hasOffers}
      detour={
        seller && (
          <SellerOffers
            seller={seller}
            pictureOrigins={state.pictureOrigins.value}
            details={state.details.value}
            context={state.compare.context.value}
            onMore={state.moreOfSeller}
            onBack={state.closeSeller}
          />
        )
      }
      service={service}
      hasMore={view.isMore || refining.withMore.value.length > 0}
      onArea={hasArea ? opening.onOpen : undefined}
      onWords={takesWords ? (words) => refining.refine({ words, isWordsOnly: true }) : undefined}
      isNarrowed={query.words !== undefined || query.filters !== undefined}
      onMore={state.more}
      onCancel={state.cancel}
      hasFloor={service ? connectionOf(view.settings, service).similarDegree !== undefined : false}
      allowSite={allowSite}
      inputs={view.inputs}
      onRetry={state.retry}
      onOptions={onOptions}
      onDemo={() => state.chooseService('demo')}
      onWeb={() => state.chooseService('web')}
      onCopy={state.copyPicture}
      onTab={state.showTab}
      batchEntry={{
        left: batch.left.value?.progress,
        onOpen: batch.open,
        onLeft: batch.openLeft,
      }}
    />
  );
}

export interface PanelBodyProps {
  outcome: Outcome;
  /** How offers are shown; undefined while they are being read. */
  list: OffersProps | undefined;
  /** Some were found, though perhaps none of them passes the filters. */
  hasOffers: boolean;
  /** Shown in place of everything, while the user has gone there. */
  detour: ComponentChildren;
  /** The service that was asked, or else the chosen one. */
  service: ServiceId | undefined;
  /** The user's own setting leaves out offers below a least similarity. */
  hasFloor: boolean;
  /** Words or filters narrow the search. */
  isNarrowed: boolean;
  /** Opens the choice of an area; absent where none can be searched. */
  onArea: (() => void) | undefined;
  /** Absent where the service finds nothing by words. */
  onWords: ((words: string) => void) | undefined;
  allowSite: AllowSiteProps | undefined;
  inputs: PictureButtonsProps;
  /** The service has another page. */
  hasMore: boolean;
  onMore: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onOptions: () => void;
  onDemo: () => void;
  onWeb: () => void;
  onCopy: () => Promise<void>;
  onTab: () => void;
  /** The way to the pictures of the page. */
  batchEntry: BatchEntryProps;
}

/** One view for each outcome. */
export function PanelBody(props: PanelBodyProps) {
  const { outcome, list, onRetry, onOptions, onDemo, onMore, onCancel } = props;
  const offers = props.hasOffers ? list : undefined;
  if (props.detour) return <>{props.detour}</>;
  const more = (isLoading: boolean) =>
    props.hasMore ? { isLoading, onMore, onCancel } : undefined;
  switch (outcome.status) {
    case 'idle':
      return (
        <>
          <IdleView {...props.inputs} />
          <BatchEntry {...props.batchEntry} />
        </>
      );
    case 'setup':
      return (
        <SetupView
          onRetry={outcome.failure && props.service ? onRetry : undefined}
          onDemo={onDemo}
          onOwnKey={onOptions}
          onWeb={props.onWeb}
        />
      );
    case 'running':
      return offers ? <Offers {...offers} more={more(true)} /> : <SkeletonList />;
    case 'failed': {
      const problem = (
        <FailedView
          failure={outcome.failure}
          service={props.service}
          allowSite={props.allowSite}
          inputs={props.inputs}
          isMore={offers !== undefined}
          onRetry={onRetry}
          onOptions={onOptions}
        />
      );
      return offers ? <Offers {...offers} problem={problem} /> : problem;
    }
    case 'handed-off':
      return (
        <HandedOffView
          isPictureIn={outcome.isPictureIn}
          onCopy={props.onCopy}
          onTab={props.onTab}
        />
      );
    case 'done':
      if (list === undefined) return <SkeletonList />;
      if (!offers)
        return (
          <NoMatchView
            hasFloor={props.hasFloor}
            isNarrowed={props.isNarrowed}
            onArea={props.onArea}
            onWords={props.onWords}
          />
        );
      return <Offers {...offers} more={more(false)} />;
  }
}

/** How the offers of the search are shown; undefined while they are being read. */
export function listProps(state: PanelState) {
  const { compare, details, pictureOrigins, chooseSort } = state;
  const rows = compare.rows.value;
  if (!rows) return undefined;
  const { view, columns } = compare.view.value;
  return {
    rows,
    context: compare.context.value,
    pictureOrigins: pictureOrigins.value,
    details: details.value,
    actions: state.actions.value,
    onGroup: compare.toggleGroup,
    view,
    columns,
    ranking: { sort: compare.sort.value, isReversed: compare.isReversed.value },
    onRanking: ({ sort, isReversed }) => chooseSort(sort, isReversed),
    onTouch: compare.touch,
  } satisfies OffersProps;
}
