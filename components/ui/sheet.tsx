import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import styles from './sheet.module.css';

export interface SheetProps {
  /** The id its buttons name as `popovertarget`. */
  id: string;
  /** Accessible name. */
  label: string;
  /** The row below which it opens, as wide as that. */
  row: RefObject<HTMLElement | null>;
  /** The sheet is as wide as a menu, at the end of the row. */
  isMenu?: boolean;
  /** The content stays in the document while the sheet is closed. */
  isKept?: boolean;
  testId: string;
  /** @param close closes it and returns the focus to its button */
  children: (close: () => void) => ComponentChildren;
}

/** A panel over the list, opened by a button of a row. Esc or a click elsewhere closes it. */
export function Sheet({ id, label, row, isMenu, isKept, testId, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  /** A second opening renders again, even if it comes before the event of the first one's end. */
  const [opening, setOpening] = useState(0);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen || !row.current) return undefined;
    const placeAgain = () => placeAt(sheet.current, row.current, isMenu);
    // The row changes after the window does: at 700 pixels the panel gets or loses its second column.
    const observer = new ResizeObserver(placeAgain);
    observer.observe(row.current);
    addEventListener('resize', placeAgain);
    return () => {
      observer.disconnect();
      removeEventListener('resize', placeAgain);
    };
  }, [isOpen, row, isMenu]);
  const close = useCallback(() => sheet.current?.hidePopover(), []);
  return (
    <section
      ref={sheet}
      id={id}
      popover
      class={styles.sheet}
      aria-label={label}
      data-testid={testId}
      onBeforeToggle={({ newState }) => {
        if (newState !== 'open') return;
        setOpen(true);
        setOpening((before) => before + 1);
        placeAt(sheet.current, row.current, isMenu);
      }}
      // The content goes only now: the browser returns the focus only from an element that still exists.
      onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
    >
      {(isOpen || isKept) && (
        <Fragment key={isKept ? undefined : opening}>{children(close)}</Fragment>
      )}
    </section>
  );
}

const MENU_WIDTH = 320;
/** Pixels between a sheet and the edges of the window. */
const EDGE = 8;

/** Position by script: CSS anchor positioning is younger than the least version (Firefox 147). */
function placeAt(sheet: HTMLElement | null, row: HTMLElement | null, isMenu = false): void {
  if (!sheet || !row) return;
  const { bottom, left, right, width } = row.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const wide = isMenu ? Math.min(MENU_WIDTH, clientWidth - 2 * EDGE) : width;
  sheet.style.setProperty('top', `${Math.round(bottom)}px`);
  // A menu ends where its row does.
  const isMirrored = getComputedStyle(sheet).direction === 'rtl';
  const end = isMirrored ? Math.min(left, clientWidth - EDGE - wide) : Math.max(EDGE, right - wide);
  sheet.style.setProperty('left', `${isMenu ? end : left}px`);
  sheet.style.setProperty('inline-size', `${wide}px`);
  sheet.style.setProperty('max-block-size', `${Math.round(clientHeight - bottom) - EDGE}px`);
}
