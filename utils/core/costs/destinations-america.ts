import type { Destination } from './destination';

export const AMERICA = {
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
    customs: { entry: [100, 100], processing: 0.003464, processingMin: 34, harbour: 0.00125 },
    fulfilment: 5.5,
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
    fulfilment: 6,
  },
  MX: {
    currency: 'MXN',
    // Duty for countries without a trade agreement, since 1 January 2026.
    duty: [0, 0.35],
    dutyOf: {
      toys: [0.3, 0.3],
      apparel: [0.2, 0.35],
      auto: [0.25, 0.5],
    },
    vat: [0.16, 0.16],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [8, 13], sea: [2.5, 4.5], parcel: [9, 14] },
    // The global rate of couriers takes the place of duty and VAT.
    parcels: { duty: [0.335, 0.335], vat: [0, 0] },
    // DTA, 8 per thousand.
    customs: { entry: [0, 0], processing: 0.008, processingMin: 22, harbour: 0 },
    fulfilment: 4,
  },
  BR: {
    currency: 'BRL',
    duty: [0, 0.35],
    dutyOf: { apparel: [0.35, 0.35], toys: [0.2, 0.35] },
    // IPI, PIS, COFINS and ICMS together.
    vat: [0.31, 0.58],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [9, 14], sea: [3, 6], parcel: [10, 15] },
    threshold: { limit: 50, currency: 'USD', isCif: true, vat: 'import' },
    // ICMS of 17 to 20 % is a share of the price that includes it: 17/83 and 20/80 are added.
    parcels: { duty: [0.6, 0.6], vat: [17 / 83, 0.25], dutyUnder: 0.2, dutyRelief: 20 },
    fulfilment: 4,
  },
} as const satisfies Record<string, Destination>;
