import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { LANGUAGES, baseOf } from '@/utils/core/model/languages';
import { Section } from './section';
import { Switch } from '@/components/ui/switch';
import { formatPercent } from '@/utils/io/i18n/format';
import { save } from '@/utils/io/storage/not-saved';
import { settingsStore, translatorTrouble } from '@/utils/io/storage/settings';
import { t, wordLanguage } from '@/utils/io/i18n/words';
import {
  type Availability,
  downloadTranslator,
  translatorAvailability,
} from '@/utils/io/reading/translator';
import { type Settings, TITLE_MODES } from '@/utils/core/model/settings';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStored } from './stored';

interface LanguageSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
}

const OF_BROWSER = 'browser';

/** The language of all words: one of ours, or the browser's. */
export function LanguageSection({ settings }: LanguageSectionProps) {
  const { language: chosen } = useStored(settingsStore, settings);
  const options = [
    { value: OF_BROWSER, label: t('options.languageOfBrowser') },
    ...LANGUAGES.map((value) => ({ value, label: ownName(value) })),
  ] as const;
  const choose = async (value: (typeof options)[number]['value']) => {
    const language = value === OF_BROWSER ? undefined : value;
    await settingsStore.update((before) => ({ ...before, language }));
  };
  return (
    <Section title={t('options.language')} text={t('options.languageText')} id="word-language">
      <Choice
        id="language-choice"
        label={t('options.language')}
        value={chosen ?? OF_BROWSER}
        options={options}
        onChange={(value) => save(choose(value))}
        testId="language-choice"
      />
    </Section>
  );
}

/** The language's name as its readers write it, with a capital as the first word of a line: "Deutsch", "中文（简体）". */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

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
  const trouble = useStored(translatorTrouble, undefined);
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
