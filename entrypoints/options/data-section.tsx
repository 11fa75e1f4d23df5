import { Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Confirm } from '@/components/ui/confirm';
import { failureOf } from '@/utils/errors';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import type { HistorySettings } from '@/utils/model/history';
import { historyProblemOf } from '@/utils/storage/history-database';
import accessSectionStyles from './access-section.module.css';
import type { Also, DataDeps } from './data';
import styles from './data-section.module.css';
import { HistoryFields, TransferFields, type Usage } from './history-fields';

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
    <section class={accessSectionStyles.section} id="data" data-testid="data">
      <h2 class={accessSectionStyles.title}>{t('data.title')}</h2>
      <p class={accessSectionStyles.text}>{t('data.text')}</p>
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

export interface DeleteFieldsProps {
  deps: Pick<DataDeps, 'deleteHistory' | 'deleteEverything'>;
  /** Searches in the history; undefined while that is not known. */
  entries: number | undefined;
  /** Also where only some of it could be. */
  onDeleted: (also: Also) => void;
}

const NEITHER: Also = { settings: false, keys: false };
const TICKS = [
  ['settings', 'history.alsoSettings'],
  ['keys', 'history.alsoKeys'],
] as const;

/** The history, or everything, deleted after the question what is lost. */
export function DeleteFields({ deps, entries, onDeleted }: DeleteFieldsProps) {
  const [also, setAlso] = useState(NEITHER);
  const [said, setSaid] = useState('');
  const run = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      setSaid(done);
    } catch (error) {
      console.error(error);
      setSaid(t('history.notDeleted'));
    }
    setAlso(NEITHER);
    onDeleted(also);
  };
  return (
    <div class={styles.group}>
      <div class={styles.buttons}>
        <Confirm
          label={t('history.delete')}
          icon={Trash2}
          question={
            entries === undefined
              ? t('history.unreadableAsk')
              : t('history.deleteAsk', entries, [formatNumber(entries)])
          }
          testId="delete-history"
          onConfirm={() => void run(deps.deleteHistory, t('history.deleted'))}
        />
        <Confirm
          label={t('history.everything')}
          icon={Trash2}
          question={t('history.everythingAsk')}
          testId="delete-everything"
          onConfirm={() => void run(() => deps.deleteEverything(also), t('history.everythingDone'))}
        >
          <p>{t('history.everythingLost')}</p>
          {TICKS.map(([name, words]) => (
            <Checkbox
              key={name}
              label={t(words)}
              isChecked={also[name]}
              onChange={(isChecked) => setAlso({ ...also, [name]: isChecked })}
              testId={`also-${name}`}
            />
          ))}
        </Confirm>
      </div>
      <output data-testid="delete-said">{said}</output>
    </div>
  );
}
