import { formatNumber, yuanText } from '@/utils/i18n/format';
import { estimatedWords } from '@/utils/i18n/offer-words';
import { t } from '@/utils/i18n/words';
import { Button } from '../ui/button';
import styles from './answer-line.module.css';
import { PriceHistogram } from './price-histogram';

export interface AnswerLineProps {
  /** Highest price worth paying, fen a piece; absent where the page has no price. */
  paysUpTo: number | undefined;
  /** Of the product that the page shows; absent where nobody knows which offers do. */
  same: { sellers: number; min: number; median: number; max: number } | undefined;
  /** Pieces. */
  quantity: number;
  /** How many offers the service says there are. */
  total: number;
  /** How many of them are listed. */
  shown: number;
  marked: number;
  /** Inputs that are guessed in at least one cost. */
  estimated: readonly string[];
  /** Fen a piece of all offers that are compared. */
  prices: readonly number[];
  onMarked: () => void;
  /** Where the guesses can be replaced; absent where they cannot. */
  onEstimated?: (() => void) | undefined;
}

/** Estimated inputs that are named; the others are shown with each cost. */
const MAX_NAMED = 3;

/** The answer of a search in short: what is worth paying, the spread and the counts. */
export function AnswerLine(props: AnswerLineProps) {
  const { paysUpTo, same, quantity, total, shown, marked, estimated, prices } = props;
  const first = [
    paysUpTo !== undefined && (
      <strong key="pays" data-testid="pays-up-to" data-value={paysUpTo}>
        {t('answer.paysUpTo', [yuanText(paysUpTo)])}
      </strong>
    ),
    same && (
      <span key="sellers">{t('answer.sellers', same.sellers, [formatNumber(same.sellers)])}</span>
    ),
    same && (
      <span key="spread">
        {spreadText(same)}
        {t('answer.at', [formatNumber(quantity)])}
      </span>
    ),
  ].filter(Boolean);
  const guesses =
    estimated.length > 0 && t('answer.estimated', [estimatedWords(estimated, MAX_NAMED)]);
  return (
    <section class={styles.answer} aria-label={t('answer.title')} data-testid="summary">
      {first.length > 0 && <p class={styles.first}>{first}</p>}
      <div class={styles.second}>
        <span data-testid="total" data-value={total}>
          {t('offers.count', total, [formatNumber(total)])}
        </span>
        {shown < total && <span>{t('offers.shown', [formatNumber(shown)])}</span>}
        {marked > 0 && (
          <button
            type="button"
            class={styles.marked}
            title={t('answer.showMarked')}
            data-testid="marked"
            data-value={marked}
            onClick={props.onMarked}
          >
            {t('answer.marked', marked, [formatNumber(marked)])} <span aria-hidden="true">▸</span>
          </button>
        )}
        {guesses &&
          (props.onEstimated ? (
            <Button label={guesses} look="link" testId="estimates" onClick={props.onEstimated} />
          ) : (
            <span>{guesses}</span>
          ))}
      </div>
      <PriceHistogram prices={prices} paysUpTo={paysUpTo} />
    </section>
  );
}

/** One price is no spread. */
function spreadText({ min, median, max }: { min: number; median: number; max: number }): string {
  if (min === max) return yuanText(min);
  const spread = t('answer.spread', [yuanText(min), yuanText(max)]);
  return `${spread}${t('compare.clause')}${t('answer.median', [yuanText(median)])}`;
}
