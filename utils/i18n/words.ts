import { i18n } from '#i18n';
import { browser } from '../browser';

/** The text for a key of `locales/`; keys and their values are type-checked. */
export const t = i18n.t;

/** BCP 47 tag of the browser's language, for `Intl`; `t('languageTag')` is that of the texts. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Joins sentences; without a space in Chinese. */
export function sentences(...all: readonly string[]): string {
  return all.join(t('languageTag') === 'en' ? ' ' : '');
}

/** The seller's own words for readers of Chinese; else a translation, if the service has one. */
export function readable(own: string, translated: string | undefined): string {
  return t('languageTag') === 'en' ? (translated ?? own) : own;
}
