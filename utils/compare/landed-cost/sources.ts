import type { CostInputId, CostInputs } from '../../model/cost-inputs';
import type { CostLineId, CostSource } from '../compared';
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

/** The inputs behind a line that is not nothing, with where each comes from. */
function usedIn(line: CostLineId, inputs: CostInputs, piece: Piece): [CostInputId, CostSource][] {
  return INPUTS_OF[line]
    .filter((id) => inputs.values[id].high > 0 && isUsed(id, inputs, piece))
    .map((id) => [id, id === 'weight' ? piece.weight.source : inputs.values[id].source]);
}

function isUsed(id: CostInputId, { switches }: CostInputs, { volume }: Piece): boolean {
  if (id === 'invoice') return switches.withInvoice;
  return id !== 'divisor' || volume !== undefined;
}

/** Where a line comes from: an estimate in it makes it one. */
export function sourceOf(line: CostLineId, inputs: CostInputs, piece: Piece): CostSource {
  if (line === 'goods') return 'supplier';
  if (line === 'domestic' && piece.domestic === 'free') return 'supplier';
  const sources = new Set(usedIn(line, inputs, piece).map(([, source]) => source));
  if (sources.has('estimate')) return 'estimate';
  return sources.has('yours') ? 'yours' : 'supplier';
}

/** Names of the estimates that these lines rest on. */
export function estimatedIn(
  lines: readonly CostLineId[],
  inputs: CostInputs,
  piece: Piece,
): CostInputId[] {
  const used = lines.flatMap((line) => usedIn(line, inputs, piece));
  return [...new Set(used.filter(([, source]) => source === 'estimate').map(([id]) => id))];
}
