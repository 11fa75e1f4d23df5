import { ChevronDown } from 'lucide';
import type { OfferGroup } from '@/utils/core/model/compared-offer';
import { formatNumber, yuanText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import styles from './group-button.module.css';
import { Icon } from '../ui/icon';

interface GroupButtonProps {
  group: OfferGroup;
  isOpen: boolean;
  /** Absent where it cannot be unfolded, as in an earlier search. */
  onToggle: (() => void) | undefined;
}

/** How many sellers have the same product, and the lowest price. */
export function GroupButton({ group, isOpen, onToggle }: GroupButtonProps) {
  const { sellers, min } = group;
  const text = (
    <>
      <span>
        <span class={styles.what}>{t('compare.groupTitle')} </span>
        {t('answer.sellerCount', sellers, [formatNumber(sellers)])}
      </span>
      {min !== undefined && <span>{t('compare.groupFrom', [yuanText(min)])}</span>}
    </>
  );
  if (!onToggle) {
    return (
      <span class={styles.text} data-testid="group" data-sellers={sellers}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={styles.button}
      aria-expanded={isOpen}
      data-testid="group"
      data-sellers={sellers}
      onClick={onToggle}
    >
      <span class={styles.text}>{text}</span>
      <Icon node={ChevronDown} />
    </button>
  );
}
