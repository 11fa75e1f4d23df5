import { formatNumber, formatYuan } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { type TierSteps, type Tiers, tierSteps } from '@/utils/core/pricing/tier-steps';
import styles from './offer-tiers.module.css';

interface OfferTiersProps {
  /** Tiers by rising quantity. */
  tiers: Tiers;
  /** What the user would order, in the unit of the tiers. */
  quantity: number | undefined;
}

/** What one costs by how many are ordered, with the user's quantity marked: drawn, and as a table. */
export function OfferTiers({ tiers, quantity }: OfferTiersProps) {
  const steps = tierSteps(tiers, quantity);
  const isMarked = steps.mark !== undefined && quantity !== undefined;
  return (
    <div class={styles.tiers}>
      <table class={styles.table} data-testid="tiers">
        <caption>{t('details.tiers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('details.from')}</th>
            <th scope="col">{t('details.price')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.steps.map(({ from, price, isMine }) => (
            <tr key={from} data-mine={isMine || undefined}>
              <td>{formatNumber(from)}</td>
              <td>
                <span class={styles.sign}>{formatYuan(price).sign}</span>
                {formatYuan(price).digits}
                {isMine && quantity !== undefined && (
                  <span class={styles.mine}> {t('compare.at', [formatNumber(quantity)])}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tiers.length > 1 && <TierChart {...steps} isMarked={isMarked} />}
    </div>
  );
}

const share = (of: number) => `${(of * 100).toFixed(2)}%`;

/** The table beside it says the same. */
function TierChart({ steps, mark, isMarked }: TierSteps & { isMarked: boolean }) {
  return (
    <svg class={styles.chart} aria-hidden="true" data-testid="tier-chart">
      {steps.map(({ from, start, width, height, isMine }) => (
        <rect
          key={from}
          class={styles.step}
          data-mine={isMine || undefined}
          x={share(start)}
          y={share(1 - height)}
          width={share(width)}
          height={share(height)}
        />
      ))}
      {isMarked && mark !== undefined && (
        <line class={styles.mark} x1={share(mark)} x2={share(mark)} y1="0" y2="100%" />
      )}
    </svg>
  );
}
