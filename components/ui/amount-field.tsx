import { useId, useState } from 'preact/hooks';
import { decimalSign } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { parseAmount, type TypedAmount } from '@/utils/core/money-text/parse-amount';
import styles from './amount-field.module.css';

interface AmountFieldProps {
  label: string;
  /** Tooltip of the label. */
  hint?: string | undefined;
  /** Decimal with a point; absent while there is none. */
  value: string | undefined;
  /** The error of an amount that could be read; undefined: it is accepted. */
  problemOf?: ((typed: TypedAmount) => string | undefined) | undefined;
  /** Shown where the text could not be read. */
  wrong: string;
  /** Called on Enter or blur; undefined for an emptied field. */
  onCommit: (typed: TypedAmount | undefined) => void;
  /** An emptied field restores its value. */
  isRequired?: boolean | undefined;
  testId: string;
}

/** A number, typed in any usual notation. It is committed on Enter or blur; Esc restores the old value. */
export function AmountField(props: AmountFieldProps) {
  const { label, hint, value, problemOf, wrong, onCommit, isRequired = false, testId } = props;
  const id = useId();
  const sign = decimalSign();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const reset = () => {
    setDraft(undefined);
    setProblem(undefined);
  };
  function commit(): void {
    if (draft === undefined) return;
    const text = draft.trim();
    if (text === '') {
      reset();
      if (!isRequired && value !== undefined) onCommit(undefined);
      return;
    }
    const typed = parseAmount(text, sign);
    const found = typed ? problemOf?.(typed) : wrong;
    setProblem(found);
    if (found !== undefined || !typed) return;
    reset();
    onCommit(typed);
  }
  return (
    <div class={styles.field}>
      <label class={styles.label} for={id} title={hint}>
        {label}
      </label>
      <input
        class={styles.input}
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={draft ?? value?.replace('.', sign) ?? ''}
        title={hint}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
        data-testid={testId}
        data-value={value}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape' || draft === undefined) return;
          event.stopPropagation(); // it is meant for this field alone
          reset();
        }}
      />
      {problem !== undefined && (
        <p class={styles.error} id={`${id}-error`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface CountFieldProps extends Pick<AmountFieldProps, 'label' | 'hint' | 'testId'> {
  value: number;
  onCommit: (value: number) => void;
}

const MAX_COUNT = 9_999_999;

/** A whole number above 0. */
export function CountField({ value, onCommit, ...field }: CountFieldProps) {
  const isCount = (amount: string) =>
    /^\d+$/.test(amount) && Number(amount) > 0 && Number(amount) <= MAX_COUNT;
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
