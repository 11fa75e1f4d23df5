import type { DestinationId } from './destinations';

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

/**
 * Where whoever reads this language most probably sells.
 * @param language BCP 47 tag; its region is guessed where it has none
 */
export function destinationFor(language: string): DestinationId {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return DESTINATION_OF[region] ?? (EU.includes(region) ? 'EU' : 'US');
}
