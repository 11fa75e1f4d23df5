import { Choice } from './choice';
import { Field } from './field';

export interface NumberChoiceProps<T extends number> {
  /** Also the hook for tests. */
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
