import type { Range } from '@/utils/core/model/compared-offer';
import type { AmountId } from '@/utils/core/pricing/landed-cost/cost-rows';
import { AMOUNT_IDS } from '@/utils/core/pricing/landed-cost/lines';
import type { WorkbookCosts } from '@/utils/io/export/workbook/costs';

const NOTHING: Range = { low: 0, high: 0 };

/** Cents, and shares: cartons by sea into a country that taxes freight, with an estimated weight. */
const AMOUNTS: Partial<Record<AmountId, Range>> = {
  fxSpread: { low: 0.02, high: 0.02 },
  agentShare: { low: 0.05, high: 0.05 },
  agentMin: { low: 424, high: 424 },
  domesticFirst: { low: 85, high: 85 },
  domesticPerKg: { low: 21, high: 21 },
  domesticBulkPerKg: { low: 11, high: 11 },
  domesticBulkMin: { low: 424, high: 424 },
  invoice: { low: 0.07, high: 0.07 },
  prep: { low: 30, high: 30 },
  packWeight: { low: 0.1, high: 0.1 },
  freight: { low: 150, high: 300 },
  shipBase: { low: 2000, high: 2000 },
  divisor: { low: 6000, high: 6000 },
  insurance: { low: 0.003, high: 0.003 },
  duty: { low: 0, high: 0.12 },
  vat: { low: 0.2, high: 0.2 },
  entry: { low: 5000, high: 5000 },
  processing: { low: 0.003, high: 0.003 },
  processingMin: { low: 3400, high: 3400 },
  referral: { low: 0.15, high: 0.15 },
  referralMin: { low: 30, high: 30 },
  fulfilment: { low: 350, high: 350 },
  returns: { low: 0.06, high: 0.06 },
  returnLoss: { low: 0.5, high: 0.5 },
};

function end(which: keyof Range): Record<AmountId, number> {
  const amount = (id: AmountId) => (AMOUNTS[id] ?? NOTHING)[which];
  const entries = AMOUNT_IDS.map((id): [AmountId, number] => [id, amount(id)]);
  const amounts: Partial<Record<AmountId, number>> = Object.fromEntries(entries);
  if (!isWhole(amounts)) throw new Error('an input is missing');
  return amounts;
}

function isWhole(amounts: Partial<Record<AmountId, number>>): amounts is Record<AmountId, number> {
  return AMOUNT_IDS.every((id) => amounts[id] !== undefined);
}

export function costs(changed: Partial<WorkbookCosts> = {}): WorkbookCosts {
  return {
    mode: 'stock',
    parcelPieces: 1,
    targetMargin: 0.3,
    isFreightTaxed: true,
    switches: {
      ddp: false,
      vatRecoverable: false,
      vatInPrice: true,
      cif: true,
      withInvoice: false,
      agentOnFreight: false,
    },
    amounts: { low: end('low'), high: end('high'), perFen: 0.1412 },
    page: { minor: 2499, pieces: 2 },
    pieceOf: () => ({ weight: { low: 0.3, high: 0.6 }, volume: 900, domestic: 'paid' }),
    titleOf: (id) => id,
    ...changed,
  };
}
