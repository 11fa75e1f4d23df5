import { Check, TriangleAlert } from 'lucide';
import { Icon } from './icon';
import styles from './signed.module.css';

export interface SignedProps {
  /** Absent while it is not known. */
  isGood: boolean | undefined;
  words: string;
}

/** How something ended, told apart by sign and colour as well. */
export function Signed({ isGood, words }: SignedProps) {
  return (
    <span class={styles.signed} data-good={isGood}>
      {isGood !== undefined && <Icon node={isGood ? Check : TriangleAlert} />}
      <span>{words}</span>
    </span>
  );
}
