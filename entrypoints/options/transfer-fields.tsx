import { Download, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { formatNumber } from '@/utils/format';
import { sentences } from '@/utils/sentences';
import { t } from '@/utils/words';
import type { DataDeps, ImportOutcome } from './data';
import styles from './data-section.module.css';

export interface TransferFieldsProps {
  deps: Pick<DataDeps, 'exportAll' | 'importAll'>;
  /** Something was added. */
  onImported: () => void;
}

/** All that is kept, as a file and back. */
export function TransferFields({ deps, onImported }: TransferFieldsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const exportAll = () =>
    deps.exportAll().then(
      () => setSaid(t('history.exported')),
      (error: unknown) => {
        console.error(error);
        setSaid(t('history.notExported'));
      },
    );
  const importAll = async (file: File) => {
    try {
      setSaid(wordsOf(await deps.importAll(file)));
    } catch (error) {
      console.error(error);
      setSaid(t('history.notImported'));
    }
    onImported();
  };
  return (
    <div class={styles.group}>
      <p class={styles.hint}>{t('history.transferText')}</p>
      <div class={styles.buttons}>
        <Button
          label={t('history.exportIt')}
          icon={Download}
          testId="export-all"
          onClick={() => void exportAll()}
        />
        <Button
          label={t('history.importIt')}
          icon={Upload}
          testId="import-all"
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('history.importIt')}
          accept="application/json,.json"
          data-testid="import-file"
          onChange={(event) => {
            const { currentTarget } = event;
            const file = currentTarget.files?.[0];
            currentTarget.value = ''; // the same file may be chosen again
            if (file) void importAll(file);
          }}
        />
      </div>
      <output data-testid="transfer-said">{said}</output>
    </div>
  );
}

/** What came of a file, and what did not. */
function wordsOf(outcome: ImportOutcome): string {
  if (typeof outcome === 'string') return t(`history.${outcome}`);
  const { added, pins, rows, notKept, unreadable } = outcome;
  const parts = [
    t('history.imported', [formatNumber(added), formatNumber(pins), formatNumber(rows)]),
    notKept > 0 ? t('history.leftOut', [formatNumber(notKept)]) : '',
    unreadable > 0 ? t('history.unreadable', [formatNumber(unreadable)]) : '',
  ];
  return sentences(...parts.filter((part) => part !== ''));
}
