import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Tooltip<Of extends HTMLElement> {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  /** What it is about. */
  word: RefObject<Of | null>;
  /** A `span` of role `tooltip` with `popover="manual"` while it is open. */
  tooltip: RefObject<HTMLSpanElement | null>;
}

/**
 * The focus may come from a sheet that is closing, and meanwhile no other popover may open (Chromium 156). Rows move for
 * nearly as long (`visible-moves.ts`), and who goes through them quickly reads none of their tooltips.
 */
const DELAY_MS = 200;

/** Opens a text beside a word, above all else. Esc takes it away, and does nothing else then. */
export function useTooltip<Of extends HTMLElement>(): Tooltip<Of> {
  const word = useRef<Of>(null);
  const tooltip = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);

  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const showing = setTimeout(() => {
      tooltip.current?.showPopover(); // above all else: a list cuts off what leaves it
      placeTooltip(tooltip.current, word.current);
    }, DELAY_MS);
    const listening = new AbortController();
    const { signal } = listening;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    const onPress = ({ target }: Event) => {
      const isOn = target instanceof Node && word.current?.contains(target);
      if (!isOn) close();
    };
    document.addEventListener('keydown', onKey, { signal, capture: true });
    document.addEventListener('pointerdown', onPress, { signal }); // a touch gives no focus everywhere
    document.addEventListener('scroll', close, { signal, capture: true });
    addEventListener('resize', close, { signal });
    return () => {
      clearTimeout(showing);
      listening.abort();
    };
  }, [isOpen]);

  return { isOpen, open: () => setOpen(true), close, word, tooltip };
}

const GAP = 4;

/**
 * Places the tooltip below its word, or above where there is no room, and within the window. CSS anchor positioning
 * is younger than the oldest Firefox that is supported (Firefox 147).
 */
function placeTooltip(tooltip: HTMLElement | null, word: HTMLElement | null): void {
  if (!tooltip || !word) return;
  const { top, bottom, left, right } = word.getBoundingClientRect();
  const { width, height } = tooltip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = bottom + height > clientHeight && top > height;
  const isMirrored = getComputedStyle(word).direction === 'rtl';
  const start = isMirrored ? clientWidth - right : left;
  const x = Math.max(GAP, Math.min(start, clientWidth - width - GAP));
  tooltip.style.setProperty('inset-block-start', `${isAbove ? top - height : bottom}px`);
  tooltip.style.setProperty('inset-inline-start', `${x}px`);
}
