import { ChevronDown } from 'lucide';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './icon-button.module.css';

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
      title={t('details.open')}
      aria-expanded={isUnfolded}
      aria-controls={isUnfolded ? controls : undefined}
      data-testid="details"
      onClick={onToggle}
    >
      <span class="visually-hidden">
        {t('details.open')} {title}
      </span>
      <Icon node={ChevronDown} />
    </button>
  );
}
