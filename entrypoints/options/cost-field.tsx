import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/words';
import { type CostInput, type CostInputId, INPUTS, type SwitchId } from '@/utils/model/cost-inputs';
import { destinationOf } from '@/utils/model/destinations';
import type { Route } from '@/utils/model/user-costs';
import styles from './cost-field.module.css';

export interface CostFieldProps {
  id: CostInputId;
  route: Route;
  /** What it starts with, whatever the user said. */
  estimate: CostInput;
  /** As the user said. */
  yours: { value: number; date: string } | undefined;
  /** Undefined: the estimate again. */
  onSave: (value: number | undefined) => void;
}

/** One number of a cost: an estimate until the user enters another one, and again once that is emptied. */
export function CostField({ id, route, estimate, yours, onSave }: CostFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const scale = scaleOf(id);
  const [low, high] = [costText(estimate.low, scale), costText(estimate.high, scale)];
  const usual = low === high ? low : t('costs.span', [low, high]);
  const save = (value: number | undefined) => {
    setTyped(undefined);
    setWrong(false);
    onSave(value);
  };
  const commit = () => {
    const read = readCost(typed ?? '', scale);
    setWrong(read === undefined);
    if (typed !== undefined && read) save(read.value);
  };
  const name = inputName(id);
  const since = yours
    ? `${t('costs.yours', [formatDay(yours.date)])} · ${t('costs.usual', [usual])}`
    : t('costs.estimate', [formatDay(estimate.date)]);
  return (
    <div class={styles.field} data-input={id} data-source={yours ? 'yours' : estimate.source}>
      <TextField
        id={`cost-${id}`}
        kind="decimal"
        label={t('costs.labelled', [name, inputUnit(id, estimate, route)])}
        hint={since}
        error={isWrong ? t('costs.wrong', [formatNumber(mostOf(scale))]) : undefined}
        value={typed ?? (yours ? costText(yours.value, scale) : '')}
        placeholder={usual}
        onInput={setTyped}
        onCommit={commit}
      />
      {yours && (
        <Button
          look="link"
          label={t('costs.backFor', [name])}
          onClick={() => save(undefined)}
          testId={`back-${id}`}
        />
      )}
    </div>
  );
}

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

export function inputName(id: CostInputId): string {
  return t(`costs.input.${id}`);
}

/** "%", "USD a kilogram". */
export function inputUnit(id: CostInputId, { currency }: CostInput, { mode }: Route): string {
  const { unit } = INPUTS[id];
  const key = unit === 'shipment' && mode === 'direct' ? 'parcel' : unit;
  return t(`costs.unit.${key}`, [currency ?? '']);
}

/** No cost is larger, in any unit that it is typed in. */
const MOST = 1_000_000;
const MAX_PER_CENT = 1000;

/** The highest number that a field takes. @param scale 100 of a share, which is typed in per cent */
export function mostOf(scale: number): number {
  return scale === 100 ? MAX_PER_CENT : MOST;
}

/** What was typed, in the input's own unit; nothing where that is empty; undefined where it is no number. */
export function readCost(typed: string, scale: number): { value?: number } | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (text === '') return {};
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return undefined;
  const number = Number(text);
  return number > mostOf(scale) ? undefined : { value: number / scale };
}

/** As it is typed: digits that only a division has made are noise. */
export function costText(value: number, scale: number): string {
  return String(Number((value * scale).toPrecision(8)));
}
