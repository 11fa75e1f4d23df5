import { TriangleAlert, X } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './input-problem.module.css';

/** Hint over the whole panel while something is dragged over it. */
export function DropHint() {
  return (
    <p class={styles.drop} data-testid="drop-hint">
      <span class={styles.text}>{t('input.drop')}</span>
    </p>
  );
}

interface InputProblemProps {
  /** What happened and what to do. */
  text: string;
  onDismiss: () => void;
}

/** Why a provided picture could not be searched, shown above the results. */
export function InputProblem({ text, onDismiss }: InputProblemProps) {
  return (
    <div class={styles.problem} role="alert" data-testid="input-problem">
      <Icon node={TriangleAlert} />
      <p class={styles.problemText}>{text}</p>
      <Button label={t('input.dismiss')} icon={X} look="bare" onClick={onDismiss} />
    </div>
  );
}
