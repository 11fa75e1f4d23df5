import type { ComponentChildren, Ref } from 'preact';
import styles from './section.module.css';

interface SectionProps {
  title: string;
  text?: string;
  /** Address of the section, also a stable hook for tests and automation. */
  id: string;
  sectionRef?: Ref<HTMLElement>;
  children?: ComponentChildren;
}

/** A titled section of a part; changes in it are saved at once. */
export function Section({ title, text, id, sectionRef, children }: SectionProps) {
  return (
    <section
      class={styles.section}
      id={id}
      data-testid={id}
      {...(sectionRef && { ref: sectionRef })}
    >
      <h2 class={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {text && <p class={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
