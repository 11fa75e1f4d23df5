import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { formatDay, formatNumber } from '@/utils/format';
import type { CostInput, CostInputId } from '@/utils/model/cost-inputs';
import type { Route } from '@/utils/model/user-costs';
import { t } from '@/utils/words';
import styles from './cost-field.module.css';
import { scaleOf } from './cost-groups';
import { inputName, inputUnit } from './cost-words';
import { costText, mostOf, readCost } from './read-cost';

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
