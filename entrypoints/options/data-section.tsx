import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { failureOf } from '@/utils/errors';
import type { HistorySettings } from '@/utils/model/history';
import { historyProblemOf } from '@/utils/store/history-error';
import { t } from '@/utils/words';
import styles from './access-section.module.css';
import type { DataDeps } from './data';
import { DeleteFields } from './delete-fields';
import { HistoryFields, type Usage } from './history-fields';
import { TransferFields } from './transfer-fields';

export interface DataSectionProps {
  /** As stored when the page was opened. */
  history: HistorySettings;
  deps: DataDeps;
  /** Settings or keys are not any more what they were. */
  onReset: () => void;
}

/** What the extension keeps, and how to take it away or be rid of it. */
export function DataSection({ history, deps, onReset }: DataSectionProps) {
  const [settings, setSettings] = useState(history);
  const [usage, setUsage] = useState<Usage>();
  const [outcome, setOutcome] = useState<'data.forgotten' | 'data.notForgotten'>();
  const forget = async () => {
    try {
      await deps.forgetAnswers();
      setOutcome('data.forgotten');
    } catch (error) {
      failureOf(error);
      setOutcome('data.notForgotten');
    }
  };
  const refresh = async () => {
    setSettings(await deps.readSettings());
    setUsage(await readUsage(deps));
  };
  useEffect(() => {
    void readUsage(deps).then(setUsage);
  }, [deps]);
  return (
    <section class={styles.section} id="data" data-testid="data">
      <h2 class={styles.title}>{t('data.title')}</h2>
      <p class={styles.text}>{t('data.text')}</p>
      <div>
        <Button
          label={t('data.forget')}
          icon={Trash2}
          onClick={() => void forget()}
          testId="forget-answers"
        />
      </div>
      <output>{outcome && t(outcome)}</output>
      <HistoryFields
        settings={settings}
        usage={usage}
        onChange={async (changed) => {
          setSettings(changed); // the next change is one of these
          try {
            await deps.changeSettings(changed);
          } finally {
            await refresh();
          }
        }}
      />
      <TransferFields deps={deps} onImported={() => void refresh()} />
      <DeleteFields
        deps={deps}
        entries={usage && 'entries' in usage ? usage.entries : undefined}
        onDeleted={({ settings: hasSettings, keys }) => {
          void refresh();
          if (hasSettings || keys) onReset();
        }}
      />
    </section>
  );
}

async function readUsage({ usage }: DataDeps): Promise<Usage> {
  try {
    return await usage();
  } catch (error) {
    return { problem: historyProblemOf(error) };
  }
}
