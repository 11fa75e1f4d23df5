import { AddedServices } from '@/components/search/added-services';
import { Alternatives } from '@/components/search/alternatives';
import type { AreaOpening } from '@/components/search/area-choice';
import { PictureHeader } from '@/components/search/picture-header';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { Refine } from '@/components/search/refine';
import { SearchProgress } from '@/components/search/search-progress';
import { t } from '@/utils/i18n/words';
import { couldBeAllSites } from './access';
import type { PanelView } from './panel-view';
import type { PanelState } from './state';

export interface PanelHeadProps {
  state: PanelState;
  view: PanelView;
  /** Of the choice of an area of the picture. */
  opening: AreaOpening;
  allowSite: AllowSiteProps | undefined;
}

/** The searched picture, and the progress of the search. */
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

/** The text of the button for more access: for the original of a screenshot, or for missing access. */
export function allowSiteProps({
  access,
  accessRefused,
  outcome,
  allowAccess,
  allowAllSites,
}: PanelState): AllowSiteProps | undefined {
  if (access.value === undefined) return undefined;
  const { host } = access.value;
  const isMissing = outcome.value.failure?.code === 'access-missing';
  return {
    host,
    label: isMissing ? t('error.allow', [host]) : t('picture.getOriginal', [host]),
    look: isMissing ? 'primary' : 'link',
    refused: accessRefused.value,
    onAllow: allowAccess,
    onAllowAll: couldBeAllSites(access.value) ? allowAllSites : undefined,
  };
}
