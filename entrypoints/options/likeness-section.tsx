import { useEffect, useState } from 'preact/hooks';
import { Switch } from '@/components/ui/switch';
import { t } from '@/utils/io/i18n/words';
import type { LikenessTrouble } from '@/utils/core/model/likeness';
import type { Settings } from '@/utils/core/model/settings';
import type { OptionsContext } from './context';
import { Section } from './section';

interface LikenessSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
  context: Pick<OptionsContext, 'storage' | 'data'>;
}

/** Whether pictures are compared on this computer, and why they are not where they should be. */
export function LikenessSection({ settings, context: { storage, data } }: LikenessSectionProps) {
  const [isOn, setOn] = useState(settings.likeness !== false);
  const [trouble, setTrouble] = useState<LikenessTrouble>();
  useEffect(() => {
    void storage.likenessTrouble.read().then(setTrouble);
    return storage.likenessTrouble.watch(setTrouble);
  }, [storage]);
  useEffect(() => storage.settings.watch(({ likeness }) => setOn(likeness !== false)), [storage]);
  const change = async (likeness: boolean) => {
    await storage.settings.update((before) => ({ ...before, likeness }));
    if (!likeness) await data.forgetVectors();
  };
  return (
    <Section title={t('likeness.title')} text={t('likeness.text')} testId="likeness">
      <Switch
        label={t('likeness.on')}
        text={t('likeness.onText')}
        isOn={isOn}
        onChange={(likeness) => void change(likeness)}
        testId="likeness-on"
      />
      <output data-testid="likeness-trouble">
        {isOn && trouble && t(`likeness.trouble.${trouble}`)}
      </output>
    </Section>
  );
}
