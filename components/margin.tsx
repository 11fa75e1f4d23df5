import type { Earning } from '@/utils/compare/compared';
import { formatPercentRange } from '@/utils/format';
import styles from './margin.module.css';
import { Unknown } from './unknown';

export interface MarginProps {
  earning: Earning | undefined;
  /** Share of the price, 0 to 1. */
  target: number | undefined;
}

/** What is left of the page's price. Its colour says no more than its sign and its number do. */
export function Margin({ earning, target = 0 }: MarginProps) {
  if (!earning) return <Unknown />;
  const { low, high } = earning.margin;
  const look = high < 0 ? 'loss' : low >= target ? 'good' : 'short';
  return (
    <span class={styles.margin} data-look={look}>
      {formatPercentRange({ low, high })}
    </span>
  );
}
