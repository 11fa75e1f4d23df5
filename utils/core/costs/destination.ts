/** The shape of a destination's presets (`docs/landed-cost.md`). */
import type { CategoryId } from './ids';
import type { Transport } from '../model/mode';

export type Span = readonly [low: number, high: number];

/** Direct mode: treatment of parcels up to a value. */
export interface Threshold {
  /** Limit in whole units of `currency`. */
  limit: number;
  currency: string;
  /** The limit is of the value with freight and insurance, else of the goods alone. */
  isCif?: boolean;
  /** `sale`: the sale collects VAT, the import none. `free`: no VAT at all. `import`: as above it. */
  vat: 'sale' | 'free' | 'import';
  /** Last day on which it applies, ISO. */
  until?: string;
  /** What applies after that day; absent: no threshold. */
  next?: Threshold;
}

/** Shares of the customs value. */
interface Duties {
  duty: Span;
  dutyOf?: Partial<Record<CategoryId, Span>>;
}

/** Taxes of a parcel, where they are not those of stock. */
interface ParcelTaxes extends Duties {
  vat: Span;
  /** Share of the customs value up to the threshold; absent: none. */
  dutyUnder?: number;
  /** US dollars that are deducted from the duty of a parcel above it. */
  dutyRelief?: number;
}

export interface Destination extends Duties {
  /** ISO 4217 of the destination. */
  currency: string;
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
  parcels?: ParcelTaxes;
  /** Euros per tariff item of a parcel up to the threshold: duty, and national fees. */
  perItem?: { duty: number; fee: number };
  /** Customs in stock mode: dollars per entry, shares of the value. */
  customs?: { entry: Span; processing: number; processingMin: number; harbour: number };
  /** US dollars for storing, packing and sending one sold piece. */
  fulfilment: number;
}

/** The threshold that applies on a day. @param today ISO */
export function thresholdOn(threshold: Threshold | undefined, today: string) {
  let current = threshold;
  while (current?.until !== undefined && today > current.until) current = current.next;
  return current;
}
