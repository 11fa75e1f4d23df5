import type { CostInputId, CostInputs } from '../../costs/cost-inputs';
import type { Rates } from '../../model/rates';
import type { CostLineId, CostSource } from '../../model/compared-offer';
import type { Piece } from './piece';

/** Inputs of each line. Goods come from the supplier's price, whatever the exchange spread. */
const INPUTS_OF: Record<CostLineId, readonly CostInputId[]> = {
  goods: ['fxSpread', 'invoice'],
  domestic: ['domesticFirst', 'domesticPerKg', 'domesticBulkPerKg', 'domesticBulkMin', 'weight'],
  agent: ['agentShare', 'agentMin'],
  freight: ['freight', 'shipBase', 'weight', 'packWeight', 'divisor'],
  insurance: ['insurance'],
  duty: ['duty', 'dutyUnder', 'dutyRelief', 'dutyPerItem', 'feePerItem'],
  vat: ['vat'],
  broker: ['entry', 'processing', 'processingMin', 'harbour'],
  prep: ['prep', 'packing', 'moulds'],
};

/** Names of inputs that differ from their line's. */
const NAMES: Partial<Record<CostInputId, string>> = {
  fxSpread: 'fx',
  invoice: 'invoice',
  weight: 'weight',
};

/**
 * Source of a line: an estimate if any used input is one. Adds the names of estimated inputs to
 * `estimated`.
 */
export function sourceOf(
  line: CostLineId,
  inputs: CostInputs,
  piece: Piece,
  estimated: Set<string>,
): CostSource {
  let source: CostSource = 'supplier';
  for (const id of INPUTS_OF[line]) {
    const input = id === 'weight' ? piece.weight : inputs.values[id];
    if (input.high <= 0 || !isUsed(id, line, inputs, piece)) continue;
    if (input.source === 'estimate') estimated.add(NAMES[id] ?? line);
    if (input.source === 'estimate' || source === 'supplier') source = input.source;
  }
  return line === 'goods' ? 'supplier' : source;
}

/** What a freight is computed from beside its rate by the kilogram. */
const BY_WEIGHT: ReadonlySet<CostInputId> = new Set(['weight', 'packWeight', 'divisor']);

function isUsed(
  id: CostInputId,
  line: CostLineId,
  { switches, values }: CostInputs,
  { volume, invoice }: Piece,
): boolean {
  if (id === 'invoice') return switches.withInvoice && invoice === undefined;
  if (line === 'freight' && BY_WEIGHT.has(id) && values.freight.high <= 0) return false;
  return id !== 'divisor' || volume !== undefined;
}

/** ISO date of each line: that of its oldest input. */
export function datesOf({ values }: CostInputs, rates: Rates): Record<CostLineId, string> {
  const oldest = (line: CostLineId) =>
    INPUTS_OF[line].map((id) => values[id].date).toSorted()[0] ?? rates.date;
  return {
    goods: rates.date,
    domestic: oldest('domestic'),
    agent: oldest('agent'),
    freight: oldest('freight'),
    insurance: oldest('insurance'),
    duty: oldest('duty'),
    vat: oldest('vat'),
    broker: oldest('broker'),
    prep: oldest('prep'),
  };
}
