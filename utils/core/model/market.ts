/** Where the home market of a language without a country is not its most populous country. */
const MARKET_OF_LANGUAGE: Readonly<Record<string, string>> = { ar: 'SA' };

/**
 * The country that a reader of a language sells in at first, as an ISO 3166 code: the tag's own,
 * else the likeliest one. Areas have a number, as in `es-419`.
 * @param language BCP 47 tag
 */
export function marketOf(language: string): string {
  const locale = new Intl.Locale(language);
  return locale.region ?? MARKET_OF_LANGUAGE[locale.language] ?? locale.maximize().region ?? '001';
}

export const EU_REGIONS =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
