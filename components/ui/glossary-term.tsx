import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './glossary-term.module.css';

interface GlossaryTermProps {
  /** What stands in the text. */
  label: string;
  /** What it means; also read aloud after it. */
  text: string;
}

/**
 * A word with an explanation, which comes with the pointer, the focus or a touch and stays while the
 * pointer is on either; Esc takes it away, and does nothing else then.
 */
export function GlossaryTerm({ label, text }: GlossaryTermProps) {
  const id = useId();
  const term = useRef<HTMLButtonElement>(null);
  const tooltip = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);

  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    tooltip.current?.showPopover(); // above all else: a list cuts off what leaves it
    placeTooltip(tooltip.current, term.current);
    const listening = new AbortController();
    const { signal } = listening;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPress = ({ target }: Event) => {
      const isOn = target instanceof Node && term.current?.contains(target);
      if (!isOn) close();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true });
    document.addEventListener('pointerdown', onPress, { signal }); // a touch gives no focus everywhere
    document.addEventListener('scroll', close, { signal, capture: true });
    addEventListener('resize', close, { signal });
    return () => listening.abort();
  }, [isOpen]);

  return (
    <span
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && close()}
    >
      <button
        ref={term}
        type="button"
        class={styles.term}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <span
        ref={tooltip}
        id={id}
        role="tooltip"
        popover={isOpen ? 'manual' : undefined}
        hidden={!isOpen}
        class={styles.tooltip}
      >
        {text}
      </span>
    </span>
  );
}

const GAP = 4;

/**
 * Below its word, or above where there is no room, and within the window. By hand: anchor positioning
 * is younger than the oldest Firefox that is supported (Firefox 147).
 */
function placeTooltip(tooltip: HTMLElement | null, word: HTMLElement | null): void {
  if (!tooltip || !word) return;
  const { top, bottom, left } = word.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = bottom + height > clientHeight && top > height;
  const x = Math.max(GAP, Math.min(left, clientWidth - width - GAP));
  tooltip.style.setProperty('inset-block-start', `${isAbove ? top - height : bottom}px`);
  tooltip.style.setProperty('inset-inline-start', `${x}px`);
}
