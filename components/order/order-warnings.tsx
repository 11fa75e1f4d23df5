import { TriangleAlert } from 'lucide';
import { warningWords } from '@/utils/io/export/order/warning-words';
import { markWords } from '@/utils/io/i18n/offer-words';
import type { Warning } from '@/utils/core/order/warnings';
import { Icon } from '../ui/icon';
import styles from './order-warnings.module.css';

/** What is in the way of an item. A missed MOQ stands with the quantity. */
export function OrderWarnings({ warnings }: { warnings: readonly Warning[] }) {
  const others = warnings.filter(({ code }) => code !== 'moq');
  if (others.length === 0) return null;
  return (
    <ul class={styles.list} data-testid="order-warnings">
      {others.map((warning) => {
        const { text } = warningWords(warning, markWords);
        return (
          <li key={text} class={styles.warning} data-code={warning.code}>
            <Icon node={TriangleAlert} size={12} />
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
