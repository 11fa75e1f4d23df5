import { DESTINATIONS, type DestinationId } from './destinations';

/** Regions that have a destination of their own. */
const DESTINATION_OF: Readonly<Record<string, DestinationId>> = {
  US: 'US',
  GB: 'UK',
  DE: 'DE',
  FR: 'FR',
  JP: 'JP',
  AU: 'AU',
  CA: 'CA',
};
const EU = 'AT BE BG CY CZ DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
/** Currencies of regions whose goods go elsewhere. */
const CURRENCY_OF: Readonly<Record<string, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  SG: 'SGD',
  KR: 'KRW',
};

/**
 * Where whoever reads this language most probably sells, and what they count in.
 * @param language BCP 47 tag; its region is guessed where it has none
 */
export function regionDefaults(language: string): { destination: DestinationId; currency: string } {
  const region = new Intl.Locale(language).maximize().region ?? 'US';
  const destination = DESTINATION_OF[region] ?? (EU.includes(region) ? 'EU' : 'US');
  return { destination, currency: CURRENCY_OF[region] ?? DESTINATIONS[destination].currency };
}
