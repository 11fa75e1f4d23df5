import { Bell, TriangleAlert } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ViewHead } from '@/components/panel/view-head';
import { Button } from '@/components/ui/button';
import { Message, Notice } from '@/components/ui/message';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { ChangeList } from '@/components/watch/change-list';
import { PausedServices } from '@/components/watch/paused-services';
import { WatchList } from '@/components/watch/watch-list';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { PictureOrigins } from '@/utils/core/model/picture-origins';
import { serviceInfoOf } from '@/utils/io/services/registry';
import type { Watch } from '@/utils/core/model/watch';
import { isPaused } from '@/utils/core/watch/pause';
import styles from './watch-panel.module.css';
import type { WatchModule } from '../store/watch';

export interface WatchPanelProps {
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
  const byId = new Map(watches.map((watch) => [watch.id, watch]));
  return (
    <>
      {!isOn && (
        <p class={styles.off} data-testid="watching-off">
          {t('watched.off')} <Button label={t('watched.options')} look="link" onClick={onOptions} />
        </p>
      )}
      {leftOut > 0 && <p class={styles.off}>{t('watched.leftOut', [formatNumber(leftOut)])}</p>}
      {isOn && <PausedServices paused={paused} now={now} onOptions={onOptions} />}
      <ChangeList
        changes={view.changes.value}
        fresh={view.fresh.value}
        watchOf={(id) => byId.get(id)}
        hasMore={view.hasMore.value}
        onMore={view.more}
      />
      <WatchList
        watches={watches}
        observations={view.observations.value}
        openId={view.openId.value}
        now={now}
        isNextKnown={(watch) => {
          const pause = paused[watch.service];
          return isOn && !(pause && isPaused(pause, now));
        }}
        pictureOrigins={pictureOrigins}
        isStockTold={isStockTold}
        onToggle={view.toggle}
        onShown={view.ask}
        onQuantity={view.setQuantity}
        onSearch={view.search}
        onCopy={view.copy}
        onRemove={(watch) => {
          focusNext(watch.id);
          view.remove(watch);
        }}
        onOptions={onOptions}
      />
    </>
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

/** Moves the focus before its row is removed: to the row below, else above, else to what is above the list. */
function focusNext(id: string): void {
  const row = document.querySelector(`[data-key="${CSS.escape(id)}"]`);
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('button');
  (button ?? document.getElementById('watched-list'))?.focus();
}

/** Only details have the stock. */
function isStockTold({ service, offer }: Watch): boolean {
  return serviceInfoOf(service).capabilities.details && offer.market === undefined;
}
