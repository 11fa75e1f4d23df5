import { t } from './words';

/** For who reads Chinese, the seller's own words; else a translation, where the service has one. */
export function readable(own: string, translated: string | undefined): string {
  return t('languageTag') === 'en' ? (translated ?? own) : own;
}
