import { Ellipsis } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { t } from '@/utils/io/i18n/words';
import { Icon } from '../ui/icon';
import iconButtonStyles from '../ui/icon-button.module.css';
import { Sheet, type SheetProps } from '../ui/sheet';
import styles from './panel-menu.module.css';

/** The button of the menu, which holds what most searches do not need. */
export function PanelMenu({ children }: Pick<SheetProps, 'children'>) {
  const id = useId();
  const row = useRef<HTMLSpanElement>(null);
  return (
    <span ref={row} class={styles.place}>
      <button
        type="button"
        class={iconButtonStyles.button}
        id="panel-menu"
        aria-label={t('panel.menu')}
        title={t('panel.menu')}
        popoverTarget={id}
        data-testid="panel-menu"
      >
        <Icon node={Ellipsis} size={20} />
      </button>
      <Sheet id={id} label={t('panel.menu')} row={row} isMenu testId="panel-sheet">
        {children}
      </Sheet>
    </span>
  );
}
