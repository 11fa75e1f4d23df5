import { ChevronDown, ChevronRight } from 'lucide';
import { t } from '@/utils/io/i18n/words';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';

export interface DetailsButtonProps {
  /** Title of the offer, for users who cannot see which offer the button belongs to. */
  title: string;
  /** Id of what it unfolds. */
  controls: string;
  isUnfolded: boolean;
  /** The details are shown beside the list, not below the offer. */
  isBeside: boolean;
  onToggle: () => void;
}

export function DetailsButton(props: DetailsButtonProps) {
  const { title, controls, isUnfolded, isBeside, onToggle } = props;
  return (
    <button
      type="button"
      class={iconButtonStyles.button}
      title={t('details.open')}
      aria-expanded={isUnfolded}
      data-beside={isBeside || undefined}
      aria-controls={isUnfolded ? controls : undefined}
      data-testid="details"
      data-shortcut="details"
      onClick={onToggle}
    >
      <span class="visually-hidden">
        {t('details.open')} {title}
      </span>
      <Icon node={isBeside ? ChevronRight : ChevronDown} />
    </button>
  );
}
