import { formatNumber, formatYuan } from '@/utils/i18n/format';
import type { OfferDetails } from '@/utils/model/offer';
import { t } from '@/utils/i18n/words';
import styles from './tier-table.module.css';

export interface TierTableProps {
  /** By rising quantity. */
  tiers: NonNullable<OfferDetails['tiers']>;
}

/** What a piece costs, by how many are ordered. */
export function TierTable({ tiers }: TierTableProps) {
  return (
    <table class={styles.tiers} data-testid="tiers">
      <caption class="visually-hidden">{t('details.tiers')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('details.from')}</th>
          <th scope="col">{t('details.price')}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ from, price }) => (
          <tr key={from}>
            <td>{formatNumber(from)}</td>
            <td>
              <span class={styles.sign}>{formatYuan(price).sign}</span>
              {formatYuan(price).digits}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
