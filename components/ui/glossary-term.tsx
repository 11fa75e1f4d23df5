import { Explained } from './explained';
import styles from './glossary-term.module.css';

interface GlossaryTermProps {
  /** What stands in the text. */
  label: string;
  /** What it means. */
  text: string;
}

/** A word with an explanation. */
export function GlossaryTerm({ label, text }: GlossaryTermProps) {
  return (
    <Explained class={styles.term} explanation={text}>
      {label}
    </Explained>
  );
}
