import { Star } from 'lucide';
import { t } from '@/utils/words';
import { Icon } from './icon';
import styles from './icon-button.module.css';

export interface PinButtonProps {
  /** Of the offer. */
  title: string;
  isPinned: boolean;
  onPin: (isPinned: boolean) => void;
}

/** Keeps an offer in the compare tray, across searches. */
export function PinButton({ title, isPinned, onPin }: PinButtonProps) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-pressed={isPinned}
      title={isPinned ? t('compare.unpin') : t('compare.pin')}
      data-testid="pin"
      onClick={() => onPin(!isPinned)}
    >
      <span class="visually-hidden">
        {t('compare.pin')} {title}
      </span>
      <Icon node={Star} />
    </button>
  );
}
