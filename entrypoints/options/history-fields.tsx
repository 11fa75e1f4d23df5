import { Download, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { NumberChoice } from '@/components/ui/choice';
import { formatNumber } from '@/utils/i18n/format';
import { sentences, t } from '@/utils/i18n/words';
import { DAYS, type HistorySettings, MEGABYTES } from '@/utils/model/history';
import type { HistoryProblem } from '@/utils/storage/history-database';
import type { DataDeps, ImportOutcome } from './data';
import styles from './data-section.module.css';

/** The size of the history, or why it is unknown. */
export type Usage = { entries: number; bytes: number } | { problem: HistoryProblem };

interface HistoryFieldsProps {
  settings: HistorySettings;
  /** Undefined while it is read. */
  usage: Usage | undefined;
  /** Saves them; rejects if that failed. */
  onChange: (settings: HistorySettings) => Promise<void>;
}

/** Whether a history is kept, for how long, and its maximum size. */
export function HistoryFields({ settings, usage, onChange }: HistoryFieldsProps) {
  const [message, setMessage] = useState('');
  const change = (changed: Partial<HistorySettings>) =>
    void onChange({ ...settings, ...changed }).then(
      () => setMessage(''),
      (error: unknown) => {
        console.error(error);
        setMessage(t('history.notSaved'));
      },
    );
  return (
    <div class={styles.group} data-testid="history-settings">
      <Checkbox
        label={t('history.keep')}
        isChecked={settings.isOn}
        onChange={(isOn) => change({ isOn })}
        testId="history-on"
      />
      <p class={styles.hint}>{t('history.keepText')}</p>
      <NumberChoice
        id="history-days"
        label={t('history.days')}
        value={settings.days}
        values={DAYS}
        words={(days) => t(`history.day.d${days}`)}
        onChange={(days) => change({ days })}
      />
      <NumberChoice
        id="history-size"
        label={t('history.size')}
        value={settings.megabytes}
        values={MEGABYTES}
        words={(megabytes) => t('history.megabytes', [formatNumber(megabytes)])}
        onChange={(megabytes) => change({ megabytes })}
      />
      <p data-testid="history-usage" data-entries={usage && 'entries' in usage && usage.entries}>
        {usage && usageWords(usage)}
      </p>
      <output>{message}</output>
    </div>
  );
}

function usageWords(usage: Usage): string {
  if ('problem' in usage) return t(`history.problem.${usage.problem}`);
  const { entries, bytes } = usage;
  const megabytes = formatNumber(Math.round(bytes / 100_000) / 10);
  return t('history.usage', entries, [formatNumber(entries), megabytes]);
}

interface TransferFieldsProps {
  data: Pick<DataDeps, 'exportAll' | 'importAll'>;
  /** Called after each import, also after one that failed. */
  onImported: () => void;
}

/** Exports the whole history to a file, and imports it. */
export function TransferFields({ data, onImported }: TransferFieldsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState('');
  const exportAll = () =>
    data.exportAll().then(
      () => setMessage(t('history.exported')),
      (error: unknown) => {
        console.error(error);
        setMessage(t('history.notExported'));
      },
    );
  const importAll = async (file: File) => {
    try {
      setMessage(importWords(await data.importAll(file)));
    } catch (error) {
      console.error(error);
      setMessage(t('history.notImported'));
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
            currentTarget.value = ''; // so that the same file can be chosen again
            if (file) void importAll(file);
          }}
        />
      </div>
      <output data-testid="transfer-said">{message}</output>
    </div>
  );
}

/** The result of an import, in words. */
function importWords(outcome: ImportOutcome): string {
  if (typeof outcome === 'string') return t(`history.${outcome}`);
  const { added, pins, rows, notKept, unreadable } = outcome;
  const parts = [
    t('history.imported', [formatNumber(added), formatNumber(pins), formatNumber(rows)]),
    notKept > 0 ? t('history.leftOut', [formatNumber(notKept)]) : '',
    unreadable > 0 ? t('history.unreadable', [formatNumber(unreadable)]) : '',
  ];
  return sentences(...parts.filter((part) => part !== ''));
}
