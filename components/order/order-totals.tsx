import { useEffect, useState } from 'preact/hooks';
import { boundText, moneyRangeText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { COST_LINES, type Range } from '@/utils/core/model/compared-offer';
import type { Order } from '@/utils/core/order/order';
import styles from './order-totals.module.css';

interface OrderTotalsProps {
  costs: Order['costs'];
  /** ISO code of the user's currency. */
  currency: string;
  /** Something that is ordered has a price: if there are no costs, an exchange rate is missing. */
  isPriced: boolean;
}

/** What the order costs in the user's currency, line by line: the view's foot has their sum. */
export function OrderTotals({ costs, currency, isPriced }: OrderTotalsProps) {
  if (!costs) {
    return (
      <p class={styles.none} data-testid="order-no-totals">
        {isPriced ? t('order.noRate', [currency]) : t('order.nothing')}
      </p>
    );
  }
  const { lines, refundedVat, landed, cash } = costs;
  const text = (range: Range) => boundText(moneyRangeText(range, costs.currency), costs.isAtLeast);
  const rows = COST_LINES.filter((id) => id === 'goods' || lines[id].high > 0);
  return (
    <section class={styles.totals} data-testid="order-totals">
      <h3 class={styles.title}>
        {t('export.order.totals')} ({costs.currency})
      </h3>
      <dl class={styles.sums}>
        {rows.map((id) => (
          <Sum key={id} id={id} name={t(`export.line.${id}`)} value={text(lines[id])} />
        ))}
        {refundedVat.high > 0 && (
          <Sum id="refundedVat" name={t('export.order.refundedVat')} value={text(refundedVat)} />
        )}
      </dl>
      {costs.isAtLeast && <p class={styles.none}>{t('order.atLeast')}</p>}
      <Spoken text={t('order.spoken', [text(landed), text(cash)])} />
    </section>
  );
}

interface SumProps {
  id: string;
  name: string;
  value: string;
}

function Sum({ id, name, value }: SumProps) {
  return (
    <div data-line={id}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Announced to screen readers only after the user has stopped typing. */
const REST_MS = 1_000;

function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  const [first] = useState(text);
  useEffect(() => {
    const timer = setTimeout(
      () => setSpoken((before) => (before || text !== first ? text : '')),
      REST_MS,
    );
    return () => clearTimeout(timer);
  }, [text, first]);
  return (
    <output class="visually-hidden" data-testid="order-spoken">
      {spoken}
    </output>
  );
}
