import { useId } from 'preact/hooks';
import { formatDate } from '@/utils/io/i18n/dates';
import { yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { SeenPrice } from '@/utils/core/model/watch';
import styles from './sparkline.module.css';

/** Size of the drawing, in pixels, and the room for the width of its line. */
const [WIDTH, HEIGHT, EDGE] = [72, 24, 2];

interface SparklineProps {
  /** The oldest first. */
  prices: readonly SeenPrice[];
}

/** How a price has moved: nothing for one price. */
export function Sparkline({ prices }: SparklineProps) {
  const id = useId();
  const [first, last] = [prices[0], prices.at(-1)];
  if (!first || !last || prices.length < 2) return null;
  const fen = prices.map(({ price }) => price);
  const [low, high] = [Math.min(...fen), Math.max(...fen)];
  const x = placing(first.at, last.at, WIDTH);
  const y = placing(high, low, HEIGHT); // the highest is at the top
  const path = forwards(prices)
    .map(({ at, price }) => `${x(at)} ${y(price)}`)
    .join('L');
  const text = t('watched.sparkText', [
    formatDate(first.at),
    formatDate(last.at),
    yuanText(low),
    yuanText(high),
    yuanText(last.price),
  ]);
  return (
    <svg
      class={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      data-testid="sparkline"
    >
      <title id={`${id}-title`}>{t('watched.spark')}</title>
      <desc id={`${id}-desc`}>{text}</desc>
      <path d={`M${path}`} />
    </svg>
  );
}

/** A clock that was set back would draw the line backwards: no price stands before an earlier one. */
function forwards(prices: readonly SeenPrice[]): SeenPrice[] {
  let latest = 0;
  return prices.map(({ at, price }) => {
    latest = Math.max(latest, at);
    return { at: latest, price };
  });
}

/** Where a value between two is drawn; in the middle where both are the same. */
function placing(from: number, to: number, size: number): (value: number) => number {
  return (value) => {
    const share = from === to ? 0.5 : Math.min(1, (value - from) / (to - from));
    return Math.round((EDGE + share * (size - 2 * EDGE)) * 10) / 10;
  };
}
