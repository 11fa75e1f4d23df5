import {
  CircleSlash,
  RotateCw,
  Settings,
  TriangleAlert,
  Unplug,
  WifiOff,
  type IconNode,
} from 'lucide';
import { describeFailure } from '@/utils/error-messages';
import type { ErrorCode, Failure } from '@/utils/errors';
import type { ServiceId } from '@/utils/model/settings';
import { t } from '@/utils/words';
import { AllowSite, type AllowSiteProps } from './allow-site';
import { Button } from './button';
import styles from './failed-view.module.css';
import { Message } from './message';
import { PictureButtons } from './picture-buttons';

export interface FailedViewProps {
  failure: Failure;
  /** The service that was asked. */
  service: ServiceId | undefined;
  /** Present where access is missing and can be asked for. */
  allowSite?: AllowSiteProps | undefined;
  /** Other ways to a picture, where this one is of no use. */
  inputs: { onFile: (file: File) => void; onRegion: () => void };
  /** There are offers already: the next page of them failed. */
  isMore?: boolean;
  onRetry: () => void;
  onOptions: () => void;
}

/** States that look different from an error, because nothing is wrong with the search itself. */
const ICONS: Partial<Record<ErrorCode, IconNode>> = {
  offline: WifiOff,
  interrupted: Unplug,
  cancelled: CircleSlash,
};

/** Their sentences speak of the whole search; of the rest the reason is what helps. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'offline',
  'interrupted',
  'cancelled',
  'timed-out',
  'service-down',
  'bad-answer',
]);

export function FailedView(props: FailedViewProps) {
  const { failure, service, allowSite, inputs, isMore, onRetry, onOptions } = props;
  const { sentence, quote, action } = describeFailure(failure, service);
  const isOnlyMore = isMore === true && action === 'retry' && PASSING.has(failure.code);
  const title = isOnlyMore ? t('offers.moreFailed') : sentence;
  return (
    <Message icon={ICONS[failure.code] ?? TriangleAlert} title={title}>
      {quote && (
        <p class={styles.quote}>
          <bdi>{quote}</bdi>
        </p>
      )}
      {action === 'retry' && (
        <Button
          label={isMore ? t('details.again') : t('panel.retry')}
          icon={RotateCw}
          look="primary"
          testId="retry"
          onClick={onRetry}
        />
      )}
      {action === 'options' && (
        <Button label={t('error.openOptions')} icon={Settings} look="primary" onClick={onOptions} />
      )}
      {action === 'pick-another' && (
        <PictureButtons onFile={inputs.onFile} onRegion={inputs.onRegion} isRegionFirst />
      )}
      {action === 'allow-access' && allowSite && <AllowSite {...allowSite} />}
    </Message>
  );
}
