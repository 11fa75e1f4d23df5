import { TriangleAlert } from 'lucide';
import type { ComparedOffer } from '@/utils/compare/compared';
import { amountText } from '@/utils/format-money';
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
export function MarkRow({ offer: { mark, unitPrice }, median, onNotBait }: MarkRowProps) {
  if (!mark) return null;
  const facts = [
    unitPrice && amountText(unitPrice.perPiece, 'CNY'),
    median === undefined ? undefined : t('compare.median', [amountText(median, 'CNY')]),
    t('compare.marked'),
  ].filter((fact) => fact !== undefined);
  return (
    <div class={styles.mark}>
      <p>
        <Icon node={TriangleAlert} /> <strong>{markWords(mark)}</strong>{' '}
        <span class={styles.facts}>{facts.join(' · ')}</span>
      </p>
      {onNotBait && (
        <Button label={t('compare.notBait')} look="link" testId="bait" onClick={onNotBait} />
      )}
    </div>
  );
}
