import { ChevronDown } from 'lucide';
import { t } from '@/utils/words';
import styles from './details-button.module.css';
import { Icon } from './icon';

export interface DetailsButtonProps {
  /** Of the offer: which one is meant, for who does not see where it stands. */
  title: string;
  /** Id of what it unfolds. */
  controls: string;
  isUnfolded: boolean;
  onToggle: () => void;
}

export function DetailsButton({ title, controls, isUnfolded, onToggle }: DetailsButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-expanded={isUnfolded}
      aria-controls={isUnfolded ? controls : undefined}
      data-testid="details"
      onClick={onToggle}
    >
      <span class={styles.words}>{t('details.open')}</span>
      <span class="visually-hidden">{title}</span>
      <Icon node={ChevronDown} />
    </button>
  );
}
