import listStyles from './offer-list.module.css';
import styles from './skeleton-list.module.css';

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
