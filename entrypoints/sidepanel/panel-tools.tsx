import { SearchNotes } from '@/components/search/search-progress';
import { Toolbar } from '@/components/search/toolbar';
import { sortsFor } from '@/utils/pricing/sort';
import { setUpServices } from '@/utils/model/settings';
import { serviceInfoOf } from '@/utils/services/registry';
import { AnswerOfSearch } from './compare/answer';
import { ListTools } from './compare/list-tools';
import type { PanelState } from './panel-state';
import type { PanelView } from './panel-view';
import { ThisPage } from './compare/this-page';

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
      {/* Where nothing was found, the reason comes first, and there is nothing to compare. */}
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
      {hasOffers && !seller && <ListTools compare={compare} exporting={state.taking.exporting} />}
    </>
  );
}
