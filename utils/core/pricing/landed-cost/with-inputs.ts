import type { CostInput, CostInputId, CostInputs } from '../../costs/cost-inputs';

/** Inputs in which some are replaced. */
export function withInputs(
  inputs: CostInputs,
  replaced: Partial<Record<CostInputId, CostInput>>,
): CostInputs {
  return { ...inputs, values: { ...inputs.values, ...replaced } };
}

/** Inputs without some of the costs: a line of which nothing is left is absent. */
export function withoutInputs(inputs: CostInputs, ids: readonly CostInputId[]): CostInputs {
  const values = { ...inputs.values };
  for (const id of ids) values[id] = { ...values[id], low: 0, high: 0 };
  return { ...inputs, values };
}
