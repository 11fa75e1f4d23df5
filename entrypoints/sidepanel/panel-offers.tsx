import type { AllowSiteProps } from '@/components/search/picture-origin';
import type { AreaOpening } from '@/components/search/area-choice';
import { connectionOf } from '@/utils/model/settings';
import type { BatchState } from './batch/batch-state';
import { listProps } from './compare/list-props';
import { PanelBody } from './panel-body';
import type { PanelState } from './panel-state';
import type { PanelView } from './panel-view';
import { SellerOffers } from './aside/seller-offers';

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
