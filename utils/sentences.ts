import { t } from './words';

/** One after the other: Chinese ones without a space between. */
export function sentences(...all: readonly string[]): string {
  return all.join(t('languageTag') === 'en' ? ' ' : '');
}
