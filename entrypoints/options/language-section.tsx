import { useEffect, useState } from 'preact/hooks';
import { Choice } from '@/components/ui/choice';
import { t } from '@/utils/io/i18n/words';
import { LANGUAGES } from '@/utils/core/model/languages';
import type { Settings } from '@/utils/core/model/settings';
import type { OptionsContext } from './context';
import { Section } from './section';

interface LanguageSectionProps {
  /** Settings as read when the page was opened. */
  settings: Settings;
  context: Pick<OptionsContext, 'storage'>;
}

const OF_BROWSER = 'browser';

/** The language of all words: one of ours, or the browser's. */
export function LanguageSection({ settings, context: { storage } }: LanguageSectionProps) {
  const [chosen, setChosen] = useState(settings.language);
  useEffect(() => storage.settings.watch(({ language }) => setChosen(language)), [storage]);
  const options = [
    { value: OF_BROWSER, label: t('options.languageOfBrowser') },
    ...LANGUAGES.map((value) => ({ value, label: ownName(value) })),
  ] as const;
  const choose = async (value: (typeof options)[number]['value']) => {
    const language = value === OF_BROWSER ? undefined : value;
    await storage.settings.update((before) => ({ ...before, language }));
  };
  return (
    <Section title={t('options.language')} text={t('options.languageText')} testId="language">
      <Choice
        label={t('options.language')}
        value={chosen ?? OF_BROWSER}
        options={options}
        onChange={(value) => void choose(value)}
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
