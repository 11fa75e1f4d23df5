import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import type { HistoryFile } from '@/utils/io/export';
import { t } from '@/utils/io/i18n/words';
import { Button } from '../ui/button';
import { Notice, type NoticeProps } from '../ui/message';
import styles from './history-list.module.css';

const FILES = ['csv', 'xlsx', 'html', 'json'] as const satisfies readonly HistoryFile[];

export interface HistoryExportProps extends Pick<NoticeProps, 'onDismiss'> {
  /** Result of the last export. */
  message?: NoticeProps['message'];
  onExport: (type: HistoryFile) => void;
}

/** The list as a file, of one of these kinds. */
export function HistoryExport({ message, onDismiss, onExport }: HistoryExportProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        label={t('history.exportList')}
        icon={Download}
        look="link"
        isExpanded={isOpen}
        testId="history-export"
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <fieldset class={styles.files}>
          <legend class="visually-hidden">{t('history.exportList')}</legend>
          {FILES.map((type) => (
            <Button
              key={type}
              label={t(`history.file.${type}`)}
              look="link"
              testId={`history-${type}`}
              onClick={() => onExport(type)}
            />
          ))}
        </fieldset>
      )}
      <Notice message={message} onDismiss={onDismiss} testId="history-said" />
    </>
  );
}
