import type { TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber } from '@/utils/io/i18n/format';
import { t } from '@/utils/io/i18n/words';
import { parseAmount } from '@/utils/core/money-text/parse-amount';
import styles from './units-field.module.css';

interface UnitsFieldProps {
  /** Accessible name. */
  label: string;
  /** The entered number; undefined: `usual` applies. */
  value: number | undefined;
  usual: number;
  /** Step of the arrow keys. */
  step?: number;
  max: number;
  testId: string;
  /** Called whenever the text is a valid number; undefined for an empty field. */
  onChange: (value: number | undefined) => void;
}

/**
 * A field for a whole number in any usual notation, which applies while it is typed. Arrows change it by a step, Enter leads to
 * the next field of the order.
 */
export function UnitsField(props: UnitsFieldProps) {
  const { label, value, usual, step = 1, max, testId, onChange } = props;
  const id = useId();
  const [text, setText] = useState<string>();
  const counts = value ?? usual;
  const isWrong = text !== undefined && read(text, max) === 'wrong';

  function type(typed: string): void {
    setText(typed);
    const units = read(typed, max);
    if (units !== 'wrong') onChange(units);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const { key, shiftKey, currentTarget } = event;
    if (key === 'Enter') return focusBeside(currentTarget, shiftKey ? -1 : 1);
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    const from = counts / step;
    const next = key === 'ArrowUp' ? Math.floor(from) + 1 : Math.ceil(from) - 1;
    type(String(Math.min(max, Math.max(0, next * step))));
  }

  return (
    <span class={styles.field}>
      <input
        class={styles.input}
        type="text"
        inputMode="numeric"
        dir="ltr"
        role="spinbutton"
        autocomplete="off"
        spellcheck={false}
        value={text ?? counts}
        placeholder={usual.toString()}
        aria-label={label}
        aria-valuenow={counts}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        data-units
        data-testid={testId}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setText(undefined)}
      />
      {isWrong && (
        <span class={styles.error} id={`${id}-error`} role="alert">
          {t('order.wrong', [formatNumber(max)])}
        </span>
      )}
    </span>
  );
}

function read(text: string, max: number): number | undefined | 'wrong' {
  if (text.trim() === '') return undefined;
  // A whole number has no decimals, so in every language a separator before exactly three digits is one of thousands.
  const readings = ['.', ','].map((sign) => Number(parseAmount(text, sign)?.amount));
  const units = Math.max(...readings.filter(Number.isInteger));
  return units >= 0 && units <= max ? units : 'wrong';
}

/** Moves the focus to the next or previous field, as in a workbook. */
function focusBeside(field: HTMLInputElement, by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-units]')];
  fields[fields.indexOf(field) + by]?.focus();
}
