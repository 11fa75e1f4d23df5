import type { Destination, Threshold } from './destination';

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
  fulfilment: 5,
} as const satisfies Destination;

export const EUROPE = {
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
    fulfilment: 4.3,
  },
  DE: { ...EU, vat: [0.19, 0.19], fulfilment: 4.7 },
  FR: { ...EU, vat: [0.2, 0.2], perItem: { duty: 3, fee: 2 }, fulfilment: 5.5 },
  ES: { ...EU, vat: [0.21, 0.21] },
  EU,
  RU: {
    currency: 'RUB',
    duty: [0, 0.15],
    dutyOf: { apparel: [0.1, 0.2] },
    vat: [0.22, 0.22],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    // Freight by lorry or rail instead of the sea.
    freight: { air: [6, 10], sea: [2, 4.5], parcel: [6, 10] },
    // VAT on parcels from 2027 is drafted, at 5 to 22 %.
    threshold: {
      limit: 200,
      currency: 'EUR',
      vat: 'free',
      until: '2026-12-31',
      next: { limit: 200, currency: 'EUR', vat: 'import' },
    },
    parcels: { duty: [0.05, 0.15], vat: [0, 0.22] },
    // Entry fee from 1,231 roubles, by the value of the goods.
    customs: { entry: [16, 64], processing: 0, processingMin: 0, harbour: 0 },
    fulfilment: 3,
  },
} as const satisfies Record<string, Destination>;
