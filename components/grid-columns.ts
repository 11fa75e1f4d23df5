import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How many columns the style sheet gives a grid in its present width. */
export function useGridColumns(grid: RefObject<HTMLElement | null>, isOn: boolean): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const { current } = grid;
    if (!isOn || !current) return undefined;
    const count = () => {
      const { gridTemplateColumns } = getComputedStyle(current);
      setColumns(Math.max(1, gridTemplateColumns.split(' ').filter(Boolean).length));
    };
    count();
    const observer = new ResizeObserver(count);
    observer.observe(current);
    return () => observer.disconnect();
  }, [grid, isOn]);
  return columns;
}
