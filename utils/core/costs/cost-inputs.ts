import type { CostSource } from '../model/compared-offer';
import type { CategoryId, DestinationId, PlatformId } from './ids';
import type { Threshold } from './destination';
import type { Mode, Transport } from '../model/mode';

/** Date of all presets (`docs/landed-cost.md`). */
export const PRESET_DATE = '2026-11-25';

/**
 * Unit of an input. `share`: 0 to 1. `order`: money per order from one seller. `shipment`: money
 * per shipment, in direct mode per parcel. `sale`: money per sale on the page's platform. Money is
 * in whole units of its currency (6 yuan, 0.30 dollars).
 */
type Unit = 'share' | 'kg' | 'divisor' | 'order' | 'shipment' | 'piece' | 'perKg' | 'sale';

/**
 * Where a value entered by the user applies: everywhere, per destination and mode (`route`), per
 * destination and transport (`way`), per platform (`sale`), per product.
 */
type Scope = 'all' | 'route' | 'way' | 'sale' | 'product';

const row = <U extends Unit, S extends Scope>(unit: U, scope: S) => ({ unit, scope });

/** All numbers that a cost is computed from. */
export const INPUTS = {
  fxSpread: row('share', 'all'),
  agentShare: row('share', 'all'),
  agentMin: row('order', 'all'),
  /** Freight inside China: first kilogram, each further kilogram, and per kilogram above 30 kg. */
  domesticFirst: row('order', 'all'),
  domesticPerKg: row('perKg', 'all'),
  domesticBulkPerKg: row('perKg', 'all'),
  domesticBulkMin: row('order', 'all'),
  /** Surcharge for a VAT special invoice. */
  invoice: row('share', 'all'),
  packing: row('piece', 'all'),
  moulds: row('order', 'all'),
  prep: row('piece', 'all'),
  weight: row('kg', 'product'),
  /** Weight added by packing. */
  packWeight: row('share', 'all'),
  freight: row('perKg', 'way'),
  shipBase: row('shipment', 'route'),
  /** Cubic centimetres charged as one kilogram. */
  divisor: row('divisor', 'way'),
  insurance: row('share', 'route'),
  duty: row('share', 'route'),
  /** Duty of a parcel up to the threshold, and what is deducted from that of one above it. */
  dutyUnder: row('share', 'route'),
  dutyRelief: row('shipment', 'route'),
  /** Flat duty per tariff item of a parcel, and other fees per item. */
  dutyPerItem: row('shipment', 'route'),
  feePerItem: row('shipment', 'route'),
  vat: row('share', 'route'),
  entry: row('shipment', 'route'),
  /** Fees by value: US merchandise processing and harbour maintenance, Mexico's DTA. */
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
  /** Share of landed cost and fulfilment that is lost with a return. */
  returnLoss: row('share', 'all'),
} as const;
export type CostInputId = keyof typeof INPUTS;

/** A number with its source and date. */
export interface CostInput {
  /** Equal to `high` if it is no range. */
  low: number;
  high: number;
  source: CostSource;
  /** ISO date of the value. */
  date: string;
  /** ISO 4217; only for money. */
  currency?: string;
}

/** Yes-or-no inputs with their scope. */
export const SWITCHES = {
  /** 双清包税: the freight includes duty, tax and clearance. */
  ddp: 'way',
  /** Import VAT is refunded. */
  vatRecoverable: 'route',
  /** Buyers' prices include VAT. */
  vatInPrice: 'route',
  /** Duty is on CIF (with freight and insurance), else on FOB. */
  cif: 'route',
  /** A VAT special invoice (专票) is wanted. */
  withInvoice: 'all',
  /** The agent's share applies to the freight as well. */
  agentOnFreight: 'all',
} as const satisfies Record<string, Scope>;
export type SwitchId = keyof typeof SWITCHES;

/** Everything a landed cost and a margin depend on, apart from the offer and the page's price. */
export interface CostInputs {
  mode: Mode;
  way: Transport;
  destination: DestinationId;
  platform: PlatformId;
  category: CategoryId;
  /** ISO 4217 of the user's currency, in which everything is summed. */
  currency: string;
  /** Share of the net price, 0 to 1. */
  targetMargin: number;
  /** Pieces of an order. */
  quantity: number;
  /** Direct mode: pieces in one parcel, as the page sells them. */
  parcelPieces: number;
  values: Readonly<Record<CostInputId, CostInput>>;
  switches: Readonly<Record<SwitchId, boolean>>;
  /** Direct mode: special treatment of parcels up to a value. */
  threshold?: Threshold;
  /** False for Canada: its GST does not apply to freight. */
  isFreightTaxed: boolean;
}
