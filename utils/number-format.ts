import { uiLanguage } from './words';

const formats = new Map<string, Intl.NumberFormat>();

/** In the browser's language. A list shows thousands of numbers, and making a format takes longest. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const language = uiLanguage();
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format;
}
