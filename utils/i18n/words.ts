import { i18n } from '#i18n';
import { browser } from '../browser';

/** The word or sentence behind a key of `locales/`; the keys and their values are type-checked. */
export const t = i18n.t;

/** BCP 47 tag of the browser's own language, for `Intl`; `t('languageTag')` is that of the words. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** One after the other: Chinese ones without a space between. */
export function sentences(...all: readonly string[]): string {
  return all.join(t('languageTag') === 'en' ? ' ' : '');
}
