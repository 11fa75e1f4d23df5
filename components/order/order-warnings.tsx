import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { warningWords } from '@/utils/io/export/order/warning-words';
import { formatNumber } from '@/utils/io/i18n/format';
import { markWords } from '@/utils/io/i18n/offer-words';
import { t } from '@/utils/io/i18n/words';
import type { CommonWarning, Warning } from '@/utils/core/order/warnings';
import { Icon } from '../ui/icon';
import styles from './order-warnings.module.css';

/** What is in the way of an item. A missed MOQ stands with the quantity. */
export function OrderWarnings({ warnings }: { warnings: readonly Warning[] }) {
  const others = warnings.filter(({ code }) => code !== 'moq');
  if (others.length === 0) return null;
  return (
    <ul class={styles.list} data-testid="order-warnings">
      {others.map((warning) => (
        <Line key={warningWords(warning, markWords).text} warning={warning} />
      ))}
    </ul>
  );
}

/** A sign that a folded item has warnings. */
export function WarningSign({ warnings }: { warnings: readonly Warning[] }) {
  const others = warnings.filter(({ code }) => code !== 'moq');
  if (others.length === 0) return null;
  const text = others.map((warning) => warningWords(warning, markWords).text).join('\n');
  return (
    <span class={styles.sign} title={text} data-testid="order-warned">
      <Icon node={TriangleAlert} size={12} />
      <span class="visually-hidden">{text}</span>
    </span>
  );
}

interface CommonWarningsProps {
  common: readonly CommonWarning[];
  /** Items of which something is ordered. */
  ordered: number;
}

/** What is in the way of several items, said once, with how many they are. */
export function CommonWarnings({ common, ordered }: CommonWarningsProps) {
  if (common.length === 0) return null;
  return (
    <ul class={styles.list} data-testid="order-common-warnings">
      {common.map(({ warning, count }) => (
        <Line key={warningWords(warning, markWords).text} warning={warning}>
          <span class={styles.count}>
            {'\u00A0'}· {t('order.countOf', [formatNumber(count), formatNumber(ordered)])}
          </span>
        </Line>
      ))}
    </ul>
  );
}

function Line({ warning, children }: { warning: Warning; children?: ComponentChildren }) {
  return (
    <li class={styles.warning} data-code={warning.code}>
      <Icon node={TriangleAlert} size={12} />
      <span>
        {warningWords(warning, markWords).text}
        {children}
      </span>
    </li>
  );
}
