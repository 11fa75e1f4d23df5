import { ChevronDown } from 'lucide';
import { useId } from 'preact/hooks';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import styles from './compare-tray.module.css';
import { ExportMenu, type ExportMenuProps } from './export-menu';
import { Icon } from '../ui/icon';
import { TrayTable, type TrayTableProps } from './tray-table';

export interface CompareTrayProps extends TrayTableProps, Pick<ExportMenuProps, 'onExport'> {
  isOpen: boolean;
  onToggle: () => void;
}

/** Pinned offers side by side, at the lower edge of the panel; nothing where none is pinned. */
export function CompareTray({ isOpen, onToggle, onExport, ...table }: CompareTrayProps) {
  const id = useId();
  const count = table.offers.length;
  if (count === 0) return null;
  return (
    <section aria-label={t('tray.title')} data-testid="tray" data-count={count}>
      <button
        type="button"
        class={styles.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={t('tray.open')}
        data-testid="tray-toggle"
        onClick={onToggle}
      >
        {t('tray.count', count, [formatNumber(count)])}
        <Icon node={ChevronDown} />
      </button>
      {isOpen && (
        <div id={id} class={styles.body}>
          <TrayTable {...table} />
          <ExportMenu hasEvidence hasWords testId="tray-export" onExport={onExport} />
        </div>
      )}
    </section>
  );
}
