import { Check, CircleDashed, Scale, X } from 'lucide';
import type { Verdict } from '@/utils/model/session-row';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './verdict-sign.module.css';

const SIGNS = { worth: Check, maybe: Scale, not: X, unknown: CircleDashed } as const;

export interface VerdictSignProps {
  verdict: Verdict;
}

/** Whether the product is worth sourcing: a word and a sign, never the colour alone. */
export function VerdictSign({ verdict }: VerdictSignProps) {
  return (
    <span class={styles.verdict} data-verdict={verdict}>
      <Icon node={SIGNS[verdict]} size={14} />
      {t(`session.verdict.${verdict}`)}
    </span>
  );
}
