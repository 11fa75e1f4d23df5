import type { CostInputId, CostInputs } from '../../model/cost-inputs';
import type { Rates } from '../../model/rates';
import type { CostLineId, CostSource } from '../../model/compared-offer';
import type { Piece } from './piece';

/** The inputs that a line is made of. Goods are the supplier's price; what the bank takes is an input. */
const INPUTS_OF: Record<CostLineId, readonly CostInputId[]> = {
  goods: ['fxSpread', 'invoice'],
  domestic: ['domesticFirst', 'domesticPerKg', 'domesticBulkPerKg', 'domesticBulkMin', 'weight'],
  agent: ['agentShare', 'agentMin'],
  freight: ['freight', 'shipBase', 'weight', 'packWeight', 'divisor'],
  insurance: ['insurance'],
  duty: ['duty', 'dutyPerItem', 'feePerItem'],
  vat: ['vat'],
  broker: ['entry', 'processing', 'processingMin', 'harbour'],
  prep: ['prep', 'packing', 'moulds'],
};

/** What people call an input: most go by the name of their line. */
const NAMES: Partial<Record<CostInputId, string>> = {
  fxSpread: 'fx',
  invoice: 'invoice',
  weight: 'weight',
};

/** Where a line comes from: an estimate in it makes it one. The names of its estimates go into `estimated`. */
export function sourceOf(
  line: CostLineId,
  inputs: CostInputs,
  piece: Piece,
  estimated: Set<string>,
): CostSource {
  let source: CostSource = 'supplier';
  for (const id of INPUTS_OF[line]) {
    const input = id === 'weight' ? piece.weight : inputs.values[id];
    if (input.high <= 0 || !isUsed(id, inputs, piece)) continue;
    if (input.source === 'estimate') estimated.add(NAMES[id] ?? line);
    if (input.source === 'estimate' || source === 'supplier') source = input.source;
  }
  return line === 'goods' ? 'supplier' : source;
}

function isUsed(id: CostInputId, { switches }: CostInputs, { volume, invoice }: Piece): boolean {
  if (id === 'invoice') return switches.withInvoice && invoice === undefined;
  return id !== 'divisor' || volume !== undefined;
}

/** The day as of which each line is true: that of the oldest of its inputs. */
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
