/** Fees of sales platforms by country (`docs/landed-cost.md`). */
import type { Span } from './destination';
import type { Mode } from '../model/mode';
import { type CategoryId, type DestinationId, PLATFORM_IDS, type PlatformId } from './ids';

/** A range where a platform asks more for some goods or sellers. */
type Fee = number | Span;

export interface Fees {
  /** Shares of the net price. */
  referral: Fee;
  referralOf?: Partial<Record<CategoryId, Fee>>;
  payment: number;
  /** Whole units of `currency`. */
  referralMin: number;
  fixedFee: Fee;
  currency: string;
}

interface Platform {
  fees: Fees;
  /** Where it sells, if that is one or a few countries. */
  only?: readonly DestinationId[];
  /** Differences in a country. */
  in?: Partial<Record<DestinationId, Partial<Fees>>>;
  /** US dollars a piece for inbound placement in a US fulfilment centre. */
  placement?: number;
}

const NO_FEES: Fees = { referral: 0, payment: 0, referralMin: 0, fixedFee: 0, currency: 'USD' };

const PLATFORMS = {
  amazon: {
    fees: { ...NO_FEES, referral: 0.15, referralMin: 0.3 },
    in: {
      US: { referralOf: { electronics: 0.08, earbuds: 0.08, apparel: 0.17 } },
      JP: { referralOf: { toys: 0.1, sports: 0.1, electronics: 0.08, earbuds: 0.08 } },
    },
    placement: 0.3,
  },
  ebay: {
    fees: { ...NO_FEES, referral: 0.12 },
    in: { US: { referral: 0.136, fixedFee: 0.4 } },
  },
  tiktok: {
    fees: { ...NO_FEES, referral: 0.09 },
    in: { US: { referral: 0.06 } },
  },
  shopify: {
    fees: { ...NO_FEES, payment: 0.029, fixedFee: 0.3 },
    in: { UK: { payment: 0.02, fixedFee: 0.25, currency: 'GBP' } },
  },
  coupang: {
    fees: {
      ...NO_FEES,
      referral: [0.04, 0.109],
      referralOf: { apparel: 0.105, electronics: 0.078, earbuds: 0.078, home: [0.078, 0.108] },
    },
    only: ['KR'],
  },
  // Clássico 10 to 14 %, Premium 15 to 19 %; the fixed fee is of goods below R$79.
  mercadolibre: {
    fees: { ...NO_FEES, referral: [0.1, 0.19] },
    only: ['BR', 'MX'],
    in: { BR: { fixedFee: [0, 6.75], currency: 'BRL' } },
  },
  shopee: {
    fees: { ...NO_FEES, referral: [0.02, 0.2] },
    only: ['BR', 'ID', 'VN'],
    in: {
      BR: { referral: [0.14, 0.2], fixedFee: [4, 26], currency: 'BRL' },
      ID: {
        referral: [0.025, 0.117],
        referralOf: { apparel: [0.032, 0.117], electronics: [0.042, 0.102] },
        fixedFee: 1250,
        currency: 'IDR',
      },
      VN: { referral: [0.02, 0.11], payment: 0.05, fixedFee: 3000, currency: 'VND' },
    },
  },
  tokopedia: {
    fees: { ...NO_FEES, referral: [0.01, 0.1], fixedFee: 1250, currency: 'IDR' },
    only: ['ID'],
  },
  wildberries: {
    fees: { ...NO_FEES, referral: [0.15, 0.3], referralOf: { electronics: [0.15, 0.2] } },
    only: ['RU'],
  },
  ozon: {
    fees: { ...NO_FEES, referral: [0.13, 0.42], referralOf: { apparel: [0.13, 0.5] } },
    only: ['RU'],
  },
  none: { fees: NO_FEES },
} as const satisfies Record<PlatformId, Platform>;

/** Fees of a platform in a country. */
export function feesOf(id: PlatformId, destination: DestinationId): Fees {
  const platform: Platform = PLATFORMS[id];
  return { ...platform.fees, ...platform.in?.[destination] };
}

/** US dollars a piece for inbound placement; 0 outside the US. */
export function placementOf(id: PlatformId, destination: DestinationId): number {
  const platform: Platform = PLATFORMS[id];
  return destination === 'US' ? (platform.placement ?? 0) : 0;
}

/** Platforms that sell in a country, and the one that is chosen already. */
export function platformsIn(
  destination: DestinationId,
  chosen: PlatformId | undefined,
): readonly PlatformId[] {
  return PLATFORM_IDS.filter((id) => {
    const { only }: Platform = PLATFORMS[id];
    return !only || id === chosen || only.includes(destination);
  });
}

/** Platforms by a part of their hosts. */
const PLATFORM_OF_HOST = new Map<string, PlatformId>([
  ['amazon', 'amazon'],
  ['ebay', 'ebay'],
  ['tiktok', 'tiktok'],
  ['coupang', 'coupang'],
  ['mercadolibre', 'mercadolibre'],
  ['mercadolivre', 'mercadolibre'],
  ['shopee', 'shopee'],
  ['tokopedia', 'tokopedia'],
  ['wildberries', 'wildberries'],
  ['ozon', 'ozon'],
]);

/** Where stock is sold at first; elsewhere on Amazon. */
const USUAL_IN: Partial<Record<DestinationId, PlatformId>> = {
  KR: 'coupang',
  BR: 'mercadolibre',
  MX: 'mercadolibre',
  ID: 'shopee',
  VN: 'shopee',
  RU: 'wildberries',
};

/** The platform of the page's host, else the most usual one of the mode and the country. */
export function platformOf(
  host: string | undefined,
  mode: Mode,
  destination: DestinationId,
): PlatformId {
  const parts = (host ?? '').split('.').slice(0, -1);
  const named = parts.flatMap((part) => PLATFORM_OF_HOST.get(part) ?? [])[0];
  if (named !== undefined) return named;
  return mode === 'stock' ? (USUAL_IN[destination] ?? 'amazon') : 'shopify';
}
