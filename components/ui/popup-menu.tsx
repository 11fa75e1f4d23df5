import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import styles from './popup-menu.module.css';

interface PopupMenuProps {
  /** Label of the menu's button. */
  label: string;
  /** Tells this button from others of the same label, for screen readers. */
  about?: string | undefined;
  icon: IconNode;
  /** Shows the label on the button. */
  hasWords?: boolean;
  /** Number of menu items, for the height. */
  lines: number;
  testId: string;
  /** @param choose makes a handler that closes the menu, returns the focus, then acts */
  children: (choose: (act: () => void) => () => void) => ComponentChildren;
}

/** A button with a menu. The items are rendered when it opens: a list has hundreds of these. */
export function PopupMenu(props: PopupMenuProps) {
  const { label, about, icon, hasWords = false, lines, testId, children } = props;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const follow = () => placeAt(menu.current, button.current, lines);
    addEventListener('resize', follow);
    addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      removeEventListener('resize', follow);
      removeEventListener('scroll', follow, { capture: true });
    };
  }, [isOpen, lines]);
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
        // The menu goes only now: the browser returns the focus only from an element that still exists.
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
      >
        {isOpen && children(choose)}
      </div>
    </>
  );
}

/** Pixels of an item, of the padding, and of the widest item. */
const LINE = 32;
const EDGES = 16;
const WIDTH = 224;

/**
 * Places the menu at the end of the button, where there is room; closes it where the button is out of sight. CSS anchor
 * positioning is younger than the least versions.
 */
function placeAt(menu: HTMLElement | null, button: HTMLElement | null, lines: number): void {
  if (!menu || !button) return;
  const height = lines * LINE + EDGES;
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (bottom < 0 || top > clientHeight) menu.hidePopover();
  const below = clientHeight - bottom;
  const isAbove = below < height && top > Math.min(height, below);
  menu.style.setProperty('max-block-size', `${isAbove ? top : below}px`);
  menu.style.setProperty('inset-block-start', isAbove ? 'auto' : `${bottom}px`);
  menu.style.setProperty('inset-block-end', isAbove ? `${clientHeight - top}px` : 'auto');
  const isMirrored = getComputedStyle(button).direction === 'rtl';
  const beyond = isMirrored ? left : clientWidth - right;
  const end = Math.max(0, Math.min(beyond, clientWidth - WIDTH));
  menu.style.setProperty('inset-inline-end', `${end}px`);
}
