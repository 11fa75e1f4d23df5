/** Languages that the extension speaks: BCP 47 tags, and folders of `locales/`. */
export const LANGUAGES = [
  'en',
  'zh-CN',
  'ko',
  'ja',
  'ru',
  'vi',
  'es',
  'pt-BR',
  'fr',
  'ar',
  'de',
  'id',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is loaded together: see `locales/`. */
export type WordPart = 'shell' | 'panel' | 'watch' | 'options' | 'documents' | 'lists';

/** A text, or its forms by the CLDR category of a number. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * The language for a reader whose browser speaks another one: the same without its region, else English.
 * @param tag BCP 47, such as `pt-PT`
 */
export function languageFor(tag: string): Language {
  const base = baseOf(tag);
  const exact = LANGUAGES.find((language) => language === tag);
  return exact ?? LANGUAGES.find((language) => baseOf(language) === base) ?? 'en';
}

/** `pt` of `pt-BR`. */
export const baseOf = (tag: string): string => tag.split('-', 1).join('').toLowerCase();

/** Who reads Japanese knows the characters of a Chinese name; pinyin would say less. */
export const readsChineseNames = (tag: string): boolean => ['zh', 'ja'].includes(baseOf(tag));

/**
 * The title of an offer: the seller's own words for readers of Chinese, else a translation, if the service has one;
 * undefined where there is none.
 * @param language of the reader
 */
export function readable(
  own: string | undefined,
  translated: string | undefined,
  language: string,
): string | undefined {
  return baseOf(language) === 'zh' ? own : (translated ?? own);
}
