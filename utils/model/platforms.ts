/** Fees of sales platforms by country (`docs/landed-cost.md`). */
import type { CategoryId } from './categories';
import type { DestinationId, Mode } from './destinations';

export interface Fees {
  /** Shares of the net price. */
  referral: number;
  referralOf?: Partial<Record<CategoryId, number>>;
  payment: number;
  /** Whole units of `currency`. */
  referralMin: number;
  fixedFee: number;
  currency: string;
}

interface Platform {
  fees: Fees;
  /** Differences in a country. */
  in?: Partial<Record<DestinationId, Partial<Fees>>>;
  /** US dollars a piece for inbound placement in a US fulfilment centre. */
  placement?: number;
}

const NO_FEES: Fees = { referral: 0, payment: 0, referralMin: 0, fixedFee: 0, currency: 'USD' };

export const PLATFORMS = {
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
  none: { fees: NO_FEES },
} as const satisfies Record<string, Platform>;
export type PlatformId = keyof typeof PLATFORMS;

const isId = (id: string): id is PlatformId => Object.hasOwn(PLATFORMS, id);
export const PLATFORM_IDS: readonly PlatformId[] = Object.keys(PLATFORMS).filter(isId);

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

/** The platform of the page's host, else the most usual one of the mode. */
export function platformOf(host: string | undefined, mode: Mode): PlatformId {
  const named = /(?:^|\.)(amazon|ebay|tiktok)\./.exec(host ?? '')?.[1];
  if (named !== undefined && isId(named)) return named;
  return mode === 'stock' ? 'amazon' : 'shopify';
}
