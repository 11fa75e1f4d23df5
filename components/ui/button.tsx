import type { IconNode } from 'lucide';
import styles from './button.module.css';
import { Icon } from './icon';

interface ButtonProps {
  /** What it does. With `bare` it is the accessible name and the tooltip. */
  label: string;
  onClick?: () => void;
  icon?: IconNode;
  /** `primary`: the one thing to do here. `link`: inside text. `bare`: the icon alone. `line`: one of a menu. */
  look?: 'primary' | 'plain' | 'link' | 'bare' | 'line';
  type?: 'button' | 'submit';
  /** The action runs: the button ignores clicks and keeps the focus. */
  isBusy?: boolean;
  /** The button is the chosen one of several. */
  isPressed?: boolean;
  /** The button unfolds something below it. */
  isExpanded?: boolean;
  /** Id of the popover that it opens and closes. */
  popoverTarget?: string;
  /** Lets the focus return to it after it was rendered again. */
  id?: string;
  /** What presses it by a key (`entrypoints/sidepanel/list/list-keys.tsx`). */
  shortcut?: string;
  /** Stable hook for tests and automation. */
  testId?: string;
}

export function Button({
  label,
  onClick,
  icon,
  look = 'plain',
  type = 'button',
  isBusy = false,
  isPressed,
  isExpanded,
  popoverTarget,
  id,
  shortcut,
  testId,
}: ButtonProps) {
  const isBare = look === 'bare';
  return (
    <button
      type={type}
      id={id}
      class={styles.button}
      data-look={look}
      data-testid={testId}
      data-shortcut={shortcut}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      onClick={isBusy ? undefined : onClick}
      popoverTarget={popoverTarget}
      {...(isBusy ? { 'aria-disabled': true } : {})}
      {...(isBare ? { 'aria-label': label, title: label } : {})}
    >
      {icon && <Icon node={icon} />}
      {!isBare && label}
    </button>
  );
}
