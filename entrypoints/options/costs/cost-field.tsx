import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { formatDay } from '@/utils/io/i18n/dates';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import type { CostInput, CostInputId } from '@/utils/core/costs/cost-inputs';
import { MAX_TARGET_MARGIN, type Route, TARGET_MARGIN } from '@/utils/core/costs/user-costs';
import { useTyped } from '../use-typed';
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
  const scale = scaleOf(id);
  const [low, high] = [estimateText(estimate.low, scale), estimateText(estimate.high, scale)];
  const usual = low === high ? low : t('costs.span', [low, high]);
  const { isWrong, save, field } = useTyped(
    yours ? costText(yours.value, scale) : '',
    (typed) => readCost(typed, scale),
    onSave,
  );
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
        {...field}
        placeholder={usual}
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
  const { isWrong, field } = useTyped(
    stored === undefined ? '' : costText(stored, PER_CENT),
    (typed) => {
      const answer = readCost(typed, PER_CENT);
      return (answer?.value ?? 0) <= MAX_TARGET_MARGIN ? answer : undefined;
    },
    onSave,
  );
  return (
    <TextField
      id="target-margin"
      kind="decimal"
      label={t('costs.labelled', [t('costs.targetMargin'), t('costs.unit.share')])}
      hint={t('costs.targetMarginText')}
      error={isWrong ? t('costs.wrong', [costText(MAX_TARGET_MARGIN, PER_CENT)]) : undefined}
      placeholder={costText(TARGET_MARGIN, PER_CENT)}
      {...field}
    />
  );
}
