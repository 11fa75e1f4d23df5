/** The destinations that a cost can be computed for (`docs/landed-cost.md`). */
import type { Destination } from './destination';
import { AMERICA } from './destinations-america';
import { ASIA } from './destinations-asia';
import { EUROPE } from './destinations-europe';
import type { DestinationId } from './ids';
import { EU_REGIONS, marketOf } from '../model/market';

const DESTINATIONS = {
  ...AMERICA,
  ...EUROPE,
  ...ASIA,
  own: {
    currency: 'USD',
    duty: [0, 0.12],
    vat: [0, 0.2],
    isVatInPrice: false,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [6, 10], sea: [1.5, 3], parcel: [9, 13] },
    fulfilment: 5,
  },
} as const satisfies Record<DestinationId, Destination>;

const isId = (id: string): id is DestinationId => Object.hasOwn(DESTINATIONS, id);

/** A destination in its general shape, with absent optional fields. */
export function destinationOf(id: DestinationId): Destination {
  return DESTINATIONS[id];
}

/** ISO 3166 code of a destination, `EU` for the Union; undefined for one without a name. */
export function regionOfDestination(id: DestinationId): string | undefined {
  if (id === 'own') return undefined;
  return id === 'UK' ? 'GB' : id;
}

/** Markets of which the name is not that of the destination. */
const DESTINATION_OF: Readonly<Record<string, DestinationId>> = {
  GB: 'UK',
  // Latin America and Europe, in tags as `es-419`.
  419: 'MX',
  150: 'EU',
  // The world, and those who buy at home and sell abroad.
  '001': 'US',
  CN: 'US',
  HK: 'US',
  MO: 'US',
  TW: 'US',
};

/**
 * The destination for a reader's language; `own` for a country without presets.
 * @param language BCP 47 tag
 */
export function destinationFor(language: string): DestinationId {
  const market = marketOf(language);
  if (isId(market)) return market;
  return DESTINATION_OF[market] ?? (EU_REGIONS.includes(market) ? 'EU' : 'own');
}
