import { Check, type IconNode, TriangleAlert, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/io/i18n/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './message.module.css';

interface MessageProps {
  icon: IconNode;
  /** What happened, in one or two sentences. */
  title: string;
  /** What to do about it. */
  children?: ComponentChildren;
  /** Stable hook for tests and automation. */
  testId?: string;
}

/** The shape of every view that has no offers to show. */
export function Message({ icon, title, children, testId }: MessageProps) {
  return (
    <section class={styles.message} data-testid={testId}>
      <Icon node={icon} size={24} />
      <div class={styles.text}>
        <h2 class={styles.title}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

export interface NoticeProps {
  /** Undefined: nothing is shown. */
  message: { text: string; action?: { label: string; run: () => void } } | undefined;
  onDismiss: () => void;
  testId: string;
}

/** The result of the last action, with an action against what went wrong. */
export function Notice({ message, onDismiss, testId }: NoticeProps) {
  return (
    <div class={styles.notice} data-testid={testId} data-empty={message === undefined || undefined}>
      <output class={styles.noticeText}>{message?.text}</output>
      {message?.action && (
        <Button label={message.action.label} look="link" onClick={message.action.run} />
      )}
      {message && <Button label={t('saving.dismiss')} icon={X} look="bare" onClick={onDismiss} />}
    </div>
  );
}

interface QuietFailureProps {
  /** What failed, or why. */
  sentence: string;
  onRetry: () => void;
}

/** Something beside the search failed to load; the results stay. */
export function QuietFailure({ sentence, onRetry }: QuietFailureProps) {
  return (
    <output class={styles.failure}>
      {sentence} <Button label={t('tryAgain')} look="link" testId="again" onClick={onRetry} />
    </output>
  );
}

interface OutcomeProps {
  /** Undefined while unknown. */
  isGood: boolean | undefined;
  words: string;
}

/** How an action ended, marked by an icon and a colour as well. */
export function Outcome({ isGood, words }: OutcomeProps) {
  return (
    <span class={styles.outcome} data-good={isGood}>
      {isGood !== undefined && <Icon node={isGood ? Check : TriangleAlert} />}
      <span>{words}</span>
    </span>
  );
}
