import { BatchEntry } from '@/components/batch/batch-entry';
import { PICTURE_SHEET } from '@/components/panel/picture-row';
import {
  FailedView,
  HandedOffView,
  NoMatchView,
  NonePassView,
} from '@/components/search/end-views';
import { IdleView } from '@/components/search/idle-view';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { SetupView } from '@/components/search/setup-view';
import { connectionOf } from '@/utils/core/model/settings';
import type { PanelView } from './panel-view';
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
          <IdleView {...view.inputs} />
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
      return (
        <HandedOffView
          isPictureIn={outcome.isPictureIn}
          onCopy={search.copyPicture}
          onTab={search.showTab}
        />
      );
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
  const { outcome, service, inputs } = view;
  if (outcome.status !== 'failed') return null;
  return (
    <FailedView
      failure={outcome.failure}
      service={service}
      allowSite={allowSite}
      inputs={inputs}
      isMore={isMore === true}
      onRetry={search.retry}
      onOptions={onOptions}
    />
  );
}

/** There are offers, and the filters leave out each of them. */
export function NothingPasses() {
  const { compare } = useStore();
  return <NonePassView onClear={() => compare.changeFilters({})} />;
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
