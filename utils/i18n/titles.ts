import { baseOf } from '../model/languages';
import { wordLanguage } from './words';

/** The seller's own words for readers of Chinese; else a translation, if the service has one. */
export function readable(own: string, translated: string | undefined): string {
  return baseOf(wordLanguage()) === 'zh' ? own : (translated ?? own);
}
