import { INPUTS, type CostInput, type CostInputId } from '@/utils/model/cost-inputs';
import type { Route } from '@/utils/model/user-costs';
import { t } from '@/utils/words';

export function inputName(id: CostInputId): string {
  return t(`costs.input.${id}`);
}

/** "%", "USD a kilogram". */
export function inputUnit(id: CostInputId, { currency }: CostInput, { mode }: Route): string {
  const { unit } = INPUTS[id];
  const key = unit === 'shipment' && mode === 'direct' ? 'parcel' : unit;
  return t(`costs.unit.${key}`, [currency ?? '']);
}
