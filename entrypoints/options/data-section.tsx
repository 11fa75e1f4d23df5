import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { failureOf } from '@/utils/errors';
import { t } from '@/utils/words';
import styles from './access-section.module.css';

export interface DataSectionProps {
  /** Removes the stored answers. */
  onForget: () => Promise<void>;
}

/** What the extension keeps, and how to be rid of it. */
export function DataSection({ onForget }: DataSectionProps) {
  const [outcome, setOutcome] = useState<'data.forgotten' | 'data.notForgotten'>();
  const forget = async () => {
    try {
      await onForget();
      setOutcome('data.forgotten');
    } catch (error) {
      failureOf(error);
      setOutcome('data.notForgotten');
    }
  };
  return (
    <section class={styles.section} data-testid="data">
      <h2 class={styles.title}>{t('data.title')}</h2>
      <p class={styles.text}>{t('data.text')}</p>
      <div>
        <Button
          label={t('data.forget')}
          icon={Trash2}
          onClick={() => void forget()}
          testId="forget-answers"
        />
      </div>
      <output>{outcome && t(outcome)}</output>
    </section>
  );
}
