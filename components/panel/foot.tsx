import { ChevronUp, Star } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { ExportMenu, type ExportMenuProps } from '../list/export-menu';
import { SESSION_LINE_ID } from '../ui/focus-return';
import { Icon } from '../ui/icon';
import styles from './foot.module.css';

export type FootPart = 'pins' | 'session';

export interface FootProps {
  pins: number;
  /** Today's searches; undefined without any earlier search. */
  today: number | undefined;
  open: FootPart | undefined;
  onOpen: (part: FootPart | undefined) => void;
  /** The pins or the searches that were opened. */
  children: ComponentChildren;
  /** Absent without offers. */
  exporting: Pick<ExportMenuProps, 'hasEvidence' | 'onExport'> | undefined;
}

/** Pins, today's searches and the export, in one row of 36 px; absent until there is one of them. */
export function Foot({ pins, today, open, onOpen, children, exporting }: FootProps) {
  const id = useId();
  if (pins === 0 && today === undefined && !exporting) return null;
  const toggle = (part: FootPart) => ({
    class: styles.toggle,
    'aria-expanded': open === part,
    'aria-controls': open === part ? id : undefined,
    onClick: () => onOpen(open === part ? undefined : part),
  });
  return (
    <section
      aria-label={t('foot.title')}
      {...(pins > 0 && { 'data-testid': 'tray', 'data-count': pins })}
    >
      {open && (
        <div id={id} class={styles.body}>
          {children}
        </div>
      )}
      <div class={styles.row} data-both={(pins > 0 && today !== undefined) || undefined}>
        {pins > 0 && (
          <button
            type="button"
            {...toggle('pins')}
            title={t('tray.open')}
            data-testid="tray-toggle"
          >
            <Icon node={Star} size={12} />
            <span>{t('tray.count', pins, [formatNumber(pins)])}</span>
            <Icon node={ChevronUp} size={12} />
          </button>
        )}
        {today !== undefined && (
          <button
            type="button"
            {...toggle('session')}
            id={SESSION_LINE_ID}
            data-testid="session-line"
          >
            <span>
              {today > 0 ? t('session.line', today, [formatNumber(today)]) : t('session.earlier')}
            </span>
            <Icon node={ChevronUp} size={12} />
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
