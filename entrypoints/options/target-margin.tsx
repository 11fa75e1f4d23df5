import { useState } from 'preact/hooks';
import { TextField } from '@/components/text-field';
import { MOST_TARGET_MARGIN, TARGET_MARGIN } from '@/utils/model/user-costs';
import { t } from '@/utils/words';
import { costText, readCost } from './read-cost';

const PER_CENT = 100;

export interface TargetMarginProps {
  stored: number | undefined;
  /** Undefined where it was emptied. */
  onSave: (targetMargin: number | undefined) => void;
}

/** The margin that is aimed at, in per cent. */
export function TargetMargin({ stored, onSave }: TargetMarginProps) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const most = costText(MOST_TARGET_MARGIN, PER_CENT);
  const commit = () => {
    const read = readCost(typed ?? '', PER_CENT);
    const isReadable = read !== undefined && (read.value ?? 0) <= MOST_TARGET_MARGIN;
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
      error={isWrong ? t('costs.wrong', [most]) : undefined}
      value={typed ?? (stored === undefined ? '' : costText(stored, PER_CENT))}
      placeholder={costText(TARGET_MARGIN, PER_CENT)}
      onInput={setTyped}
      onCommit={commit}
    />
  );
}
