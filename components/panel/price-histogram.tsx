import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { medianOf } from '@/utils/core/pricing/price-statistics';
import { type Histogram, histogramOf } from '@/utils/core/pricing/summary';
import styles from './price-histogram.module.css';

interface PriceHistogramProps {
  /** Fen a piece. */
  prices: readonly number[];
  /** Highest price worth paying, fen a piece. */
  paysUpTo: number | undefined;
}

const BARS = 24;

/** Size of the drawing in its own units; it is stretched to the width of the panel. */
const [WIDTH, HEIGHT] = [240, 20];

/** Without a limit, a few offers at a hundred times the price would squeeze all others into one bar. */
const MAX_TIMES_MEDIAN = 3;

/** How prices are spread, with a line at the highest one worth paying. */
export function PriceHistogram({ prices, paysUpTo }: PriceHistogramProps) {
  const shown = withoutExtremes(prices);
  const histogram = histogramOf(shown, BARS);
  if (!histogram) return null;
  const { low, high, counts } = histogram;
  const fullest = Math.max(...counts);
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
        const height = (count / fullest) * HEIGHT;
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
  return `${spread} ${t('answer.countWorth', [formatNumber(worth), formatNumber(prices.length), yuanText(paysUpTo)])}`;
}
