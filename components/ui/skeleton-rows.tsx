import styles from './skeleton-rows.module.css';

const ROWS = Array.from({ length: 6 }, (_, index) => index);

interface SkeletonRowsProps {
  /** What is waited for. */
  words: string;
}

/** Pictures of a page to come, in their shape; what is going on is announced elsewhere. */
export function SkeletonRows({ words }: SkeletonRowsProps) {
  return (
    <div aria-hidden="true">
      <p class={styles.words}>{words}</p>
      {ROWS.map((row) => (
        <span key={row} class={styles.row}>
          <span class={styles.picture} />
          <span class={styles.line} />
        </span>
      ))}
    </div>
  );
}
