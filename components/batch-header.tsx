import { ArrowLeft } from 'lucide';
import { t } from '@/utils/words';
import styles from './batch-header.module.css';
import { Button } from './button';

export interface BatchHeaderProps {
  pageTitle: string | undefined;
  onBack: () => void;
}

/** Whose pictures these are, and the way back. */
export function BatchHeader({ pageTitle, onBack }: BatchHeaderProps) {
  return (
    <header class={styles.header}>
      <Button
        label={t('batch.back')}
        icon={ArrowLeft}
        look="bare"
        testId="batch-back"
        onClick={onBack}
      />
      <div class={styles.text}>
        <h2 class={styles.title}>{t('batch.title')}</h2>
        {pageTitle && (
          <p class={styles.page} dir="auto" title={pageTitle}>
            {pageTitle}
          </p>
        )}
      </div>
    </header>
  );
}
