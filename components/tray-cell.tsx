import { Check } from 'lucide';
import { t } from '@/utils/words';
import { Icon } from './icon';
import { OfferFact, type OfferFactProps } from './offer-fact';
import styles from './tray-cell.module.css';

export interface TrayCellProps extends OfferFactProps {
  /** It is the best of its row: the lowest, or the highest. */
  best: 'low' | 'high' | undefined;
}

/** One fact of one offer; the best of its row says so. */
export function TrayCell({ best, ...fact }: TrayCellProps) {
  return (
    <td data-best={best}>
      <OfferFact {...fact} />
      {best && (
        <span class={styles.best}>
          <Icon node={Check} size={12} /> {best === 'low' ? t('tray.lowest') : t('tray.highest')}
        </span>
      )}
    </td>
  );
}
