import { TriangleAlert, X } from 'lucide';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './input-problem.module.css';

export interface InputProblemProps {
  /** What happened and what to do. */
  text: string;
  onDismiss: () => void;
}

/** Nothing came of what the user brought: said above the results, which stay. */
export function InputProblem({ text, onDismiss }: InputProblemProps) {
  return (
    <div class={styles.problem} role="alert" data-testid="input-problem">
      <Icon node={TriangleAlert} />
      <p class={styles.text}>{text}</p>
      <Button label={t('input.dismiss')} icon={X} look="bare" onClick={onDismiss} />
    </div>
  );
}
