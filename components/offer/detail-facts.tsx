import { formatNumber, formatSize, formatWeight, formatYuan } from '@/utils/i18n/format';
import { readable, t } from '@/utils/i18n/words';
import type { OfferDetails } from '@/utils/model/offer';
import styles from './detail-facts.module.css';

interface TierTableProps {
  /** By rising quantity. */
  tiers: NonNullable<OfferDetails['tiers']>;
}

/** What a piece costs, by how many are ordered. */
function TierTable({ tiers }: TierTableProps) {
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

interface DetailFactsProps {
  details: OfferDetails;
}

/** What is known of an offer: prices by quantity, how it is sold, weight and size. */
export function DetailFacts({ details }: DetailFactsProps) {
  const { tiers, moq, lot, weight, size } = details;
  const facts = [
    [t('offers.moq'), moq !== undefined && formatNumber(moq)],
    [t('details.lot'), lot !== undefined && lot > 1 && formatNumber(lot)],
    [t('details.unit'), unitWords(details)],
    [t('details.weight'), weight !== undefined && formatWeight(weight)],
    [t('details.size'), size && formatSize(size)],
  ] as const;
  const known = facts.filter(([, value]) => value);
  const hasTiers = tiers !== undefined && tiers.length > 0;
  if (!hasTiers && known.length === 0) return <p>{t('details.none')}</p>;
  return (
    <div class={styles.facts}>
      {hasTiers && <TierTable tiers={tiers} />}
      {known.length > 0 && (
        <dl class={styles.list}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** Both where they differ and the second is read: the seller is written to in the first. */
function unitWords({ unit, unitTranslated }: OfferDetails): string | undefined {
  if (unit === undefined) return unitTranslated;
  return [...new Set([unit, readable(unit, unitTranslated)])].join(' · ');
}
