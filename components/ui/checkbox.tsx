import styles from './checkbox.module.css';

interface CheckboxProps {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  testId: string;
}

export function Checkbox({ label, isChecked, onChange, testId }: CheckboxProps) {
  return (
    <label class={styles.label}>
      <input
        type="checkbox"
        checked={isChecked}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
