import { TriangleAlert } from 'lucide';
import type { ComparedOffer } from '@/utils/compare/compared';
import { yuanText } from '@/utils/format';
import { markWords } from '@/utils/rule-words';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './mark-row.module.css';

export interface MarkRowProps {
  offer: ComparedOffer;
  /** Fen a piece that it was judged by. */
  median: number | undefined;
  /** Absent where nobody keeps the answer. */
  onNotBait: (() => void) | undefined;
}

/** Why an offer is not compared, and the way to say that it is none of that. */
export function MarkRow({ offer: { mark }, median, onNotBait }: MarkRowProps) {
  if (!mark) return null;
  const facts = [
    median === undefined ? undefined : t('compare.median', [yuanText(median)]),
    t('compare.marked'),
  ].filter((fact) => fact !== undefined);
  return (
    <p class={styles.mark}>
      <Icon node={TriangleAlert} /> <strong>{markWords(mark)}</strong>{' '}
      <span class={styles.facts}>{facts.join(' · ')}</span>{' '}
      {onNotBait && (
        <Button label={t('compare.notBait')} look="link" testId="bait" onClick={onNotBait} />
      )}
    </p>
  );
}
