import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
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
