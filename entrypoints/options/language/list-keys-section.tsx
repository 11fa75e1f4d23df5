import { Switch } from '@/components/ui/switch';
import { t } from '@/utils/io/i18n/words';
import type { Settings } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface ListKeysSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

/** Whether single letters work in a list of offers (WCAG 2.1.4). */
export function ListKeysSection({ settings }: ListKeysSectionProps) {
  const isOn = useStored(settingsStore, settings).letterKeys !== false;
  const change = async (letterKeys: boolean) => {
    await settingsStore.update((before) => ({ ...before, letterKeys }));
  };
  return (
    <Section title={t('listKeys.title')} id="list-keys">
      <Switch
        label={t('letterKeys.on')}
        text={t('letterKeys.text')}
        isOn={isOn}
        onChange={(letterKeys) => save(change(letterKeys))}
        testId="letter-keys"
      />
    </Section>
  );
}
