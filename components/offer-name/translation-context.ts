import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import {
  SERVICE_TRANSLATIONS,
  type TitleTranslation,
  type TitleTranslations,
  type Titled,
} from '@/utils/core/glossary/title-translations';

/** How the Chinese of offers is shown in the user's language; changes as words and translations arrive. */
export const TranslationContext = createContext<TitleTranslations>(SERVICE_TRANSLATIONS);

/** Words that most titles of a section say, in small letters; undefined where titles stand whole. */
export const SharedWordsContext = createContext<ReadonlySet<string> | undefined>(undefined);

export function useTranslations(): TitleTranslations {
  return useContext(TranslationContext);
}

/** The title in the user's language; a better translation replaces it when it arrives. */
export function useTitleTranslation(offer: Titled): TitleTranslation {
  const translations = useTranslations();
  useEffect(() => translations.ask(offer), [translations, offer]);
  return translations.titleOf(offer);
}
