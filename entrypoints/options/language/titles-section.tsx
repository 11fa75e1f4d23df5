import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { formatPercent } from '@/utils/io/i18n/format';
import { t, wordLanguage } from '@/utils/io/i18n/words';
import { baseOf } from '@/utils/core/model/languages';
import { type Settings, TITLE_MODES } from '@/utils/core/model/settings';
import {
  type Availability,
  downloadTranslator,
  translatorAvailability,
} from '@/utils/io/reading/translator';
import { settingsStore, translatorTroubleStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { Section } from '../section';
import { useStored } from '../use-stored';

interface TitlesSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

const AUTOMATIC = 'automatic';
const MODES = [AUTOMATIC, ...TITLE_MODES] as const;

/** What stands for a Chinese title; not for readers of Chinese. */
export function TitlesSection(props: TitlesSectionProps) {
  return baseOf(wordLanguage()) === 'zh' ? null : <Titles {...props} />;
}

function Titles({ settings }: TitlesSectionProps) {
  const { titles: chosen } = useStored(settingsStore, settings);
  const trouble = useStored(translatorTroubleStore, undefined);
  const options = MODES.map((value) => ({
    value,
    label: t(`titleReading.mode.${value}`),
  }));
  const choose = async (value: (typeof options)[number]['value']) => {
    const titles = value === AUTOMATIC ? undefined : value;
    await settingsStore.update((before) => ({ ...before, titles }));
  };
  const isTranslated = chosen === undefined || chosen === 'translated';
  return (
    <Section title={t('titleReading.title')} text={t('titleReading.text')} id="titles">
      <Choice
        id="titles-as"
        label={t('titleReading.as')}
        value={chosen ?? AUTOMATIC}
        options={options}
        onChange={(value) => save(choose(value))}
        testId="titles-as"
      />
      {isTranslated && <Translator />}
      <output data-testid="translator-trouble">
        {isTranslated && trouble && t(`titleReading.trouble.${trouble}`)}
      </output>
    </Section>
  );
}

/** Whether the browser translates; its language pack is downloaded in a click alone. */
function Translator() {
  const [state, setState] = useState<Availability>();
  const [share, setShare] = useState<number>();
  const [hasFailed, setFailed] = useState(false);
  const endingRef = useRef<AbortController>(null);
  const language = wordLanguage();
  useEffect(() => {
    let isShown = true;
    void translatorAvailability(language).then((found) => isShown && setState(found));
    return () => {
      isShown = false;
      endingRef.current?.abort();
    };
  }, [language]);
  const download = async () => {
    const { signal } = (endingRef.current = new AbortController());
    setFailed(false);
    setShare(0);
    try {
      await downloadTranslator(language, { signal, onProgress: setShare });
      setState('available');
    } catch {
      setFailed(!signal.aborted);
    }
    setShare(undefined);
  };
  if (state === undefined) return null;
  return (
    <div data-testid="translator" data-state={state}>
      <p>{t(`titleReading.translator.${state}`)}</p>
      {state === 'downloadable' && share === undefined && (
        <Button
          label={t('titleReading.translator.download')}
          testId="translator-download"
          onClick={() => void download()}
        />
      )}
      {share !== undefined && (
        <p>
          <output>{t('titleReading.translator.downloading', [formatPercent(share)])}</output>{' '}
          <Button
            label={t('titleReading.translator.cancel')}
            look="link"
            testId="translator-cancel"
            onClick={() => endingRef.current?.abort()}
          />
        </p>
      )}
      {hasFailed && <p role="alert">{t('titleReading.translator.failed')}</p>}
    </div>
  );
}
