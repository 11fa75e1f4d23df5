import {
  CircleSlash,
  Crop,
  type IconNode,
  ListFilter,
  ListX,
  RotateCw,
  SearchX,
  Settings,
  TriangleAlert,
  Unplug,
  WifiOff,
} from 'lucide';
import type { ErrorCode, Failure } from '@/utils/core/errors';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { excludedWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { ServiceId } from '@/utils/core/model/settings';
import { Button } from '../ui/button';
import { Message } from '../ui/message';
import styles from './end-views.module.css';
import { PictureButtons } from './picture-buttons';
import { AllowSite, type AllowSiteProps } from './picture-origin';
import { CopySeen, ShowTab } from './tab-buttons';
import { WordsInstead } from './words-instead';

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
  /** What another try is called. Default: a search. */
  retryLabel?: string;
  onRetry: () => void;
  onOptions: () => void;
  /** Buttons of a search in a tab: one shows the tab, one copies what it looked like, to report it. */
  tab: { onShow: () => void; onCopySeen: () => void };
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
  const { failure, service, allowSite, inputs, isMore, onRetry, onOptions, tab } = props;
  const { retryLabel = t('panel.retry') } = props;
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
          label={isMore ? t('tryAgain') : retryLabel}
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
      {action === 'see-tab' && (
        <>
          <ShowTab isNext onTab={tab.onShow} />
          <CopySeen onCopySeen={tab.onCopySeen} />
        </>
      )}
      {action === 'allow-access' && allowSite && <AllowSite {...allowSite} />}
    </Message>
  );
}

interface NoMatchViewProps {
  /** Offers below a least similarity were left out by the user's own setting. */
  hasFloor: boolean;
  /** Words or filters narrowed the search as well. */
  isNarrowed?: boolean;
  /** Id of the popover that offers a crop area of the picture; absent where none can be searched. */
  areaSheet?: string | undefined;
  /** Absent where the service finds nothing by words. */
  onWords?: ((words: string) => void) | undefined;
}

export function NoMatchView({ hasFloor, isNarrowed, areaSheet, onWords }: NoMatchViewProps) {
  return (
    <Message icon={SearchX} title={t('noMatch.title')} testId="no-match">
      {areaSheet !== undefined && (
        <Button
          label={t('area.open')}
          icon={Crop}
          look="primary"
          testId="no-match-area"
          popoverTarget={areaSheet}
        />
      )}
      <ul class={styles.tips}>
        {isNarrowed && <li>{t('noMatch.narrowed')}</li>}
        <li>{t('noMatch.another')}</li>
        <li>{t('noMatch.service')}</li>
        {hasFloor && <li>{t('noMatch.floor')}</li>}
      </ul>
      {onWords && <WordsInstead onWords={onWords} />}
    </Message>
  );
}

/** View of offers that the filters leave out, all of them. */
export function NonePassView({ onClear }: { onClear: () => void }) {
  return (
    <Message icon={ListFilter} title={t('compare.nonePass')} testId="none-pass">
      <Button
        label={t('compare.clear')}
        look="primary"
        testId="none-pass-clear"
        onClick={onClear}
      />
    </Message>
  );
}

interface AllExcludedViewProps {
  count: number;
  onBringBack: () => void;
}

/** View of offers that the user has taken out, all of them. */
export function AllExcludedView({ count, onBringBack }: AllExcludedViewProps) {
  return (
    <Message icon={ListX} title={excludedWords(count)} testId="all-excluded">
      <Button label={t('excluded.bringBack')} look="primary" onClick={onBringBack} />
    </Message>
  );
}
