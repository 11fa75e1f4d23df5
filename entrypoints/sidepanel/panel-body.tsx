import type { ComponentChildren } from 'preact';
import type { AllowSiteProps } from '@/components/search/picture-origin';
import { BatchEntry, type BatchEntryProps } from '@/components/batch/batch-choice';
import { FailedView, HandedOffView, NoMatchView } from '@/components/search/end-views';
import { IdleView, SetupView } from '@/components/search/start-views';
import type { PictureButtonsProps } from '@/components/search/picture-header';
import { SkeletonList } from '@/components/ui/skeleton';
import type { ServiceId } from '@/utils/model/settings';
import { Offers, type OffersProps } from './offers';
import type { Outcome } from './outcome';

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
