import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon';
import styles from './note.module.css';

interface NoteProps {
  title: string;
  testId: string;
  children: ComponentChildren;
}

/** One thing to know, with a list of lines. */
export function Note({ title, testId, children }: NoteProps) {
  return (
    <section class={styles.note} data-testid={testId}>
      <h2 class={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

export function NoteLine({ icon, text }: { icon: IconNode; text: string }) {
  return (
    <li class={styles.line}>
      <span class={styles.icon}>
        <Icon node={icon} />
      </span>
      <span class={styles.words}>{text}</span>
    </li>
  );
}
