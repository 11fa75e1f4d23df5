import { describeFailure } from '@/utils/io/i18n/error-messages';
import { formatEarlier } from '@/utils/io/i18n/dates';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import { SERVICE_IDS } from '@/utils/core/model/settings';
import type { WatchSummary } from '@/utils/core/model/watch';
import { isPaused } from '@/utils/core/watch/pause';
import { Button } from '../ui/button';
import styles from './paused-services.module.css';

interface PausedServicesProps {
  paused: WatchSummary['paused'];
  /** Epoch milliseconds. */
  now: number;
  onOptions: () => void;
}

/** Services that are not asked for a while, and why. */
export function PausedServices({ paused, now, onOptions }: PausedServicesProps) {
  return SERVICE_IDS.map((service) => {
    const pause = paused[service];
    if (!pause || !isPaused(pause, now)) return null;
    const { sentence, action } = describeFailure(pause.failure, service);
    const words = [serviceName(service), formatEarlier(pause.until, now), sentence] as const;
    return (
      <p key={service} class={styles.paused} data-testid="watch-paused" data-service={service}>
        {t('watched.paused', [...words])}{' '}
        {action !== 'retry' && (
          <Button label={t('watched.options')} look="link" onClick={onOptions} />
        )}
      </p>
    );
  });
}
