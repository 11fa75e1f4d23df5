import { formatNumber, yuanText } from '@/utils/i18n/format';
import { estimatedWords } from '@/utils/i18n/offer-words';
import { t } from '@/utils/i18n/words';
import { medianOf } from '@/utils/pricing/price-statistics';
import { type Histogram, histogramOf } from '@/utils/pricing/summary';
import { Button } from '../ui/button';
import styles from './answer-line.module.css';

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

/** Of what is guessed: the rest is with each cost. */
const MAX_NAMED = 3;

/** What the search is worth, before anybody reads an offer. */
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

export interface PriceHistogramProps {
  /** Fen a piece. */
  prices: readonly number[];
  /** Highest price worth paying, fen a piece. */
  paysUpTo: number | undefined;
}

const BARS = 24;
/** Of the drawing, in its own units: it is as wide as the panel. */
const [WIDTH, HEIGHT] = [240, 32];
/** A few offers at a hundred times the price would press all others into one bar. */
const MAX_TIMES_MEDIAN = 3;

/** How prices are spread, with a line at the highest one worth paying. */
export function PriceHistogram({ prices, paysUpTo }: PriceHistogramProps) {
  const shown = withoutExtremes(prices);
  const histogram = histogramOf(shown, BARS);
  if (!histogram) return null;
  const { low, high, counts } = histogram;
  const most = Math.max(...counts);
  const bar = WIDTH / BARS;
  const line =
    paysUpTo === undefined
      ? undefined
      : Math.min(1, Math.max(0, (paysUpTo - low) / (high - low))) * WIDTH;
  return (
    <svg
      class={styles.histogram}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={inWords(histogram, prices, paysUpTo)}
      data-testid="histogram"
    >
      {counts.map((count, index) => {
        const height = (count / most) * HEIGHT;
        const isWorth = line === undefined || index * bar < line;
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a bar is its place
            key={index}
            class={styles.bar}
            data-worth={isWorth}
            x={index * bar}
            y={HEIGHT - height}
            width={bar - 1}
            height={height}
          />
        );
      })}
      {line !== undefined && <line class={styles.line} x1={line} x2={line} y1={0} y2={HEIGHT} />}
    </svg>
  );
}

function withoutExtremes(prices: readonly number[]): number[] {
  const highest = MAX_TIMES_MEDIAN * (medianOf(prices) ?? 0);
  return prices.filter((price) => price <= highest);
}

function inWords(
  { low, high, counts }: Histogram,
  prices: readonly number[],
  paysUpTo: number | undefined,
): string {
  const width = (high - low) / BARS;
  const fullest = low + counts.indexOf(Math.max(...counts)) * width;
  const spread = t('answer.histogram', [
    yuanText(Math.min(...prices)),
    yuanText(Math.max(...prices)),
    yuanText(fullest),
    yuanText(fullest + width),
  ]);
  if (paysUpTo === undefined) return spread;
  const worth = prices.filter((price) => price <= paysUpTo).length;
  return `${spread} ${t('answer.worth', [formatNumber(worth), formatNumber(prices.length), yuanText(paysUpTo)])}`;
}
