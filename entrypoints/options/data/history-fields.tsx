import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox';
import { NumberChoice } from '@/components/ui/choice';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { DAYS, type HistorySettings, MEGABYTES } from '@/utils/core/model/history';
import type { HistoryProblem } from '@/utils/io/storage/history-database';
import { Section } from '../section';
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
    <Section title={t('history.title')} text={t('history.keepText')} id="history-settings">
      <Checkbox
        label={t('history.keep')}
        isChecked={settings.isOn}
        onChange={(isOn) => change({ isOn })}
        testId="history-on"
      />
      <div class={styles.choices}>
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
      </div>
      <p data-testid="history-usage" data-entries={usage && 'entries' in usage && usage.entries}>
        {usage && usageWords(usage)}
      </p>
      <output>{message}</output>
    </Section>
  );
}

function usageWords(usage: Usage): string {
  if ('problem' in usage) return t(`history.problem.${usage.problem}`);
  const { entries, bytes } = usage;
  const megabytes = formatNumber(Math.round(bytes / 100_000) / 10);
  return t('history.usage', entries, [formatNumber(entries), megabytes]);
}
