import { AddedServices } from '@/components/added-services';
import { Alternatives } from '@/components/alternatives';
import type { AllowSiteProps } from '@/components/allow-site';
import type { AreaOpening } from '@/components/area-opening';
import { PictureHeader } from '@/components/picture-header';
import { Refine } from '@/components/refine';
import { SearchProgress } from '@/components/search-progress';
import type { PanelState } from './panel-state';
import type { PanelView } from './panel-view';

export interface PanelHeadProps {
  state: PanelState;
  view: PanelView;
  /** Of the choice of an area of the picture. */
  opening: AreaOpening;
  allowSite: AllowSiteProps | undefined;
}

/** What is searched for, and how far it has come. */
export function PanelHead({ state, view, opening, allowSite }: PanelHeadProps) {
  const { search, status, answeredAt, hasOffers } = view;
  const { refining } = state;
  const can = refining.can.value;
  const pictures = state.alternatives.value;
  const crop = { area: search?.area, opening, onSearch: state.searchArea };
  return (
    <>
      {search && (
        <PictureHeader
          target={search.target}
          imageUrl={view.imageUrl}
          facts={search.picture}
          isLoading={status === 'running'}
          enlarged={view.isEnlarged}
          allowSite={view.outcome.failure?.code === 'access-missing' ? undefined : allowSite}
          onRetry={view.canRetry && answeredAt === undefined ? state.retry : undefined}
          isRetryQuiet={status === 'done' && hasOffers}
          crop={state.canSearchArea.value ? crop : undefined}
        />
      )}
      {search?.picture && can && (
        <Refine
          query={refining.query.value}
          can={can}
          addable={refining.addable.value}
          onQuery={refining.refine}
          onAdd={state.addService}
        />
      )}
      <AddedServices services={refining.added.value} onRetry={state.addService} />
      {pictures.length > 0 && (
        <Alternatives pictures={pictures} onChoose={state.chooseAlternative} />
      )}
      {search?.state.status === 'running' &&
        status === 'running' &&
        (search.state.wait || !view.isMore) && (
          <SearchProgress state={search.state} now={state.now.value} onCancel={state.cancel} />
        )}
    </>
  );
}
