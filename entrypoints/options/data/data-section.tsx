import styles from './data-section.module.css';
import type { ComponentChildren } from 'preact';
import type { Settings } from '@/utils/core/model/settings';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Choice, NumberChoice } from '@/components/ui/choice';
import { Confirm } from '@/components/ui/confirm';
import { DAYS, type HistorySettings, MEGABYTES } from '@/utils/core/model/history';
import { Field } from '@/components/ui/field';
import { Section } from '../section';
import { SellersFields } from './sellers-fields';
import { Switch } from '@/components/ui/switch';
import { TransferFields } from './transfer-fields';
import { Trash2 } from 'lucide';
import { failureOf } from '@/utils/core/errors';
import { formatNumber } from '@/utils/io/i18n/format';
import { history } from '@/utils/io/storage/history';
import { historySettingsStore, likenessTrouble, settingsStore } from '@/utils/io/storage/settings';
import { keepUntilClosed } from '@/utils/io/storage/credentials';
import { save } from '@/utils/io/storage/not-saved';
import { t } from '@/utils/io/i18n/words';
import {
  type Also,
  changeHistorySettings,
  deleteEverything,
  deleteHistory,
  forgetAnswers,
  forgetVectors,
} from './data';
import { type DatabaseProblem, problemOf } from '@/utils/io/storage/database';
import { useEffect, useState } from 'preact/hooks';
import { useStored } from '../stored';

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
    return { problem: problemOf(error) };
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

/** The size of the history, or why it is unknown. */
type Usage = { entries: number; bytes: number } | { problem: DatabaseProblem };

interface HistoryFieldsProps {
  settings: HistorySettings;
  /** Undefined while it is read. */
  usage: Usage | undefined;
  /** Saves them; rejects if that failed. */
  onChange: (settings: HistorySettings) => Promise<void>;
}

/** Whether a history is kept, for how long, and its maximum size. */
function HistoryFields({ settings, usage, onChange }: HistoryFieldsProps) {
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

interface KeysSectionProps {
  /** Setting as read when the page was opened. */
  untilClosed: boolean;
}

const CHOICES = ['remembered', 'untilClosed'] as const;

/** How long the keys of all services are stored. */
export function KeysSection({ untilClosed }: KeysSectionProps) {
  const [isUntilClosed, setUntilClosed] = useState(untilClosed);
  const [message, setMessage] = useState<'keys.moved' | 'keys.movedNot'>();
  const move = async (wanted: boolean) => {
    try {
      await keepUntilClosed(wanted);
      setUntilClosed(wanted);
      setMessage('keys.moved');
    } catch (error) {
      console.error(error);
      setMessage('keys.movedNot');
    }
  };
  return (
    <Section title={t('keys.title')} text={t('keys.text')} id="keys">
      <Field id="keep-keys" label={t('keys.keep')}>
        <Choice
          id="keep-keys"
          label={t('keys.keep')}
          value={isUntilClosed ? 'untilClosed' : 'remembered'}
          options={CHOICES.map((value) => ({ value, label: t(`keys.${value}`) }))}
          onChange={(value) => void move(value === 'untilClosed')}
          testId="keep-keys"
        />
      </Field>
      <output>{message && t(message)}</output>
    </Section>
  );
}

interface LikenessSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

/** Whether pictures are compared on this computer, and why they are not where they should be. */
export function LikenessSection({ settings }: LikenessSectionProps) {
  const isOn = useStored(settingsStore, settings).likeness !== false;
  const trouble = useStored(likenessTrouble, undefined);
  const change = async (likeness: boolean) => {
    await settingsStore.update((before) => ({ ...before, likeness }));
    if (!likeness) await forgetVectors();
  };
  return (
    <Section title={t('likeness.title')} text={t('likeness.text')} id="likeness">
      <Switch
        label={t('likeness.on')}
        text={t('likeness.onText')}
        isOn={isOn}
        onChange={(likeness) => save(change(likeness))}
        testId="likeness-on"
      />
      <output data-testid="likeness-trouble">
        {isOn && trouble && t(`likeness.trouble.${trouble}`)}
      </output>
    </Section>
  );
}
