import type { TargetedKeyboardEvent } from 'preact';
import styles from './choice.module.css';
import { Field } from './field';

interface ChoiceProps<T extends string> {
  /** Accessible name; it is not visible. */
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** `chip`: round, among other chips. */
  look?: 'chip';
  /** Element id, for a visible label beside it. */
  id?: string;
  /** Stable hook for tests and automation. */
  testId: string;
}

/** A drop-down without a visible label. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  look,
  id,
  testId,
}: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <select
      class={styles.choice}
      data-look={look}
      id={id}
      aria-label={label}
      title={label}
      data-testid={testId}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      onKeyDown={openInstead}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

const ARROWS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** Every arrow key chooses on a closed list (Chromium 156, Firefox 153; not on a Mac): each step could be a search. */
function openInstead(event: TargetedKeyboardEvent<HTMLSelectElement>): void {
  const { currentTarget: list, key, altKey } = event;
  if (altKey || !ARROWS.has(key)) return;
  event.preventDefault();
  list.showPicker();
}

interface NumberChoiceProps<T extends number> {
  /** Element id, also the hook for tests. */
  id: string;
  label: string;
  value: T;
  values: readonly T[];
  words: (value: T) => string;
  onChange: (value: T) => void;
}

/** One of a few numbers, each in its own words. */
export function NumberChoice<T extends number>(props: NumberChoiceProps<T>) {
  const { id, label, value, values, words, onChange } = props;
  return (
    <Field id={id} label={label}>
      <Choice
        id={id}
        label={label}
        value={`${value}`}
        options={values.map((one) => ({ value: `${one}`, label: words(one) }))}
        onChange={(chosen) => {
          const found = values.find((one) => `${one}` === chosen);
          if (found !== undefined) onChange(found);
        }}
        testId={id}
      />
    </Field>
  );
}
