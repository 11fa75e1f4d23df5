import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTooltip } from './tooltip';
import styles from './tooltip.module.css';

interface ExplainedProps extends Omit<ButtonHTMLAttributes, 'title'> {
  /** What it means; also read aloud after it. */
  explanation: ComponentChildren;
  boxClass?: string | undefined;
}

/**
 * A button with an explanation, which comes with the pointer, the focus or a touch and stays while the
 * pointer is on either; Esc takes it away, and does nothing else then.
 */
export function Explained({ explanation, boxClass, children, ...button }: ExplainedProps) {
  const id = useId();
  const { isOpen, open, close, word, tooltip } = useTooltip<HTMLButtonElement>();
  return (
    <span
      class={boxClass}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && open()}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && close()}
    >
      <button
        {...button}
        ref={word}
        type="button"
        aria-describedby={id}
        onFocus={open}
        onBlur={close}
        onClick={open}
      >
        {children}
      </button>
      <span
        ref={tooltip}
        id={id}
        role="tooltip"
        popover={isOpen ? 'manual' : undefined}
        hidden={!isOpen}
        class={styles.tooltip}
      >
        {explanation}
      </span>
    </span>
  );
}
