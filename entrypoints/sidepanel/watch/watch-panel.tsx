import { Bell, TriangleAlert } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ViewHead } from '@/components/panel/view-head';
import { Button } from '@/components/ui/button';
import { Message, Notice } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { ChangeList } from '@/components/watch/change-list';
import { WatchRow } from '@/components/watch/watch-row';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { SERVICE_IDS, type ServiceId } from '@/utils/core/model/settings';
import type { WatchPause } from '@/utils/core/model/watch';
import { isPaused } from '@/utils/core/watch/pause';
import styles from './watch-panel.module.css';
import type { WatchModule } from '../store/watch';

interface WatchPanelProps {
  watching: WatchModule;
  /** Epoch milliseconds. */
  now: number;
  pictureOrigins: PictureOrigins;
  onOptions: () => void;
}

/** What has changed of the watched offers, and the offers, in place of the single search. */
export function WatchPanel(props: WatchPanelProps) {
  const { watching, onOptions } = props;
  const { view, message, dismiss } = watching;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const problem = view.problem.value;
  return (
    <>
      <ViewHead
        title={t('watch.title')}
        titleRef={title}
        backTestId="watch-back"
        onBack={view.close}
      />
      <div class={styles.said}>
        <Notice message={message.value} onDismiss={dismiss} testId="watch-said" />
      </div>
      {problem ? (
        <Message
          icon={TriangleAlert}
          title={t(`watched.problem.${problem}`)}
          testId="watch-problem"
        >
          {problem === 'full' ? (
            <Button label={t('watched.options')} onClick={onOptions} />
          ) : (
            <Button label={t('watched.tryAgain')} testId="watch-again" onClick={view.open} />
          )}
        </Message>
      ) : (
        <Watched {...props} />
      )}
    </>
  );
}

function Watched({ watching, now, pictureOrigins, onOptions }: WatchPanelProps) {
  const { view, settings } = watching;
  const watches = view.watches.value;
  const { isOn } = settings.value;
  useSeen(view);
  if (!watches) return <SkeletonRows words={t('watched.loading')} />;
  const leftOut = view.leftOut.value;
  const paused = view.paused.value;
  if (watches.length === 0 && leftOut === 0) {
    return (
      <Message icon={Bell} title={t('watched.none')} testId="nothing-watched">
        <p>{t('watched.noneText', [t('watch.every')])}</p>
      </Message>
    );
  }
  const isPausedNow = (service: ServiceId) => {
    const pause = paused[service];
    return pause !== undefined && isPaused(pause, now);
  };
  return (
    <>
      {!isOn && (
        <p class={styles.off} data-testid="watching-off">
          {t('watched.off')} <Button label={t('watched.options')} look="link" onClick={onOptions} />
        </p>
      )}
      {leftOut > 0 && <p class={styles.off}>{t('watched.leftOut', [formatNumber(leftOut)])}</p>}
      {isOn &&
        SERVICE_IDS.filter(isPausedNow).map((service) => (
          <Paused
            key={service}
            service={service}
            pause={paused[service]}
            now={now}
            onOptions={onOptions}
          />
        ))}
      <ChangeList changes={view.changes.value} hasMore={view.hasMore.value} onMore={view.more} />
      <section aria-labelledby="watched-list" data-testid="watch-list" data-count={watches.length}>
        <h3 id="watched-list" class={styles.title} tabIndex={-1}>
          {t('watched.list')}{' '}
          <span class={styles.count}>
            {t('offers.count', watches.length, [formatNumber(watches.length)])}
          </span>
        </h3>
        <ul aria-labelledby="watched-list">
          {watches.map((watch) => (
            <WatchRow
              key={watch.id}
              watch={watch}
              now={now}
              isNextKnown={isOn && !isPausedNow(watch.service)}
              pictureOrigins={pictureOrigins}
              onSearch={view.search}
              onRemove={view.remove}
              onOptions={onOptions}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

interface PausedProps extends Pick<WatchPanelProps, 'now' | 'onOptions'> {
  service: ServiceId;
  pause: WatchPause | undefined;
}

/** A service that is not asked for a while, and why. */
function Paused({ service, pause, now, onOptions }: PausedProps) {
  if (!pause) return null;
  const { sentence, action } = describeFailure(pause.failure, service);
  return (
    <p class={styles.off} data-testid="watch-paused" data-service={service}>
      {t('watched.paused', [serviceName(service), formatEarlier(pause.until, now), sentence])}{' '}
      {action !== 'retry' && (
        <Button label={t('watched.options')} look="link" onClick={onOptions} />
      )}
    </p>
  );
}

/** In a minimised window the user does not see what the worker finds, so it stays unread. */
function useSeen(view: WatchModule['view']): void {
  const changes = view.changes.value;
  useLayoutEffect(() => {
    const look = () => {
      if (!document.hidden) view.seen();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [view, changes]);
}
