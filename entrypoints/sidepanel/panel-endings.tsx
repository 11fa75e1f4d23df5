import { BatchEntry } from '@/components/batch/batch-entry';
import { PICTURE_SHEET } from '@/components/panel/picture-row';
import {
  AllExcludedView,
  FailedView,
  NoMatchView,
  NonePassView,
} from '@/components/search/end-views';
import { IdleView } from '@/components/search/idle-view';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { SetupView } from '@/components/search/setup-view';
import { WayView } from '@/components/search/way-view';
import { retryWords } from '@/utils/io/i18n/search-words';
import { connectionOf } from '@/utils/core/model/settings';
import { useCopySeen } from './copy-seen';
import { type PanelView, wayOf } from './panel-view';
import { useStore } from './store/use-store';

export interface EmptyListProps {
  view: PanelView;
  allowSite: AllowSiteProps | undefined;
  onOptions: () => void;
}

/** The view of an outcome without offers. */
export function EmptyList(props: EmptyListProps) {
  const { view, onOptions } = props;
  const { search } = useStore();
  const { outcome, service } = view;
  switch (outcome.status) {
    case 'idle':
      return (
        <>
          <IdleView {...view.inputs} page={view.page} />
          <Pictures />
        </>
      );
    case 'setup':
      return (
        <SetupView
          onRetry={outcome.failure && service ? search.retry : undefined}
          onDemo={() => search.chooseService('demo')}
          onOwnKey={onOptions}
          onWeb={() => search.chooseService('web')}
        />
      );
    case 'failed':
      return <FailedSearch {...props} />;
    case 'handed-off':
      return <WaitingWay view={view} />;
    case 'running':
    case 'done':
      return <NoMatch view={view} />;
  }
}

/** The way to all pictures of a page. */
function Pictures() {
  const { late } = useStore();
  if (!late.value) return null;
  const { left, open, openLeft } = late.value.batch;
  return <BatchEntry left={left.value?.progress} onOpen={open} onLeft={openLeft} />;
}

export interface FailedSearchProps extends EmptyListProps {
  /** There are offers already: the next page of them failed. */
  isMore?: boolean | undefined;
}

export function FailedSearch({ view, allowSite, isMore, onOptions }: FailedSearchProps) {
  const { search } = useStore();
  const copySeen = useCopySeen();
  const { outcome, service, inputs } = view;
  if (outcome.status !== 'failed') return null;
  return (
    <FailedView
      failure={outcome.failure}
      service={service}
      allowSite={allowSite}
      inputs={inputs}
      isMore={isMore === true}
      retryLabel={retryWords(view.search)}
      onRetry={search.retry}
      onOptions={onOptions}
      tab={{ onShow: search.tabs1688.show, onCopySeen: copySeen }}
    />
  );
}

/** The search waits for the user's hand in its tab of 1688. */
export function WaitingWay({ view }: Pick<EmptyListProps, 'view'>) {
  const { search } = useStore();
  const { tabs1688 } = search;
  return (
    <WayView
      way={wayOf(view.search)}
      onTab={tabs1688.show}
      onTake={tabs1688.take}
      onGuest={tabs1688.openGuestPage.value}
      onCopy={search.copyPicture}
      onCopySeen={useCopySeen()}
    />
  );
}

/** There are offers, and the filters or the user leave out each of them. */
export function NothingPasses() {
  const { compare } = useStore();
  const { count, bringAllBack } = compare.excluded;
  return compare.comparison.value?.offers.length === 0 ? (
    <AllExcludedView count={count.value} onBringBack={bringAllBack} />
  ) : (
    <NonePassView onClear={() => compare.changeFilters({})} />
  );
}

function NoMatch({ view }: Pick<EmptyListProps, 'view'>) {
  const { refining, canSearchArea } = useStore().search;
  const { service, search } = view;
  const query = refining.query.value;
  const takesWords = refining.can.value?.words && search?.picture;
  const hasArea = canSearchArea.value && view.imageUrl !== undefined;
  return (
    <NoMatchView
      hasFloor={service ? connectionOf(view.settings, service).similarDegree !== undefined : false}
      isNarrowed={query.words !== undefined || query.filters !== undefined}
      areaSheet={hasArea ? PICTURE_SHEET : undefined}
      onWords={takesWords ? (words) => refining.refine({ words, isWordsOnly: true }) : undefined}
    />
  );
}
