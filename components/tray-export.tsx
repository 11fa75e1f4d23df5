import { t } from '@/utils/words';
import { Button } from './button';
import styles from './tray-export.module.css';

const EXPORT_KINDS = ['copy', 'csv', 'xlsx', 'html'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface TrayExportProps {
  onExport: (kind: ExportKind) => void;
}

/** What is pinned, to be taken away. */
export function TrayExport({ onExport }: TrayExportProps) {
  return (
    <fieldset class={styles.export}>
      <legend class="visually-hidden">{t('tray.export')}</legend>
      {EXPORT_KINDS.map((kind) => (
        <Button
          key={kind}
          label={t(`tray.${kind}`)}
          look="link"
          testId={`export-${kind}`}
          onClick={() => onExport(kind)}
        />
      ))}
    </fieldset>
  );
}
