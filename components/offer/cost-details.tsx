import type { ComparedOffer, Range } from '@/utils/model/compared-offer';
import { formatDay, formatMoneyRange, formatNumber, formatPercentRange } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import styles from './cost-details.module.css';
import type { OfferContext } from '@/utils/pricing/offer-context';

interface CostDetailsProps {
  offer: ComparedOffer;
  context: OfferContext;
}

/** A longer one would push the column out of the card, and a cut number is another number. */
const MAX_LINE_LENGTH = 20;

/** What a landed cost is made of: each line with its range, and where it comes from. */
export function CostDetails({ offer, context }: CostDetailsProps) {
  const { landed, earning, cash, unitPrice } = offer;
  if (!landed) return null;
  const { currency, lines } = landed;
  const amount = (range: Range) => {
    const { sign, digits } = formatMoneyRange(range, currency);
    return `${sign}${digits}`;
  };
  const sums = [
    [t('cost.landed'), `${landed.isAtLeast ? '≥\u202F' : ''}${amount(landed)}`],
    [t('cost.profit'), earning && amount(earning.profit)],
    [t('cost.margin'), earning && formatPercentRange(earning.margin)],
    [t('cost.roi'), earning && formatPercentRange(earning.roi)],
    [unitPrice && t('cost.cash', [formatNumber(unitPrice.pieces)]), cash && amount(cash)],
  ].filter(([name, value]) => name !== undefined && value !== undefined);
  const isLong = [...lines.map(amount), ...sums.map(([, value]) => `${value}`)].some(
    ({ length }) => length > MAX_LINE_LENGTH,
  );
  return (
    <table class={styles.cost} data-long={isLong || undefined} data-testid="cost">
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
              {t(`cost.${id}`)}{' '}
              <small>{sourceWords(t(`cost.${source}`), context.costDates?.[id])}</small>
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
  );
}

function sourceWords(source: string, day: string | undefined): string {
  return day === undefined ? source : t('cost.asOf', [source, formatDay(day)]);
}
