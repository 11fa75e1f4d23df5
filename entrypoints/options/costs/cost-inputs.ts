/** The inputs of a cost: their groups, names and units, and how their values are typed. */
import { decimalText } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import {
  type CostInput,
  type CostInputId,
  INPUTS,
  type SwitchId,
} from '@/utils/core/costs/cost-inputs';
import { destinationOf } from '@/utils/core/costs/destinations';
import type { Route } from '@/utils/core/costs/user-costs';

interface Group {
  inputs: readonly CostInputId[];
  switches: readonly SwitchId[];
}

/** Cost inputs in the order of transport. The weight belongs to a product and is set at its offer. */
export const COST_GROUPS = {
  china: {
    inputs: [
      'fxSpread',
      'agentShare',
      'agentMin',
      'domesticFirst',
      'domesticPerKg',
      'domesticBulkPerKg',
      'domesticBulkMin',
      'invoice',
      'packing',
      'moulds',
      'prep',
    ],
    switches: ['withInvoice', 'agentOnFreight'],
  },
  freight: {
    inputs: ['freight', 'shipBase', 'packWeight', 'divisor', 'insurance'],
    switches: ['ddp'],
  },
  customs: {
    inputs: [
      'duty',
      'dutyUnder',
      'dutyRelief',
      'dutyPerItem',
      'feePerItem',
      'vat',
      'entry',
      'processing',
      'processingMin',
      'harbour',
    ],
    switches: ['vatRecoverable', 'cif'],
  },
  sale: {
    inputs: [
      'referral',
      'referralMin',
      'fixedFee',
      'payment',
      'fulfilment',
      'placement',
      'ads',
      'returns',
      'returnLoss',
    ],
    switches: ['vatInPrice'],
  },
} as const satisfies Record<string, Group>;
export type CostGroupId = keyof typeof COST_GROUPS;
export const COST_GROUP_IDS = ['china', 'freight', 'customs', 'sale'] as const;

/** Cost inputs of the US, some of them of Mexico as well; hidden for others, where they are 0. */
const OF_FEW_COUNTRIES = new Set<CostInputId>([
  'processing',
  'processingMin',
  'harbour',
  'placement',
]);
/** Duty of a parcel, in the few countries that have it. */
const PARCEL_DUTY = new Set<CostInputId>(['dutyUnder', 'dutyRelief']);
const BY_ITEM = new Set<CostInputId>(['dutyPerItem', 'feePerItem']);

/** Whether an input applies to a route. */
export function isShown(id: CostInputId, { high }: CostInput, route: Route): boolean {
  if (PARCEL_DUTY.has(id)) return high > 0;
  if (high > 0 || route.destination === 'own') return true;
  if (BY_ITEM.has(id)) {
    return route.mode === 'direct' && destinationOf(route.destination).perItem !== undefined;
  }
  return !OF_FEW_COUNTRIES.has(id);
}

/** A share is entered in per cent. */
export function scaleOf(id: CostInputId): number {
  return INPUTS[id].unit === 'share' ? 100 : 1;
}

export function inputName(id: CostInputId): string {
  return t(`costs.input.${id}`);
}

/** "%", "USD a kilogram". */
export function inputUnit(id: CostInputId, { currency }: CostInput, { mode }: Route): string {
  const { unit } = INPUTS[id];
  const key = unit === 'shipment' && mode === 'direct' ? 'parcel' : unit;
  return t(`costs.unit.${key}`, [currency ?? '']);
}

/** Highest value in any unit but per cent. */
const MAX_AMOUNT = 1_000_000;
const MAX_PER_CENT = 1000;

/** The highest number that a field takes. @param scale 100 for a share, which is entered in per cent */
export function maxTyped(scale: number): number {
  return scale === 100 ? MAX_PER_CENT : MAX_AMOUNT;
}

/** The entered value in the input's own unit; an empty object for an empty field; undefined if it is not a number. */
export function readCost(typed: string, scale: number): { value?: number } | undefined {
  const text = typed
    .trim()
    .replace(/(?<!\s)\s*%$/, '')
    .replace(',', '.');
  if (text === '') return {};
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return undefined;
  const number = Number(text);
  return number > maxTyped(scale) ? undefined : { value: number / scale };
}

/** The text of the field, without the multiplication's rounding error. */
export function costText(value: number, scale: number): string {
  return decimalText(String(Number((value * scale).toPrecision(8))));
}

/** The text of an estimate: four digits say enough of one that was divided, such as 17 ÷ 83. */
export function estimateText(value: number, scale: number): string {
  return decimalText(String(Number((value * scale).toPrecision(4))));
}
