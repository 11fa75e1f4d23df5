import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { formatPercent } from '@/utils/io/i18n/format';
import { t, wordLanguage } from '@/utils/io/i18n/words';
import { baseOf } from '@/utils/core/model/languages';
import { type Settings, TITLE_MODES } from '@/utils/core/model/settings';
import type { TranslatorTrouble } from '@/utils/core/model/translator';
import type { Availability } from '@/utils/io/reading/translator';
import type { OptionsContext } from './context';
import { Section } from './section';

interface TitlesSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
  context: Pick<OptionsContext, 'storage' | 'translator'>;
}

const AUTOMATIC = 'automatic';
const MODES = [AUTOMATIC, ...TITLE_MODES] as const;

/** What stands for a Chinese title; not for readers of Chinese. */
export function TitlesSection(props: TitlesSectionProps) {
  return baseOf(wordLanguage()) === 'zh' ? null : <Titles {...props} />;
}

function Titles({ settings, context }: TitlesSectionProps) {
  const { storage } = context;
  const [chosen, setChosen] = useState(settings.titles);
  const [trouble, setTrouble] = useState<TranslatorTrouble>();
  useEffect(() => storage.settings.watch(({ titles }) => setChosen(titles)), [storage]);
  useEffect(() => {
    void storage.translatorTrouble.read().then(setTrouble);
    return storage.translatorTrouble.watch(setTrouble);
  }, [storage]);
  const options = MODES.map((value) => ({
    value,
    label: t(`titleReading.mode.${value}`),
  }));
  const choose = async (value: (typeof options)[number]['value']) => {
    const titles = value === AUTOMATIC ? undefined : value;
    await storage.settings.update((before) => ({ ...before, titles }));
  };
  const isTranslated = chosen === undefined || chosen === 'translated';
  return (
    <Section title={t('titleReading.title')} text={t('titleReading.text')} testId="titles">
      <Choice
        label={t('titleReading.as')}
        value={chosen ?? AUTOMATIC}
        options={options}
        onChange={(value) => void choose(value)}
        testId="titles-as"
      />
      {isTranslated && <Translator translator={context.translator} />}
      <output data-testid="translator-trouble">
        {isTranslated && trouble && t(`titleReading.trouble.${trouble}`)}
      </output>
    </Section>
  );
}

/** Whether the browser translates; its language pack is downloaded in a click alone. */
function Translator({ translator }: Pick<OptionsContext, 'translator'>) {
  const [state, setState] = useState<Availability>();
  const [share, setShare] = useState<number>();
  const [hasFailed, setFailed] = useState(false);
  const endingRef = useRef<AbortController>(null);
  const language = wordLanguage();
  useEffect(() => {
    let isShown = true;
    void translator.availability(language).then((found) => isShown && setState(found));
    return () => {
      isShown = false;
      endingRef.current?.abort();
    };
  }, [translator, language]);
  const download = async () => {
    const { signal } = (endingRef.current = new AbortController());
    setFailed(false);
    setShare(0);
    try {
      await translator.download(language, { signal, onProgress: setShare });
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
