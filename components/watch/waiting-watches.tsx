import { formatNumber } from '@/utils/io/i18n/format';
import { serviceName } from '@/utils/io/i18n/search-words';
import { t } from '@/utils/io/i18n/words';
import type { WaitingWatches as Waiting } from '@/utils/core/watch/elsewhere';
import { Button } from '../ui/button';
import styles from './paused-services.module.css';

interface WaitingWatchesProps {
  waiting: readonly Waiting[];
  onMove: (waiting: Waiting) => void;
}

/** Offers that are not looked up, as their service is reached at another address, until the user agrees to it. */
export function WaitingWatches({ waiting, onMove }: WaitingWatchesProps) {
  return waiting.map((one) => {
    const { service, from, to, count } = one;
    const words = [serviceName(service), shown(from), shown(to), formatNumber(count)] as const;
    return (
      <p
        key={`${service} ${from}`}
        class={styles.paused}
        data-testid="watch-waiting"
        data-service={service}
      >
        {t('watched.moved', [...words])}{' '}
        <Button
          label={t('watched.moveThere')}
          look="link"
          testId="watch-move"
          onClick={() => onMove(one)}
        />
      </p>
    );
  });
}

/**
 * The address without the usual scheme; `http` is worth knowing. The isolate keeps it one in a text from right to
 * left.
 */
function shown(origin: string): string {
  return `\u2068${origin.replace('https://', '')}\u2069`;
}
