import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import styles from './popup-menu.module.css';

export interface PopupMenuProps {
  /** Of its button. */
  label: string;
  /** Which of many such buttons it is, for who cannot see where it stands. */
  about?: string | undefined;
  icon: IconNode;
  /** The button says what it is. */
  hasWords?: boolean;
  /** At most so many lines high. */
  lines: number;
  testId: string;
  /** @param choose does it once the menu is gone and the focus is back */
  children: (choose: (act: () => void) => () => void) => ComponentChildren;
}

/** A button and what can be chosen behind it. The content is made when it opens: a list has hundreds. */
export function PopupMenu(props: PopupMenuProps) {
  const { label, about, icon, hasWords = false, lines, testId, children } = props;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = () => menu.current?.hidePopover(); // it stands where the button was
    addEventListener('resize', close);
    addEventListener('scroll', close, { capture: true, passive: true });
    return () => {
      removeEventListener('resize', close);
      removeEventListener('scroll', close, { capture: true });
    };
  }, [isOpen]);
  const choose = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={styles.button}
        data-words={hasWords || undefined}
        title={hasWords ? undefined : label}
        popoverTarget={id}
        data-testid={testId}
      >
        <Icon node={icon} />
        <span class={hasWords ? undefined : 'visually-hidden'}>
          {label} {about}
        </span>
      </button>
      <div
        ref={menu}
        id={id}
        popover
        class={styles.menu}
        onBeforeToggle={({ newState }) => {
          if (newState !== 'open') return;
          setOpen(true);
          placeAt(menu.current, button.current, lines);
        }}
        // Not before: what has the focus must still be here for the browser to give it back.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && children(choose)}
      </div>
    </>
  );
}

/** Room for a line, for what is above and below them, and for the longest one. */
const LINE = 32;
const EDGES = 16;
const WIDTH = 224;

/** At the end of the button, where there is room for it. By hand: anchor positioning is younger than the least versions. */
function placeAt(menu: HTMLElement | null, button: HTMLElement | null, lines: number): void {
  if (!menu || !button) return;
  const height = lines * LINE + EDGES;
  const { top, bottom, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = bottom + height > clientHeight && top > height;
  menu.style.setProperty('inset-block-start', isAbove ? 'auto' : `${bottom}px`);
  menu.style.setProperty('inset-block-end', isAbove ? `${clientHeight - top}px` : 'auto');
  const end = Math.max(0, Math.min(clientWidth - right, clientWidth - WIDTH));
  menu.style.setProperty('inset-inline-end', `${end}px`);
}
