import type { AllowSiteProps } from '@/components/allow-site';
import { BatchEntry, type BatchEntryProps } from '@/components/batch-entry';
import { FailedView } from '@/components/failed-view';
import { IdleView } from '@/components/idle-view';
import { NoMatchView } from '@/components/no-match-view';
import { MoreOffers } from '@/components/more-offers';
import { OfferList } from '@/components/offer-list';
import type { PictureInputProps } from '@/components/picture-input';
import { SetupView } from '@/components/setup-view';
import { SkeletonList } from '@/components/skeleton-list';
import type { Offer } from '@/utils/model/offer';
import type { ServiceId } from '@/utils/model/settings';
import type { Outcome } from './outcome';

export interface PanelBodyProps {
  outcome: Outcome;
  /** In the order to be shown; undefined while they are being read. */
  rows: readonly Offer[] | undefined;
  /** Match patterns of the service's picture hosts. */
  pictureOrigins: readonly string[];
  /** The service that was asked, or else the chosen one. */
  service: ServiceId | undefined;
  /** The user's own setting leaves out offers below a least similarity. */
  hasFloor: boolean;
  allowSite: AllowSiteProps | undefined;
  inputs: PictureInputProps;
  /** The service has another page. */
  hasMore: boolean;
  onMore: () => void;
  onCancel: () => void;
  onRetry: () => void;
  onOptions: () => void;
  onDemo: () => void;
  /** The way to the pictures of the page. */
  batchEntry: BatchEntryProps;
}

/** One view for each outcome. */
export function PanelBody(props: PanelBodyProps) {
  const { outcome, rows, onRetry, onOptions, onDemo } = props;
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
        />
      );
    case 'running':
      return rows?.length ? (
        <Offers {...props} rows={rows} isLoading={props.hasMore} />
      ) : (
        <SkeletonList />
      );
    case 'failed':
      return (
        <>
          {rows?.length ? <OfferList offers={rows} pictureOrigins={props.pictureOrigins} /> : null}
          <FailedView
            failure={outcome.failure}
            service={props.service}
            allowSite={props.allowSite}
            onRetry={onRetry}
            onOptions={onOptions}
          />
        </>
      );
    case 'done':
      if (rows === undefined) return <SkeletonList />;
      if (rows.length === 0) return <NoMatchView hasFloor={props.hasFloor} />;
      return <Offers {...props} rows={rows} isLoading={false} />;
  }
}

interface OffersProps extends PanelBodyProps {
  rows: readonly Offer[];
  isLoading: boolean;
}

/** The offers of all pages so far, and the way to the next one. */
function Offers({ rows, isLoading, ...props }: OffersProps) {
  return (
    <>
      <OfferList offers={rows} pictureOrigins={props.pictureOrigins} />
      {props.hasMore && (
        <MoreOffers isLoading={isLoading} onMore={props.onMore} onCancel={props.onCancel} />
      )}
    </>
  );
}
