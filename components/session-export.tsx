import { Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SessionFile } from '@/utils/export';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import { Notice, type NoticeProps } from './notice';
import styles from './session-export.module.css';

const FILES = ['csv', 'xlsx', 'html', 'json'] as const satisfies readonly SessionFile[];

export interface SessionExportProps extends Pick<NoticeProps, 'onDismiss'> {
  /** What came of the last one. */
  said?: NoticeProps['said'];
  onExport: (type: SessionFile) => void;
}

/** The list as a file, of one of these kinds. */
export function SessionExport({ said, onDismiss, onExport }: SessionExportProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class={styles.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-testid="session-export"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon node={Download} />
        {t('session.export')}
      </button>
      {isOpen && (
        <fieldset id={id} class={styles.files}>
          <legend class="visually-hidden">{t('session.export')}</legend>
          {FILES.map((type) => (
            <Button
              key={type}
              label={t(`session.file.${type}`)}
              look="link"
              testId={`session-${type}`}
              onClick={() => onExport(type)}
            />
          ))}
        </fieldset>
      )}
      <Notice said={said} onDismiss={onDismiss} testId="session-said" />
    </>
  );
}
