import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Confirm } from '@/components/ui/confirm';
import { failureOf } from '@/utils/core/errors';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { HistorySettings } from '@/utils/core/model/history';
import { historyProblemOf } from '@/utils/io/storage/history-database';
import { history } from '@/utils/io/storage/history';
import { historySettingsStore } from '@/utils/io/storage/settings';
import {
  type Also,
  changeHistorySettings,
  deleteEverything,
  deleteHistory,
  forgetAnswers,
} from './data';
import styles from './data-section.module.css';
import { HistoryFields, type Usage } from './history-fields';
import { Section } from '../section';
import { SellersFields } from './sellers-fields';
import { TransferFields } from './transfer-fields';

interface DataSectionProps {
  /** Settings as read when the page was opened. */
  settings: HistorySettings;
  /** Called when settings or keys were reset. */
  onReset: () => void;
  /** Further sections; the one that deletes is the last. */
  children?: ComponentChildren;
}

/** What the extension stores, and how to limit, export, import and delete it. */
export function DataSection({ settings: first, onReset, children }: DataSectionProps) {
  const [settings, setSettings] = useState(first);
  const [usage, setUsage] = useState<Usage>();
  const refresh = async () => {
    setSettings(await historySettingsStore.read());
    setUsage(await readUsage());
  };
  useEffect(() => {
    void readUsage().then(setUsage);
  }, []);
  return (
    <>
      <HistoryFields
        settings={settings}
        usage={usage}
        onChange={async (changed) => {
          setSettings(changed); // the next change builds on these
          try {
            await changeHistorySettings(changed);
          } finally {
            await refresh();
          }
        }}
      />
      <SellersFields />
      <TransferFields onImported={() => void refresh()} />
      <AnswersSection />
      {children}
      <DeleteSection
        entries={usage && 'entries' in usage ? usage.entries : undefined}
        onDeleted={({ settings: hasSettings, keys }) => {
          void refresh();
          if (hasSettings || keys) onReset();
        }}
      />
    </>
  );
}

/** The answers of the services, which are forgotten on demand. */
function AnswersSection() {
  const [outcome, setOutcome] = useState<'data.forgotten' | 'data.notForgotten'>();
  const forget = async () => {
    try {
      await forgetAnswers();
      setOutcome('data.forgotten');
    } catch (error) {
      failureOf(error);
      setOutcome('data.notForgotten');
    }
  };
  return (
    <Section title={t('data.answers')} text={t('data.text')} id="answers">
      <div>
        <Button
          label={t('data.forget')}
          icon={Trash2}
          onClick={() => void forget()}
          testId="forget-answers"
        />
      </div>
      <output>{outcome && t(outcome)}</output>
    </Section>
  );
}

async function readUsage(): Promise<Usage> {
  try {
    return await history.usage();
  } catch (error) {
    return { problem: historyProblemOf(error) };
  }
}

interface DeleteSectionProps {
  /** Searches in the history; undefined while unknown. */
  entries: number | undefined;
  /** Called even if only some of it could be deleted. */
  onDeleted: (also: Also) => void;
}

const NEITHER: Also = { settings: false, keys: false };
const TICKS = [
  ['settings', 'history.alsoSettings'],
  ['keys', 'history.alsoKeys'],
] as const;

/** Deletes the history, or everything, once the user has confirmed. */
function DeleteSection({ entries, onDeleted }: DeleteSectionProps) {
  const [also, setAlso] = useState(NEITHER);
  const [message, setMessage] = useState('');
  const run = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      setMessage(done);
    } catch (error) {
      console.error(error);
      setMessage(t('history.notDeleted'));
    }
    setAlso(NEITHER);
    onDeleted(also);
  };
  return (
    <Section title={t('data.delete')} id="delete">
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
          onConfirm={() => void run(deleteHistory, t('history.deleted'))}
        />
        <Confirm
          label={t('history.everything')}
          icon={Trash2}
          question={t('history.everythingAsk')}
          testId="delete-everything"
          onConfirm={() => void run(() => deleteEverything(also), t('history.everythingDone'))}
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
      <output data-testid="delete-said">{message}</output>
    </Section>
  );
}
