import styles from './switch.module.css';

interface SwitchProps {
  label: string;
  /** What it is good for, and what it means. */
  text: string;
  isOn: boolean;
  /** Called straight from the click, so that access can be asked for. */
  onChange: (isOn: boolean) => void;
  /** Element id, also a stable hook for tests and automation. */
  testId: string;
}

/** Something that is on or off, with its reason. It moves when that has happened, not before. */
export function Switch({ label, text, isOn, onChange, testId }: SwitchProps) {
  return (
    <div class={styles.switch}>
      <label class={styles.label}>
        <input
          type="checkbox"
          role="switch"
          id={testId}
          aria-checked={isOn}
          aria-describedby={`${testId}-text`}
          checked={isOn}
          data-testid={testId}
          onChange={({ currentTarget }) => {
            currentTarget.checked = isOn; // the browser may refuse
            onChange(!isOn);
          }}
        />
        {label}
      </label>
      <p class={styles.text} id={`${testId}-text`}>
        {text}
      </p>
    </div>
  );
}
