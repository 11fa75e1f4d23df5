import type { ComponentChildren } from 'preact';
import styles from './section.module.css';

interface SectionProps {
  /** Target of links. */
  id?: string;
  title: string;
  text: string;
  testId: string;
  children: ComponentChildren;
}

/** A titled part of the page; changes in it are saved at once. */
export function Section({ id, title, text, testId, children }: SectionProps) {
  return (
    <section class={styles.section} id={id} data-testid={testId}>
      <h2 class={styles.title}>{title}</h2>
      <p class={styles.text}>{text}</p>
      {children}
    </section>
  );
}
