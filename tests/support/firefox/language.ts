import { evaluate } from './evaluate';
import type { Marionette } from './marionette';

export type Language = 'en' | 'zh-CN';

declare const Services: {
  locale: { availableLocales: string[]; requestedLocales: string[] };
};

/**
 * Tells Firefox that it speaks a language, as its own tests do: without the language pack only
 * extensions follow. Before the extension is installed.
 */
export async function useLanguage(marionette: Marionette, language: Language): Promise<void> {
  await evaluate(
    marionette,
    'chrome',
    (wanted) => {
      Services.locale.availableLocales = [wanted, 'en-US'];
      Services.locale.requestedLocales = [wanted];
    },
    language === 'en' ? 'en-US' : language,
  );
}
