import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/checkbox';
import { NumberChoice } from '@/components/number-choice';
import { formatNumber } from '@/utils/format';
import { DAYS, MEGABYTES, type HistorySettings } from '@/utils/model/history';
import type { HistoryProblem } from '@/utils/store/history-error';
import { t } from '@/utils/words';
import styles from './data-section.module.css';

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
