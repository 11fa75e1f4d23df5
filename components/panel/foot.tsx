import { ChevronUp, History, Star } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { ExportMenu, type ExportMenuProps } from '../list/export-menu';
import { TODAY_LINE_ID } from '../ui/focus-return';
import { Icon } from '../ui/icon';
import styles from './foot.module.css';

export interface FootProps {
  pins: number;
  /** Number of today's searches. */
  today: number;
  /** The pins are shown. */
  isOpen: boolean;
  onPins: () => void;
  onToday: () => void;
  /** The pins, once they were opened. */
  children: ComponentChildren;
  /** Absent without offers. */
  exporting: Pick<ExportMenuProps, 'hasEvidence' | 'onExport'> | undefined;
}

/** Pins, today's searches and the export, in one row of 36 px; absent until there is one of them. */
export function Foot({ pins, today, isOpen, onPins, onToday, children, exporting }: FootProps) {
  const id = useId();
  if (pins === 0 && today === 0 && !exporting) return null;
  return (
    <section
      aria-label={t('foot.title')}
      {...(pins > 0 && { 'data-testid': 'tray', 'data-count': pins })}
    >
      {isOpen && (
        <div id={id} class={styles.body}>
          {children}
        </div>
      )}
      <div class={styles.row} data-both={(pins > 0 && today > 0) || undefined}>
        {pins > 0 && (
          <button
            type="button"
            class={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={onPins}
            title={t('tray.open')}
            data-testid="tray-toggle"
          >
            <Icon node={Star} size={12} />
            <span>{t('tray.count', pins, [formatNumber(pins)])}</span>
            <Icon node={ChevronUp} size={12} />
          </button>
        )}
        {today > 0 && (
          <button
            type="button"
            class={styles.toggle}
            onClick={onToday}
            id={TODAY_LINE_ID}
            data-testid="today-line"
          >
            <Icon node={History} size={12} />
            <span>{t('history.today', today, [formatNumber(today)])}</span>
          </button>
        )}
        {exporting && (
          <span class={styles.end}>
            <ExportMenu {...exporting} hasWords testId="list-export" />
          </span>
        )}
      </div>
    </section>
  );
}
