import { useState } from 'preact/hooks';
import { Confirm } from '@/components/ui/confirm';
import { TextField } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { WatchSettings } from '@/utils/core/model/watch';
import type { CallLimitsByService } from '@/utils/core/call-limits';
import { browser } from '@/utils/io/browser';
import { callLimitsStore, watchSettingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { clearWatches } from '@/utils/io/storage/watches';
import { Section } from '../section';
import { useStored } from '../use-stored';
import { useTyped } from '../use-typed';
import { loadsOf, NUMBERS, type NumberField, type WatchCounts, watchCounts } from './watching';
import { WatchingLoad } from './watching-load';

interface WatchingSectionProps {
  /** All as read when the page was opened. */
  settings: WatchSettings;
  limits: CallLimitsByService;
  counts: WatchCounts;
}

/** Whether and how often watched offers are looked up, and what that takes. Each change is saved at once. */
export function WatchingSection(first: WatchingSectionProps) {
  const settings = useStored(watchSettingsStore, first.settings);
  const limits = useStored(callLimitsStore, first.limits);
  const counts = useStored(watchCounts, first.counts);
  const [isRefused, setRefused] = useState(false);
  const [said, setSaid] = useState('');
  const services = loadsOf(counts, settings, limits);

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
  const count = services.reduce((sum, { watches }) => sum + watches, 0);
  return (
    <Section title={t('watching.title')} text={t('watching.text')} id="watched-offers">
      <Switch
        label={t('watching.on')}
        text={t('watching.onText')}
        isOn={settings.isOn}
        onChange={(isOn) => save(change({ isOn }))}
        testId="watching-on"
      />
      {NUMBERS.map((field) => (
        <WatchNumber
          key={field.id}
          field={field}
          stored={settings[field.id]}
          onSave={(value) => save(change({ [field.id]: value }))}
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
      <WatchingLoad settings={settings} services={services} />
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

function WatchNumber({
  field: { id, parse, label, hint, wrong },
  stored,
  onSave,
}: WatchNumberProps) {
  const { isWrong, field } = useTyped(
    String(stored),
    (typed) => {
      const value = parse(typed);
      return value === undefined ? undefined : { value };
    },
    (value = stored) => onSave(value),
  );
  return (
    <TextField
      id={`watching-${id}`}
      kind="decimal"
      label={label()}
      hint={hint?.()}
      error={isWrong ? wrong() : undefined}
      {...field}
    />
  );
}
