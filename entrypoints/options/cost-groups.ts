import { INPUTS, type CostInput, type CostInputId, type SwitchId } from '@/utils/model/cost-inputs';
import { destinationOf } from '@/utils/model/destinations';
import type { Route } from '@/utils/model/user-costs';

interface Group {
  inputs: readonly CostInputId[];
  switches: readonly SwitchId[];
}

/** In the order in which goods go; the weight is a product's own and is set beside it. */
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

/** Of one country alone; elsewhere they are nothing and not shown. */
const US_CUSTOMS = new Set<CostInputId>(['processing', 'processingMin', 'harbour', 'placement']);
const BY_ITEM = new Set<CostInputId>(['dutyPerItem', 'feePerItem']);

/** Whether an input has a meaning on a route. */
export function isShown(id: CostInputId, { high }: CostInput, route: Route): boolean {
  if (high > 0 || route.destination === 'own') return true;
  if (BY_ITEM.has(id)) {
    return route.mode === 'direct' && destinationOf(route.destination).perItem !== undefined;
  }
  return !US_CUSTOMS.has(id);
}

/** A share is typed in per cent. */
export function scaleOf(id: CostInputId): number {
  return INPUTS[id].unit === 'share' ? 100 : 1;
}
