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
import dataSectionStyles from './data-section.module.css';

/** What the history takes, or why that is not known. */
export type Usage = { entries: number; bytes: number } | { problem: HistoryProblem };

export interface HistoryFieldsProps {
  settings: HistorySettings;
  /** Undefined while it is read. */
  usage: Usage | undefined;
  /** Saves it; rejects where that failed. */
  onChange: (settings: HistorySettings) => Promise<void>;
}

/** Whether a history is kept, for how long and how much; saved at once. */
export function HistoryFields({ settings, usage, onChange }: HistoryFieldsProps) {
  const [said, setSaid] = useState('');
  const change = (changed: Partial<HistorySettings>) =>
    void onChange({ ...settings, ...changed }).then(
      () => setSaid(''),
      (error: unknown) => {
        console.error(error);
        setSaid(t('history.notSaved'));
      },
    );
  return (
    <div class={dataSectionStyles.group} data-testid="history-settings">
      <Checkbox
        label={t('history.keep')}
        isChecked={settings.isOn}
        onChange={(isOn) => change({ isOn })}
        testId="history-on"
      />
      <p class={dataSectionStyles.hint}>{t('history.keepText')}</p>
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
      <output>{said}</output>
    </div>
  );
}

function usageWords(usage: Usage): string {
  if ('problem' in usage) return t(`history.problem.${usage.problem}`);
  const { entries, bytes } = usage;
  const megabytes = formatNumber(Math.round(bytes / 100_000) / 10);
  return t('history.usage', entries, [formatNumber(entries), megabytes]);
}

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
    <div class={dataSectionStyles.group}>
      <p class={dataSectionStyles.hint}>{t('history.transferText')}</p>
      <div class={dataSectionStyles.buttons}>
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
