import { useId } from 'preact/hooks';
import { formatDate } from '@/utils/io/i18n/dates';
import { yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { Observation } from '@/utils/core/model/watch';
import { sparkPath } from './spark-path';
import styles from './sparkline.module.css';

/** Size of the drawing, in pixels. */
const [WIDTH, HEIGHT] = [72, 24];

interface SparklineProps {
  /** The oldest first; undefined while they are read. */
  observations: readonly Observation[] | undefined;
}

/** How a price has moved: nothing for one price. Its place is kept while they are read. */
export function Sparkline({ observations }: SparklineProps) {
  const id = useId();
  if (!observations) return <span class={styles.spark} />;
  const path = sparkPath(observations, { width: WIDTH, height: HEIGHT });
  if (path === undefined) return null;
  const prices = observations.flatMap(({ price }) => (price === undefined ? [] : [price]));
  const text = t('watched.sparkText', [
    formatDate(observations[0]?.at ?? 0),
    formatDate(observations.at(-1)?.at ?? 0),
    yuanText(Math.min(...prices)),
    yuanText(Math.max(...prices)),
    yuanText(prices.at(-1) ?? 0),
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
      <path d={path} />
    </svg>
  );
}
