import type { ComponentChildren } from 'preact';
import styles from './estimate.module.css';

export interface EstimateProps {
  /** What is guessed, and how wide: explains itself to who points at it, and to who listens. */
  why: string;
  /** It may be more, and is not less. */
  isAtLeast?: boolean | undefined;
  children: ComponentChildren;
}

/** A number that is a guess looks like one. */
export function Estimate({ why, isAtLeast = false, children }: EstimateProps) {
  return (
    <span class={styles.estimate} title={why}>
      {isAtLeast ? '≥\u202F' : <span aria-hidden="true">~</span>}
      {children}
      <span class="visually-hidden"> ({why})</span>
    </span>
  );
}
