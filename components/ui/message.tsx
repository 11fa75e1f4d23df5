import { Check, type IconNode, TriangleAlert, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './message.module.css';

export interface MessageProps {
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
  /** Absent: there is nothing to say. */
  message: { text: string; action?: { label: string; run: () => void } } | undefined;
  onDismiss: () => void;
  testId: string;
}

/** One sentence about what was just done, and where it went wrong the one thing to do. */
export function Notice({ message: said, onDismiss, testId }: NoticeProps) {
  return (
    <div class={styles.notice} data-testid={testId} data-empty={said === undefined || undefined}>
      <output class={styles.noticeText}>{said?.text}</output>
      {said?.action && <Button label={said.action.label} look="link" onClick={said.action.run} />}
      {said && <Button label={t('export.dismiss')} icon={X} look="bare" onClick={onDismiss} />}
    </div>
  );
}

export interface QuietFailureProps {
  /** What did not come, or why. */
  sentence: string;
  onRetry: () => void;
}

/** Something beside the search did not come; the results stand. */
export function QuietFailure({ sentence, onRetry }: QuietFailureProps) {
  return (
    <output class={styles.failure}>
      {sentence} <Button label={t('details.again')} look="link" testId="again" onClick={onRetry} />
    </output>
  );
}

export interface OutcomeProps {
  /** Absent while it is not known. */
  isGood: boolean | undefined;
  words: string;
}

/** How something ended, told apart by sign and colour as well. */
export function Outcome({ isGood, words }: OutcomeProps) {
  return (
    <span class={styles.outcome} data-good={isGood}>
      {isGood !== undefined && <Icon node={isGood ? Check : TriangleAlert} />}
      <span>{words}</span>
    </span>
  );
}
