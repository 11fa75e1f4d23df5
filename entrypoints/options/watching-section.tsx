import type { WatchSettings, WatchSummary } from '@/utils/core/model/watch';
import { Confirm } from '@/components/ui/confirm';
import { Section } from './section';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/field';
import { browser } from '@/utils/io/browser';
import { clearWatches } from '@/utils/io/storage/watches';
import { formatNumber } from '@/utils/io/i18n/format';
import { save } from '@/utils/io/storage/not-saved';
import { t } from '@/utils/io/i18n/words';
import { useState } from 'preact/hooks';
import { useStored, useTyped } from './stored';
import { watchSettingsStore } from '@/utils/io/storage/settings';
import { watchSummaryStore } from '@/utils/io/storage/watch-summary';

interface WatchingSectionProps {
  /** Both as read when the page was opened. */
  settings: WatchSettings;
  summary: WatchSummary;
}

/** Whether watched offers are looked up, and by how many calls a day. Each change is saved at once. */
export function WatchingSection(first: WatchingSectionProps) {
  const settings = useStored(watchSettingsStore, first.settings);
  const summary = useStored(watchSummaryStore, first.summary);
  const [isRefused, setRefused] = useState(false);
  const [said, setSaid] = useState('');

  const change = async (changed: Partial<WatchSettings>) => {
    await watchSettingsStore.update((before) => ({ ...before, ...changed }));
  };
  /** The browser asks only inside the click. */
  const notify = (isNotifying: boolean) => {
    setRefused(false);
    if (!isNotifying) return save(change({ isNotifying }));
    const asked = browser.permissions.request({ permissions: ['notifications'] });
    const notifyIfGranted = async () => {
      const isGranted = await asked.catch(() => false);
      setRefused(!isGranted);
      if (isGranted) await change({ isNotifying });
    };
    save(notifyIfGranted());
  };
  const clear = () =>
    void clearWatches().then(
      () => setSaid(t('watching.cleared')),
      (error: unknown) => {
        console.error(error);
        setSaid(t('history.notDeleted'));
      },
    );
  const count = summary.keys.length;
  return (
    <Section title={t('watching.title')} text={t('watching.text')} id="watched-offers">
      <Switch
        label={t('watching.on')}
        text={t('watching.onText')}
        isOn={settings.isOn}
        onChange={(isOn) => save(change({ isOn }))}
        testId="watching-on"
      />
      <CallsOfDay stored={settings.perDay} onSave={(perDay) => save(change({ perDay }))} />
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

interface CallsOfDayProps {
  stored: number;
  onSave: (value: number) => void;
}

const MOST_CALLS = 100_000;

function CallsOfDay({ stored, onSave }: CallsOfDayProps) {
  const { isWrong, field } = useTyped(String(stored), readCalls, (value = stored) => onSave(value));
  return (
    <TextField
      id="watching-perDay"
      kind="decimal"
      label={t('watching.perDay')}
      error={isWrong ? t('watching.perDayWrong') : undefined}
      {...field}
    />
  );
}

function readCalls(typed: string): { value: number } | undefined {
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= MOST_CALLS ? { value } : undefined;
}
