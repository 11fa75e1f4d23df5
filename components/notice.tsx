import { X } from 'lucide';
import { t } from '@/utils/words';
import { Button } from './button';
import styles from './notice.module.css';

export interface NoticeProps {
  /** Absent: there is nothing to say. */
  said: { text: string; action?: { label: string; run: () => void } } | undefined;
  onDismiss: () => void;
  testId: string;
}

/** One sentence about what was just done, and where it went wrong the one thing to do. */
export function Notice({ said, onDismiss, testId }: NoticeProps) {
  return (
    <div class={styles.notice} data-testid={testId} data-empty={said === undefined || undefined}>
      <output class={styles.text}>{said?.text}</output>
      {said?.action && <Button label={said.action.label} look="link" onClick={said.action.run} />}
      {said && <Button label={t('export.dismiss')} icon={X} look="bare" onClick={onDismiss} />}
    </div>
  );
}
