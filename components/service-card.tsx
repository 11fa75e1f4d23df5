import type { ComponentChildren } from 'preact';
import styles from './service-card.module.css';

export interface ServiceCardProps {
  name: string;
  /** What it needs and what it costs. */
  text: string;
  isChosen: boolean;
  onChoose: () => void;
  /** What there is to fill in, shown while it is the chosen one. */
  children?: ComponentChildren;
}

/** One of the search services, of which one is chosen. */
export function ServiceCard({ name, text, isChosen, onChoose, children }: ServiceCardProps) {
  return (
    <div class={styles.card}>
      <label class={styles.choice}>
        <input type="radio" name="service" checked={isChosen} onChange={onChoose} />
        <span class={styles.name}>{name}</span>
        <span class={styles.text}>{text}</span>
      </label>
      {isChosen && children && <div class={styles.form}>{children}</div>}
    </div>
  );
}
