/** Where the reader is, as far as the browser says. */
import { browser } from '../browser';

/**
 * BCP 47 tag of the browser's language, with the country that the reader prefers pages for: the
 * interface of Chrome is `ar` or `es-419` where pages are wanted in `ar-AE` or `es-MX`.
 */
export function readerLanguage(): string {
  const own = browser.i18n.getUILanguage();
  const languageOf = (tag: string) => tag.split('-')[0]?.toLowerCase();
  const tags = [own, ...navigator.languages].filter((tag) => languageOf(tag) === languageOf(own));
  return tags.find(hasCountry) ?? own;
}

/** Firefox takes any text as a language that pages are wanted in. */
function hasCountry(tag: string): boolean {
  try {
    return new Intl.Locale(tag).region?.length === 2; // an area has three digits
  } catch {
    return false;
  }
}
