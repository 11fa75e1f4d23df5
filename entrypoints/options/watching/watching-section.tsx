import { useEffect, useState } from 'preact/hooks';
import { Confirm } from '@/components/ui/confirm';
import { NumberChoice } from '@/components/ui/choice';
import { TextField } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { formatNumber } from '@/utils/io/i18n/format';
import { everyWords } from '@/utils/io/i18n/watch-words';
import { t } from '@/utils/io/i18n/words';
import { WATCH_HOURS, type WatchSettings } from '@/utils/core/model/watch';
import type { OptionsContext } from '../context';
import { Section } from '../section';
import { NUMBERS, type NumberField, readWatched, type StoredWatched, watchAllOf } from './watching';
import { WatchingLoad } from './watching-load';

interface WatchingSectionProps {
  /** Watches and settings as read when the page was opened. */
  watched: StoredWatched;
  context: OptionsContext;
}

/** Whether and how often watched offers are looked up, and what that takes. Each change is saved at once. */
export function WatchingSection({ watched: first, context }: WatchingSectionProps) {
  const [watched, setWatched] = useState(first);
  const [isRefused, setRefused] = useState(false);
  const [said, setSaid] = useState('');
  const { settings } = watched;
  useEffect(() => {
    const readAgain = async () => setWatched(await readWatched(context));
    void readAgain(); // the page may have been open for a while
    return watchAllOf(context, () => void readAgain());
  }, [context]);

  const change = async (changed: Partial<WatchSettings>) => {
    await context.storage.watchSettings.update((before) => ({ ...before, ...changed }));
  };
  /** The browser asks only inside the click. */
  const notify = (isNotifying: boolean) => {
    setRefused(false);
    if (!isNotifying) return void change({ isNotifying });
    void context.permissions.requestNotifications().then(
      (isGranted) => {
        setRefused(!isGranted);
        return isGranted ? change({ isNotifying }) : undefined;
      },
      () => setRefused(true),
    );
  };
  const clear = () =>
    void context.storage.watches.clear().then(
      () => setSaid(t('watching.cleared')),
      (error: unknown) => {
        console.error(error);
        setSaid(t('history.notDeleted'));
      },
    );
  const count = watched.services.reduce((sum, { watches }) => sum + watches, 0);
  return (
    <Section title={t('watching.title')} text={t('watching.text')} testId="watching">
      <Switch
        label={t('watching.on')}
        text={t('watching.onText')}
        isOn={settings.isOn}
        onChange={(isOn) => void change({ isOn })}
        testId="watching-on"
      />
      <NumberChoice
        id="watching-hours"
        label={t('watching.hours')}
        value={settings.hours}
        values={WATCH_HOURS}
        words={everyWords}
        onChange={(hours) => void change({ hours })}
      />
      {NUMBERS.map((field) => (
        <WatchNumber
          key={field.id}
          field={field}
          stored={settings[field.id]}
          onSave={(value) => void change({ [field.id]: value })}
        />
      ))}
      <Switch
        label={t('watching.notify')}
        text={t('watching.notifyText')}
        isOn={settings.isNotifying}
        onChange={notify}
        testId="watching-notify"
      />
      <output data-testid="watching-refused">{isRefused && t('watching.notifyRefused')}</output>
      <p data-testid="watching-count" data-count={count}>
        {count === 0 ? t('watching.none') : t('watching.count', [formatNumber(count)])}
      </p>
      <WatchingLoad watched={watched} />
      {count > 0 && (
        <Confirm
          label={t('watching.clear')}
          question={t('watching.clearAsk', [formatNumber(count)])}
          testId="watching-clear"
          onConfirm={clear}
        />
      )}
      <output data-testid="watching-said">{said}</output>
    </Section>
  );
}

interface WatchNumberProps {
  field: NumberField;
  stored: number;
  onSave: (value: number) => void;
}

/** Saved when it is left: a number that is half typed is no setting. */
function WatchNumber({
  field: { id, parse, label, hint, wrong },
  stored,
  onSave,
}: WatchNumberProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const commit = () => {
    if (typed === undefined) return;
    const value = parse(typed);
    setWrong(value === undefined);
    if (value === undefined) return;
    onSave(value);
    setTyped(undefined);
  };
  return (
    <TextField
      id={`watching-${id}`}
      kind="decimal"
      label={label()}
      hint={hint?.()}
      error={isWrong ? wrong() : undefined}
      value={typed ?? String(stored)}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}
