import { decimalSign } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { TypedAmount } from '@/utils/money-text/parse-amount';
import { AmountField, CountField } from '../ui/amount-field';
import { CurrencyField } from './currency-field';
import styles from './page-terms.module.css';

export interface PageTermsProps {
  /** Decimal with a point; absent while there is none. */
  price: string | undefined;
  /** ISO 4217. */
  currency: string;
  /** Those that can be chosen. */
  currencies: readonly string[];
  /** Absent while there is no price. */
  source: 'data' | 'page' | 'yours' | undefined;
  /** False before the page was looked at: that it has no price is not known yet. */
  isPageRead: boolean;
  /** Pieces that the page sells at this price. */
  pieces: number;
  quantity: number;
  /** Share of the price, 0 to 1. Absent where nobody asks for one. */
  targetMargin: number | undefined;
  /** With the currency that was typed beside it, where it was. */
  onPrice: (price: string | undefined, currency: string) => void;
  onPieces: (pieces: number) => void;
  onQuantity: (quantity: number) => void;
  onTargetMargin: (share: number) => void;
}

const SOURCES = {
  data: () => t('inputs.fromData'),
  page: () => t('inputs.fromPage'),
  yours: () => t('inputs.yours'),
};
const MAX_PERCENT = 99;

/** A line of its own from the first moment on: what is below does not move. */
function sourceWords({ price, source, isPageRead }: PageTermsProps): string {
  if (price !== undefined && source) return SOURCES[source]();
  return isPageRead ? t('inputs.none') : '\u00a0';
}

/** Price, quantity and target margin that offers are compared with. */
export function PageTerms(props: PageTermsProps) {
  const { price, currency, pieces, quantity, targetMargin, onPrice } = props;
  const sign = decimalSign();
  const currencyOf = ({ currencies = [] }: TypedAmount) =>
    currencies.includes(currency)
      ? currency
      : (currencies.find((one) => props.currencies.includes(one)) ?? currency);
  return (
    <section class={styles.terms} aria-label={t('inputs.title')}>
      <div class={styles.row}>
        <div class={styles.price}>
          <AmountField
            label={t('inputs.price')}
            value={price}
            wrong={t('inputs.priceWrong', [`24${sign}90`])}
            onCommit={(typed) => onPrice(typed?.amount, typed ? currencyOf(typed) : currency)}
            testId="source-price"
          />
          <CurrencyField
            value={currency}
            currencies={props.currencies}
            onChange={(chosen) => onPrice(price, chosen)}
          />
        </div>
        <CountField
          label={t('inputs.pieces')}
          hint={t('inputs.piecesText')}
          value={pieces}
          onCommit={props.onPieces}
          testId="pieces-per-pack"
        />
        <CountField
          label={t('inputs.quantity')}
          hint={t('inputs.quantityText')}
          value={quantity}
          onCommit={props.onQuantity}
          testId="quantity"
        />
        {targetMargin !== undefined && (
          <AmountField
            label={t('inputs.margin')}
            hint={t('inputs.marginText')}
            value={String(Number((targetMargin * 100).toFixed(2)))}
            wrong={t('inputs.marginWrong')}
            problemOf={({ amount }) =>
              Number(amount) <= MAX_PERCENT ? undefined : t('inputs.marginWrong')
            }
            isRequired
            onCommit={(typed) => typed && props.onTargetMargin(Number(typed.amount) / 100)}
            testId="target-margin"
          />
        )}
      </div>
      <p class={styles.source} data-testid="price-source">
        {sourceWords(props)}
      </p>
    </section>
  );
}
