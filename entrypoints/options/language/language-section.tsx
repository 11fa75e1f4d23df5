import { Choice } from '@/components/ui/choice';
import { t } from '@/utils/io/i18n/words';
import { LANGUAGES } from '@/utils/core/model/languages';
import type { Settings } from '@/utils/core/model/settings';
import { settingsStore } from '@/utils/io/storage/settings';
import { save } from '@/utils/io/storage/not-saved';
import { Section } from '../section';
import { useStored } from '../use-stored';

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
