/** Destinations, modes and transports with their presets (`docs/landed-cost.md`). */
import type { CategoryId } from './categories';

/** Stock: cartons into a country. Direct: one parcel to a consumer. */
export const MODES = ['stock', 'direct'] as const;
export type Mode = (typeof MODES)[number];

/** Transports of each mode; the first is the default. */
export const TRANSPORTS = { stock: ['sea', 'air'], direct: ['parcel'] } as const;
export type Transport = (typeof TRANSPORTS)[Mode][number];

type Span = readonly [low: number, high: number];

/** Direct mode: treatment of parcels up to a value. */
export interface Threshold {
  /** Goods value without freight and insurance, in whole units of `currency`. */
  limit: number;
  currency: string;
  /** `sale`: the sale collects VAT, the import pays none. `free`: no VAT at all. */
  vat: 'sale' | 'free';
  /** Last day on which it applies, ISO. */
  until?: string;
}

export interface Destination {
  /** ISO 4217 of the destination. */
  currency: string;
  /** Share of the customs value. */
  duty: Span;
  dutyOf?: Partial<Record<CategoryId, Span>>;
  vat: Span;
  /** Consumer prices include VAT. */
  isVatInPrice: boolean;
  /** Duty on CIF (with freight and insurance), else on FOB. */
  isCif: boolean;
  /** VAT applies to the freight as well. */
  isFreightTaxed: boolean;
  /** US dollars per kilogram; a cost starts with the middle. */
  freight: Record<Transport, Span>;
  /** US dollars per parcel in addition. */
  perParcel?: number;
  threshold?: Threshold;
  /** Euros per tariff item of a parcel up to the threshold: duty, and national fees. */
  perItem?: { duty: number; fee: number };
  /** US customs in stock mode: shares of the value, dollars per entry. */
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
  // The EU handling fee is not confirmed to be in force.
  perItem: { duty: 3, fee: 0 },
} as const satisfies Destination;

export const DESTINATIONS = {
  US: {
    currency: 'USD',
    duty: [0.12, 0.45],
    dutyOf: {
      toys: [0.12, 0.12],
      apparel: [0.36, 0.36],
      // Goods of Section 301 lists 1 to 3.
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
    // 0 with an origin document under ChAFTA.
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

/** A destination in its general shape, with absent optional fields. */
export function destinationOf(id: DestinationId): Destination {
  return DESTINATIONS[id];
}

/** Regions with a destination of their own. */
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
 * The destination for a browser language.
 * @param language BCP 47 tag; a missing region is guessed by `Intl.Locale.maximize`
 */
export function destinationFor(language: string): DestinationId {
  const region = new Intl.Locale(language).maximize().region ?? '';
  return DESTINATION_OF[region] ?? (EU_REGIONS.includes(region) ? 'EU' : 'US');
}
