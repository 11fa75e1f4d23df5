import { useId } from 'preact/hooks';
import type { ComparedOffer, CostLine, CostSource, Range } from '@/utils/core/model/compared-offer';
import { formatDay } from '@/utils/io/i18n/dates';
import {
  boundText,
  doubtText,
  formatNumber,
  formatPercentRange,
  moneyRangeText,
} from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { OfferContext } from '@/utils/core/pricing/offer-context';
import { CostBar, CostKey } from './cost-bar';
import styles from './cost-details.module.css';

interface CostDetailsProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** What a landed cost is made of: as a bar, and each line with its range and where it comes from. */
export function CostDetails({ offer, context }: CostDetailsProps) {
  const fills = useId();
  const { landed, earning, cash, unitPrice } = offer;
  if (!landed) return null;
  const { currency, lines } = landed;
  const days = commonDays(lines, context.costDates);
  const amount = (range: Range) => moneyRangeText(range, currency);
  const earned = (text: string) => doubtText(text, earning?.isDoubtful);
  const sums = [
    [t('cost.landed'), boundText(amount(landed), landed.isAtLeast)],
    [t('cost.profit'), earning && earned(amount(earning.profit))],
    [t('cost.margin'), earning && earned(formatPercentRange(earning.margin))],
    [t('cost.roi'), earning && earned(formatPercentRange(earning.roi))],
    [unitPrice && t('cost.cash', [formatNumber(unitPrice.pieces)]), cash && amount(cash)],
  ].filter(([name, value]) => name !== undefined && value !== undefined);
  return (
    <div class={styles.box}>
      <p class={styles.title} aria-hidden="true">
        {t('cost.title')}
      </p>
      <CostBar lines={lines} id={fills} />
      <table class={styles.cost} data-testid="cost">
        <caption class="visually-hidden">{t('cost.title')}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('cost.line')}</th>
            <th scope="col">{t('cost.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, source, ...range }) => (
            <tr key={id} data-line={id} data-source={source}>
              <th scope="row">
                <CostKey line={id} id={fills} />
                {t(`cost.${id}`)}{' '}
                <small>
                  {days.has(source)
                    ? t(`cost.${source}`)
                    : sourceWords(source, context.costDates?.[id])}
                </small>
              </th>
              <td data-guess={source === 'estimate' || undefined}>{amount(range)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sums.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      {days.size > 0 && (
        <p class={styles.days}>
          {[...days].map(([source, day]) => sourceWords(source, day)).join(' · ')}
        </p>
      )}
    </div>
  );
}

function sourceWords(source: CostSource, day: string | undefined): string {
  const word = t(`cost.${source}`);
  return day === undefined ? word : t('cost.asOf', [word, formatDay(day)]);
}

/** Sources all of whose lines are of one day: that is said once, not in each line. */
function commonDays(
  lines: readonly CostLine[],
  days: OfferContext['costDates'],
): Map<CostSource, string> {
  const common = new Map<CostSource, string>();
  for (const source of new Set(lines.map((line) => line.source))) {
    const own = lines.filter((line) => line.source === source);
    const [day, ...others] = new Set(own.map(({ id }) => days?.[id]));
    if (day !== undefined && own.length > 1 && others.length === 0) common.set(source, day);
  }
  return common;
}
