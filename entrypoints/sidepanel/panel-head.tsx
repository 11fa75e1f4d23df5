import { AddedServices } from '@/components/search/refine-chips';
import { Alternatives } from '@/components/search/alternatives';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import type { AreaOpening } from '@/components/search/area-choice';
import { PictureHeader } from '@/components/search/picture-header';
import { Refine } from '@/components/search/refine';
import { SearchProgress } from '@/components/search/search-progress';
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
