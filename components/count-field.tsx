import { t } from '@/utils/words';
import { AmountField, type AmountFieldProps } from './amount-field';

export interface CountFieldProps extends Pick<AmountFieldProps, 'label' | 'hint' | 'testId'> {
  value: number;
  onCommit: (value: number) => void;
}

const MOST = 9_999_999;

/** A whole number above 0. */
export function CountField({ value, onCommit, ...field }: CountFieldProps) {
  const isCount = (amount: string) =>
    /^\d+$/.test(amount) && Number(amount) > 0 && Number(amount) <= MOST;
  return (
    <AmountField
      {...field}
      value={String(value)}
      wrong={t('inputs.countWrong')}
      problemOf={({ amount }) => (isCount(amount) ? undefined : t('inputs.countWrong'))}
      isRequired
      onCommit={(typed) => typed && onCommit(Number(typed.amount))}
    />
  );
}
