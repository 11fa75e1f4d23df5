import { Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import type { Question } from '@/utils/io/question';
import { Button } from '../ui/button';
import styles from './order-question.module.css';

export interface OrderQuestionProps extends Question {
  /** Name of the seller, for those who do not see where the button stands. */
  about: string;
  /** Called in the click. Rejects where the browser does not let it. */
  onCopy: (text: string) => Promise<void>;
}

/** The question about all that is ordered of a seller, and what it says. It is copied, never sent. */
export function OrderQuestion({ zh, meaning, about, onCopy }: OrderQuestionProps) {
  const [message, setMessage] = useState('');
  const copy = () =>
    onCopy(zh).then(
      () => setMessage(t('question.copied')),
      () => setMessage(t('question.notCopied')),
    );
  return (
    <fieldset class={styles.question} aria-label={`${t('question.title')}: ${about}`}>
      <Button
        label={t('question.copy')}
        icon={Copy}
        testId="order-copy-question"
        onClick={() => void copy()}
      />
      <output class={styles.message}>{message}</output>
      <details>
        <summary class={styles.summary}>{t('export.order.question')}</summary>
        <p class={styles.text} lang="zh-Hans" dir="auto" data-testid="order-question">
          {zh}
        </p>
        {meaning !== undefined && <p class={styles.meaning}>{meaning}</p>}
      </details>
    </fieldset>
  );
}
