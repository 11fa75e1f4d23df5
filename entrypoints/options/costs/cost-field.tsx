import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { formatDay } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { CostInput, CostInputId } from '@/utils/core/costs/cost-inputs';
import { MAX_TARGET_MARGIN, type Route, TARGET_MARGIN } from '@/utils/core/costs/user-costs';
import styles from './cost-field.module.css';
import {
  costText,
  estimateText,
  inputName,
  inputUnit,
  maxTyped,
  readCost,
  scaleOf,
} from './cost-inputs';

interface CostFieldProps {
  id: CostInputId;
  route: Route;
  /** The preset, also if the user has entered a value. */
  estimate: CostInput;
  /** What the user has entered. */
  yours: { value: number; date: string } | undefined;
  /** Undefined restores the estimate. */
  onSave: (value: number | undefined) => void;
}

/** One cost input: the estimate unless the user has entered a value. Emptying it restores the estimate. */
export function CostField({ id, route, estimate, yours, onSave }: CostFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const scale = scaleOf(id);
  const [low, high] = [estimateText(estimate.low, scale), estimateText(estimate.high, scale)];
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
        error={isWrong ? t('costs.wrong', [formatNumber(maxTyped(scale))]) : undefined}
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

const PER_CENT = 100;

interface TargetMarginProps {
  stored: number | undefined;
  /** Undefined for an emptied field. */
  onSave: (targetMargin: number | undefined) => void;
}

/** The target margin, in per cent. */
export function TargetMargin({ stored, onSave }: TargetMarginProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const highest = costText(MAX_TARGET_MARGIN, PER_CENT);
  const commit = () => {
    const read = readCost(typed ?? '', PER_CENT);
    const isReadable = read !== undefined && (read.value ?? 0) <= MAX_TARGET_MARGIN;
    setWrong(!isReadable);
    if (typed === undefined || !isReadable) return;
    setTyped(undefined);
    onSave(read.value);
  };
  return (
    <TextField
      id="target-margin"
      kind="decimal"
      label={t('costs.labelled', [t('costs.targetMargin'), t('costs.unit.share')])}
      hint={t('costs.targetMarginText')}
      error={isWrong ? t('costs.wrong', [highest]) : undefined}
      value={typed ?? (stored === undefined ? '' : costText(stored, PER_CENT))}
      placeholder={costText(TARGET_MARGIN, PER_CENT)}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}
