import listStyles from './offer-list.module.css';
import styles from './skeleton-list.module.css';

const CARDS = [1, 2, 3];

/** Three offers to come, in their shape and height; what is going on is announced elsewhere. */
export function SkeletonList() {
  return (
    <div aria-hidden="true" data-testid="skeleton">
      <span class={styles.heading} />
      <ul class={listStyles.list}>
        {CARDS.map((card) => (
          <li key={card} class={styles.card}>
            <span class={styles.picture} />
            <span class={styles.lines}>
              <span data-line="price" />
              <span data-line="landed" />
              <span data-line="title" />
              <span data-line="facts" />
              <span data-line="seller" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
