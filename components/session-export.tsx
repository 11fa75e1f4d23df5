import { Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { SessionFile } from '@/utils/export';
import { t } from '@/utils/words';
import { Button } from './button';
import { Icon } from './icon';
import styles from './session-export.module.css';

const FILES = ['csv', 'xlsx', 'html', 'json'] as const satisfies readonly SessionFile[];

export interface SessionExportProps {
  /** What came of the last one, and the one thing to do where it did not go well. */
  said?: { text: string; action?: { label: string; run: () => void } } | undefined;
  onExport: (type: SessionFile) => void;
}

/** The list as a file, of one of these kinds. */
export function SessionExport({ said, onExport }: SessionExportProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class={styles.export}>
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
      <output class={styles.said} data-testid="session-said">
        {said && (
          <>
            {said.text}{' '}
            {said.action && (
              <Button label={said.action.label} look="link" onClick={said.action.run} />
            )}
          </>
        )}
      </output>
    </div>
  );
}
