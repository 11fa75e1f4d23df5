import type { CostSource } from './compared-offer';
import type { CategoryId } from './categories';
import type { DestinationId, Mode, Threshold, Transport } from './destinations';
import type { PlatformId } from './platforms';

/** The day of every preset: `sourcing.md` states them as of then. */
export const PRESET_DATE = '2026-11-25';

/**
 * What an input is counted in. `share`: 0 to 1. `order`: money for an order from one seller.
 * `shipment`: money for what travels together, in direct mode a parcel. `sale`: money for what the
 * page sells once. Money is in whole units of its currency (6 yuan, .30 dollars).
 */
type Unit = 'share' | 'kg' | 'divisor' | 'order' | 'shipment' | 'piece' | 'perKg' | 'sale';

/** What a value entered once is good for: everything, a destination and mode, and so on. */
type Scope = 'all' | 'route' | 'way' | 'sale' | 'product';

const row = <U extends Unit, S extends Scope>(unit: U, scope: S) => ({ unit, scope });

/** Every number that a cost is computed from. */
export const INPUTS = {
  fxSpread: row('share', 'all'),
  agentShare: row('share', 'all'),
  agentMin: row('order', 'all'),
  /** Freight inside China: the first kilogram, each further one, and by the kilogram above 30 kg. */
  domesticFirst: row('order', 'all'),
  domesticPerKg: row('perKg', 'all'),
  domesticBulkPerKg: row('perKg', 'all'),
  domesticBulkMin: row('order', 'all'),
  /** What a VAT special invoice adds to the price. */
  invoice: row('share', 'all'),
  packing: row('piece', 'all'),
  moulds: row('order', 'all'),
  prep: row('piece', 'all'),
  weight: row('kg', 'product'),
  /** What packing adds to the weight. */
  packWeight: row('share', 'all'),
  freight: row('perKg', 'way'),
  shipBase: row('shipment', 'route'),
  /** Cubic centimetres that are charged as a kilogram. */
  divisor: row('divisor', 'way'),
  insurance: row('share', 'route'),
  duty: row('share', 'route'),
  /** A flat duty on each tariff item of a parcel, and what else is charged by the item. */
  dutyPerItem: row('shipment', 'route'),
  feePerItem: row('shipment', 'route'),
  vat: row('share', 'route'),
  entry: row('shipment', 'route'),
  /** US: merchandise processing and harbour maintenance. */
  processing: row('share', 'route'),
  processingMin: row('shipment', 'route'),
  harbour: row('share', 'way'),
  referral: row('share', 'sale'),
  referralMin: row('sale', 'sale'),
  fixedFee: row('sale', 'sale'),
  payment: row('share', 'sale'),
  fulfilment: row('sale', 'sale'),
  placement: row('sale', 'sale'),
  ads: row('share', 'sale'),
  returns: row('share', 'sale'),
  /** What a return loses of the landed cost and the fulfilment. */
  returnLoss: row('share', 'all'),
} as const;
export type CostInputId = keyof typeof INPUTS;

/** One number with what it is worth. */
export interface CostInput {
  /** The same as `high` where it is no range. */
  low: number;
  high: number;
  source: CostSource;
  /** ISO day as of which it is true. */
  date: string;
  /** ISO code, of money alone. */
  currency?: string;
}

/** What is so or not so, and what a value of it is good for. */
export const SWITCHES = {
  /** 双清包税: the freight includes duty, tax and clearance. */
  ddp: 'way',
  /** The import's VAT comes back. */
  vatRecoverable: 'route',
  /** What buyers pay includes VAT. */
  vatInPrice: 'route',
  /** Duty on the value with freight and insurance (CIF), else without (FOB). */
  cif: 'route',
  /** 专票 is wanted. */
  withInvoice: 'all',
  /** The agent's share is of the freight as well. */
  agentOnFreight: 'all',
} as const satisfies Record<string, Scope>;
export type SwitchId = keyof typeof SWITCHES;

/** All that a landed cost and a margin are computed from, beside the offer and the page's price. */
export interface CostInputs {
  mode: Mode;
  way: Transport;
  destination: DestinationId;
  platform: PlatformId;
  category: CategoryId;
  /** ISO code of the user's own currency, in which everything is summed. */
  currency: string;
  /** Share of the net price, 0 to 1. */
  targetMargin: number;
  /** Pieces of an order. */
  quantity: number;
  /** Pieces in one parcel of direct mode: what the page sells once. */
  parcelPieces: number;
  values: Readonly<Record<CostInputId, CostInput>>;
  switches: Readonly<Record<SwitchId, boolean>>;
  /** Direct mode: below it a parcel is treated otherwise. */
  threshold?: Threshold;
  /** Canada's GST is on the goods and the duty alone. */
  isFreightTaxed: boolean;
}
