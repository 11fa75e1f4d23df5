import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import styles from './batch-header.module.css';

interface BatchHeaderProps {
  pageTitle: string | undefined;
  onBack: () => void;
}

/** The page of the pictures, and the way back. Takes the focus, as `SellerHeader` does. */
export function BatchHeader({ pageTitle, onBack }: BatchHeaderProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
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
        <h2 class={styles.title} ref={title} tabIndex={-1}>
          {t('batch.title')}
        </h2>
        {pageTitle && (
          <p class={styles.page} dir="auto" title={pageTitle}>
            {pageTitle}
          </p>
        )}
      </div>
    </header>
  );
}
