import { Switch } from '@/components/ui/switch';
import { t } from '@/utils/io/i18n/words';
import type { Settings } from '@/utils/core/model/settings';
import { likenessTroubleStore, settingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { forgetVectors } from './data';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface LikenessSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

/** Whether pictures are compared on this computer, and why they are not where they should be. */
export function LikenessSection({ settings }: LikenessSectionProps) {
  const isOn = useStored(settingsStore, settings).likeness !== false;
  const trouble = useStored(likenessTroubleStore, undefined);
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
