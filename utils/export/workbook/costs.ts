/** What a workbook needs of the landed cost to compute it again, in the shapes of `compare/landed-cost`. */
import type { ComparedOffer, Range } from '../../compare/compared';

/** Inputs that are money, in minor units of the user's currency. */
const MONEY_INPUTS = [
  'agentMin',
  'domesticFirst',
  'domesticPerKg',
  'domesticBulkPerKg',
  'domesticBulkMin',
  'packing',
  'moulds',
  'prep',
  'freight',
  'shipBase',
  'dutyPerItem',
  'feePerItem',
  'entry',
  'processingMin',
  'referralMin',
  'fixedFee',
  'fulfilment',
  'placement',
] as const;
const SHARE_INPUTS = [
  'fxSpread',
  'agentShare',
  'invoice',
  'packWeight',
  'insurance',
  'duty',
  'vat',
  'processing',
  'harbour',
  'referral',
  'payment',
  'ads',
  'returns',
  'returnLoss',
] as const;
export const WORKBOOK_INPUTS = [...MONEY_INPUTS, 'divisor', ...SHARE_INPUTS] as const;
export type WorkbookInput = (typeof WORKBOOK_INPUTS)[number];

const money: ReadonlySet<string> = new Set(MONEY_INPUTS);
const shares: ReadonlySet<string> = new Set(SHARE_INPUTS);

export function kindOfInput(id: WorkbookInput): 'money' | 'share' | 'number' {
  if (money.has(id)) return 'money';
  return shares.has(id) ? 'share' : 'number';
}

export interface WorkbookCosts {
  mode: 'stock' | 'direct';
  /** Pieces in one parcel of direct mode. */
  parcelPieces: number;
  targetMargin: number;
  isFreightTaxed: boolean;
  /** Direct mode: below it a parcel is treated otherwise. */
  threshold?: { vat: 'sale' | 'free' };
  switches: Readonly<
    Record<
      'ddp' | 'vatRecoverable' | 'vatInPrice' | 'cif' | 'withInvoice' | 'agentOnFreight',
      boolean
    >
  >;
  /** Money in minor units of the user's currency, shares 0 to 1. */
  amounts: {
    low: Readonly<Record<WorkbookInput, number>>;
    high: Readonly<Record<WorkbookInput, number>>;
    /** Minor units of the user's currency for one fen. */
    perFen: number;
    /** Minor units: of the threshold. */
    limit?: number;
  };
  /** What the page sells once, in minor units of the user's currency. */
  page?: { minor: number; pieces: number };
  /** What the seller says of one piece: kilograms, cubic centimetres, freight inside China, an invoice. */
  pieceOf: (compared: ComparedOffer) => WorkbookPiece | undefined;
  /** What people call an input. */
  titleOf: (id: WorkbookInput) => string;
}

interface WorkbookPiece {
  weight: Range;
  volume?: number;
  domestic: 'paid' | 'free' | 'unknown';
  invoice?: number;
}
