import listStyles from '../offer/offer-list.module.css';
import styles from './skeleton.module.css';

const CARDS = Array.from({ length: 6 }, (_, index) => index);

/** Offers to come, in their shape; what is going on is announced elsewhere. */
export function SkeletonList() {
  return (
    <ul class={listStyles.list} aria-hidden="true">
      {CARDS.map((card) => (
        <li key={card} class={styles.card}>
          <span class={styles.picture} />
          <span class={styles.lines}>
            <span data-line="price" />
            <span data-line="landed" />
            <span data-line="title" />
            <span data-line="translated" />
          </span>
          <span class={styles.below}>
            <span data-line="meta" />
            <span data-line="seller" />
          </span>
        </li>
      ))}
    </ul>
  );
}

const ROWS = Array.from({ length: 6 }, (_, index) => index);

export interface SkeletonRowsProps {
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
          <span class={styles.skeletonRowsPicture} />
          <span class={styles.line} />
        </span>
      ))}
    </div>
  );
}
