import type { ComponentChildren } from 'preact';
import styles from './section.module.css';

interface SectionProps {
  /** Of the element that links lead to. */
  id?: string;
  title: string;
  text: string;
  testId: string;
  children: ComponentChildren;
}

/** A titled part of the page; what is changed in it is saved at once. */
export function Section({ id, title, text, testId, children }: SectionProps) {
  return (
    <section class={styles.section} id={id} data-testid={testId}>
      <h2 class={styles.title}>{title}</h2>
      <p class={styles.text}>{text}</p>
      {children}
    </section>
  );
}
