/** What it takes to bring goods from China into a country: presets of `sourcing.md` section 4. */
import type { CategoryId } from './categories';

/** Stock: cartons into a country. Direct: one parcel to a consumer. */
export const MODES = ['stock', 'direct'] as const;
export type Mode = (typeof MODES)[number];

/** How goods travel; the first is what a mode starts with. */
export const TRANSPORTS = { stock: ['sea', 'air'], direct: ['parcel'] } as const;
export type Transport = (typeof TRANSPORTS)[Mode][number];

/** Both ends of an estimate. */
type Span = readonly [low: number, high: number];

/** Direct mode: what is so for a parcel up to a value. */
export interface Threshold {
  /** Of the goods without freight and insurance, in whole units. */
  limit: number;
  currency: string;
  /** `sale`: VAT is in what the consumer pays, and none is due on the import; `free`: there is none. */
  vat: 'sale' | 'free';
  /** ISO day of its last day. */
  until?: string;
}

export interface Destination {
  /** ISO code of what is paid there. */
  currency: string;
  /** Share of the customs value. */
  duty: Span;
  dutyOf?: Partial<Record<CategoryId, Span>>;
  vat: Span;
  /** Buyers see prices with VAT. */
  isVatInPrice: boolean;
  /** Duty on the value with freight and insurance, else without. */
  isCif: boolean;
  /** VAT is on the freight as well. */
  isFreightTaxed: boolean;
  /** Dollars for a kilogram, as usual; a cost starts with the middle. */
  freight: Record<Transport, Span>;
  /** Dollars for each parcel beside that. */
  perParcel?: number;
  threshold?: Threshold;
  /** Euros for each tariff item of a parcel up to the threshold: duty, and national fees. */
  perItem?: { duty: number; fee: number };
  /** US customs in stock mode: shares of the value, dollars of an entry. */
  customs?: { entry: number; processing: number; processingMin: number; harbour: number };
}

/** €3 for each tariff item, 1 July 2026 to 1 July 2028; VAT by IOSS. */
const EU_THRESHOLD: Threshold = { limit: 150, currency: 'EUR', vat: 'sale', until: '2028-06-30' };

const EU = {
  currency: 'EUR',
  duty: [0, 0.12],
  dutyOf: { apparel: [0.12, 0.12] },
  vat: [0.17, 0.27],
  isVatInPrice: true,
  isCif: true,
  isFreightTaxed: true,
  freight: { air: [6, 10], sea: [1.5, 3], parcel: [9, 13] },
  threshold: EU_THRESHOLD,
  // The Union's handling fee is not confirmed to be in force.
  perItem: { duty: 3, fee: 0 },
} as const satisfies Destination;

export const DESTINATIONS = {
  US: {
    currency: 'USD',
    duty: [0.12, 0.45],
    dutyOf: {
      toys: [0.12, 0.12],
      apparel: [0.36, 0.36],
      // Goods of the lists 1 to 3.
      tools: [0.4, 0.4],
      auto: [0.4, 0.4],
      lighting: [0.4, 0.4],
    },
    vat: [0, 0],
    isVatInPrice: false,
    isCif: false,
    isFreightTaxed: false,
    freight: { air: [6, 12], sea: [1.6, 3.9], parcel: [12, 16] },
    perParcel: 3,
    customs: { entry: 100, processing: 0.003464, processingMin: 34, harbour: 0.00125 },
  },
  UK: {
    currency: 'GBP',
    duty: [0, 0.12],
    dutyOf: { apparel: [0.12, 0.12] },
    vat: [0.2, 0.2],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [6, 10], sea: [1.5, 3], parcel: [9, 12] },
    threshold: { limit: 135, currency: 'GBP', vat: 'sale' },
  },
  DE: { ...EU, vat: [0.19, 0.19] },
  FR: { ...EU, vat: [0.2, 0.2], perItem: { duty: 3, fee: 2 } },
  EU,
  JP: {
    currency: 'JPY',
    duty: [0, 0.1],
    vat: [0.1, 0.1],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [3, 6], sea: [0.8, 2], parcel: [5, 8] },
    threshold: { limit: 10_000, currency: 'JPY', vat: 'free', until: '2028-03-31' },
  },
  AU: {
    currency: 'AUD',
    // None with an origin paper of ChAFTA.
    duty: [0, 0.05],
    vat: [0.1, 0.1],
    isVatInPrice: true,
    isCif: false,
    isFreightTaxed: true,
    freight: { air: [5, 9], sea: [1.5, 3], parcel: [9, 12] },
    threshold: { limit: 1000, currency: 'AUD', vat: 'sale' },
  },
  CA: {
    currency: 'CAD',
    duty: [0, 0.18],
    vat: [0.05, 0.05],
    isVatInPrice: false,
    isCif: false,
    isFreightTaxed: false,
    freight: { air: [7, 12], sea: [2, 3.5], parcel: [11, 15] },
    threshold: { limit: 20, currency: 'CAD', vat: 'free' },
  },
  own: {
    currency: 'USD',
    duty: [0, 0.12],
    vat: [0, 0.2],
    isVatInPrice: false,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [6, 10], sea: [1.5, 3], parcel: [9, 13] },
  },
} as const satisfies Record<string, Destination>;
export type DestinationId = keyof typeof DESTINATIONS;

const isId = (id: string): id is DestinationId => Object.hasOwn(DESTINATIONS, id);
export const DESTINATION_IDS: readonly DestinationId[] = Object.keys(DESTINATIONS).filter(isId);

/** A row of the table, with what others have and it has not as absent. */
export function destinationOf(id: DestinationId): Destination {
  return DESTINATIONS[id];
}

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
const EU_REGIONS =
  'AT BE BG CY CZ DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/**
 * Where whoever reads this language most probably sells.
 * @param language BCP 47 tag; its region is guessed where it has none
 */
export function destinationFor(language: string): DestinationId {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return DESTINATION_OF[region] ?? (EU_REGIONS.includes(region) ? 'EU' : 'US');
}
