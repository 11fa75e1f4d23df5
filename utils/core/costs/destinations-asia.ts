import type { Destination } from './destination';

/** Asia, the Gulf and Australia. */
export const ASIA = {
  JP: {
    currency: 'JPY',
    duty: [0, 0.1],
    dutyOf: {
      // Lower each year under RCEP.
      apparel: [0.05, 0.13],
      toys: [0, 0.04],
      earbuds: [0, 0],
      electronics: [0, 0.05],
    },
    vat: [0.1, 0.1],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [3, 6], sea: [0.8, 2], parcel: [5, 8] },
    threshold: { limit: 10_000, currency: 'JPY', vat: 'free', until: '2028-03-31' },
    fulfilment: 3.4,
  },
  KR: {
    currency: 'KRW',
    // Lower with an origin document under the agreement with China.
    duty: [0, 0.08],
    dutyOf: { apparel: [0, 0.13] },
    vat: [0.1, 0.1],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [2, 4], sea: [0.5, 1.2], parcel: [3, 6] },
    threshold: { limit: 150, currency: 'USD', vat: 'free' },
    fulfilment: 3,
  },
  ID: {
    currency: 'IDR',
    // 0 for most goods with an origin document under ACFTA.
    duty: [0, 0.15],
    dutyOf: { apparel: [0, 0.25] },
    // 12 % of eleven twelfths of the value.
    vat: [0.11, 0.11],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [3, 6], sea: [0.8, 2], parcel: [4, 8] },
    threshold: { limit: 3, currency: 'USD', vat: 'import' },
    // Apparel pays 25 %, and 5 % of income tax on the value with duty, which not everybody gets back.
    // It bears no VAT: divided by 1.11, as VAT is computed on what stands here as duty.
    parcels: {
      duty: [0.075, 0.075],
      dutyOf: { apparel: [0.25, 0.25 + (0.05 * 1.25) / 1.11] },
      vat: [0.11, 0.11],
    },
    fulfilment: 1.5,
  },
  VN: {
    currency: 'VND',
    // 0 for most goods with an origin document under ACFTA.
    duty: [0, 0.2],
    // Most goods are taxed with 8 % instead of 10 % until the end of 2026.
    vat: [0.08, 0.1],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [2, 4], sea: [0.5, 1.5], parcel: [2, 5] },
    fulfilment: 1.5,
  },
  SA: {
    currency: 'SAR',
    duty: [0.05, 0.15],
    dutyOf: { apparel: [0.1, 0.15], earbuds: [0, 0.15], electronics: [0, 0.15] },
    vat: [0.15, 0.15],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [6.5, 8.5], sea: [2.2, 3.4], parcel: [8, 12] },
    threshold: { limit: 1000, currency: 'SAR', isCif: true, vat: 'import' },
    fulfilment: 4.5,
  },
  AE: {
    currency: 'AED',
    duty: [0.05, 0.05],
    dutyOf: { earbuds: [0, 0.05], electronics: [0, 0.05] },
    vat: [0.05, 0.05],
    isVatInPrice: true,
    isCif: true,
    isFreightTaxed: true,
    freight: { air: [6, 8], sea: [2, 3], parcel: [7, 11] },
    threshold: { limit: 300, currency: 'AED', vat: 'import' },
    fulfilment: 4,
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
    fulfilment: 4.6,
  },
} as const satisfies Record<string, Destination>;
