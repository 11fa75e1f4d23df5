import type { ComponentChildren } from 'preact';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { Spread } from '@/utils/core/pricing/compare-offers';
import styles from './answer-row.module.css';
import { PriceHistogram } from './price-histogram';

export interface AnswerRowProps {
  /** Highest price worth paying, fen a piece; absent where the page has no price. */
  paysUpTo: number | undefined;
  /** The page may have a price, or the user may know one: the sheet where it is entered. */
  priceSheet: string | undefined;
  /** Prices of the searched product; absent where no offer is certain to be it. */
  same: Spread | undefined;
  /** Number of all offers, as far as the services say; absent while none is known. */
  total: number | undefined;
  /** Fen a piece of the offers that are compared, ascending. */
  prices: readonly number[];
  /** Prices of other markets, in a low window in the room of the histogram. */
  markets?: ComponentChildren;
}

/** Lowest price of the searched product where it is known, else of all offers. */
export function lowestOf(same: Spread | undefined, prices: readonly number[]): number | undefined {
  return same ? same.min : prices[0];
}

/** What the search is worth: the price to pay at most, against the lowest one on offer. */
export function AnswerRow(props: AnswerRowProps) {
  const { paysUpTo, priceSheet, same, total, prices, markets } = props;
  const lowest = lowestOf(same, prices);
  const count = same
    ? t('answer.sellerCount', same.sellers, [formatNumber(same.sellers)])
    : total !== undefined && t('offers.count', total, [formatNumber(total)]);
  return (
    <section
      class={styles.answer}
      aria-label={t('answer.title')}
      data-testid="summary"
      data-markets={markets === undefined ? undefined : true}
    >
      <p class={styles.line}>
        {paysUpTo !== undefined ? (
          <span
            class={styles.worth}
            title={`${t('answer.worth')} ${yuanText(paysUpTo)}`}
            data-testid="pays-up-to"
            data-value={paysUpTo}
          >
            <span class={styles.words}>{t('answer.worth')} </span>
            <strong>{yuanText(paysUpTo)}</strong>
          </span>
        ) : (
          priceSheet !== undefined && (
            <button
              type="button"
              class={styles.add}
              popoverTarget={priceSheet}
              data-testid="add-price"
            >
              {t('answer.addPrice')}
            </button>
          )
        )}
        <span
          class={styles.count}
          title={[count, lowest !== undefined && `${t('answer.from')}${yuanText(lowest)}`]
            .filter(Boolean)
            .join('')}
          data-testid="total"
          data-value={total}
        >
          <span class={styles.words}>
            {count}
            {lowest !== undefined && t('answer.from')}
          </span>
          {lowest !== undefined && <strong>{yuanText(lowest)}</strong>}
        </span>
      </p>
      {markets}
      <PriceHistogram prices={prices} paysUpTo={paysUpTo} />
    </section>
  );
}
