/** Names of destinations, as the browser has them in the language of the words. */
import { regionOfDestination } from '../../core/costs/destinations';
import { DESTINATION_IDS, type DestinationId } from '../../core/costs/ids';
import { t, nameLanguage } from './words';

/** Every destination with its name, in the order of the reader's alphabet; another country last. */
export function destinationChoices(): { value: DestinationId; label: string }[] {
  const names = new Intl.DisplayNames(nameLanguage(), { type: 'region' });
  const { compare } = new Intl.Collator(nameLanguage());
  return DESTINATION_IDS.map((value) => {
    const region = regionOfDestination(value);
    return { value, region, label: region ? (names.of(region) ?? region) : t('costs.elsewhere') };
  })
    .toSorted((a, b) => Number(!a.region) - Number(!b.region) || compare(a.label, b.label))
    .map(({ value, label }) => ({ value, label }));
}
