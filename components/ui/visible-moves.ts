/** Rows that change places go there visibly. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const MOVE_MS = 180;

/**
 * Moves rows (`data-key`) from where they were to where they are now, whenever their order changes. Nothing
 * moves for who wants less motion.
 * @param order of the rows, as one text
 */
export function useVisibleMoves(list: RefObject<HTMLElement | null>, order: string): void {
  const shownRef = useRef({ order, tops: new Map<HTMLElement, number>() });
  useLayoutEffect(() => {
    const before = shownRef.current;
    const tops = topsOf(list.current);
    shownRef.current = { order, tops };
    if (before.order === order) return;
    const moved = [...tops].filter(([row, top]) => (before.tops.get(row) ?? top) !== top);
    if (moved.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [row, top] of moved) {
      const from = { transform: `translateY(${(before.tops.get(row) ?? top) - top}px)` };
      row.animate([from, { transform: 'none' }], { duration: MOVE_MS, easing: 'ease-out' });
    }
  });
}

/** Pixels from the top of their common parent. */
function topsOf(list: HTMLElement | null): Map<HTMLElement, number> {
  const rows = list?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
  return new Map([...rows].map((row) => [row, row.offsetTop]));
}
