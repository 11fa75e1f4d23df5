import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Lines {
  /** Lines of the list: rows of a table, or of a grid. */
  count: number;
  /** Pixels of a line that has not been measured. */
  estimate: number;
  /** Changes with what makes all heights others: the columns of a grid. */
  layout: string;
  /** The line that has the focus: it stays on the page wherever the list is scrolled to. */
  kept: number | undefined;
}

interface WindowLines extends Lines {
  /** Lines of other lists above it. Default: none. */
  above?: number;
}

interface VirtualLines {
  /** Rows on the page, from the top; pixels from the beginning of the list. */
  items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[];
  /** Pixels of all lines. */
  total: number;
  measure: (element: HTMLElement | null) => void;
}

/** Lines beyond the edges of the screen: no one scrolls further in one frame. */
const OVERSCAN = 3;

/** Lines of a list that is scrolled with the whole page. */
export function useWindowLines(
  list: RefObject<HTMLElement | null>,
  { above = 0, ...lines }: WindowLines,
): VirtualLines {
  // Where it is not placed yet: a list below others would render as many lines as the screen has.
  const [margin, setMargin] = useState(above * lines.estimate);
  useLayoutEffect(() => {
    // What stands above the list grows and shrinks; the same number renders nothing again.
    const place = () =>
      setMargin(Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY));
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  const { items, ...rest } = useLines<Window>(lines, {
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    scrollMargin: margin,
  });
  const placed = items.map(({ index, start, end }) => ({
    index,
    start: start - margin,
    end: end - margin,
  }));
  return { items: placed, ...rest };
}

/** Lines of a list in an element that scrolls. */
export function useElementLines(box: RefObject<HTMLElement | null>, lines: Lines): VirtualLines {
  return useLines<HTMLElement>(lines, {
    getScrollElement: () => box.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: { width: innerWidth, height: innerHeight },
  });
}

type Scroller<S extends Window | HTMLElement> = Omit<
  VirtualizerOptions<S, HTMLElement>,
  'count' | 'getItemKey' | 'estimateSize' | 'overscan' | 'rangeExtractor' | 'onChange'
>;

function useLines<S extends Window | HTMLElement>(
  { count, estimate, layout, kept }: Lines,
  scroller: Scroller<S>,
): VirtualLines {
  const [, render] = useReducer<number, void>((renders) => renders + 1, 0);
  const getItemKey = useCallback((index: number) => `${layout} ${index}`, [layout]);
  const options: VirtualizerOptions<S, HTMLElement> = {
    ...scroller,
    count,
    getItemKey,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (kept === undefined || kept >= count || near.includes(kept)) return near;
      return [...near, kept].toSorted((a, b) => a - b);
    },
    onChange: () => render(),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  // The library's own adapters for frameworks are these two calls.
  const { _didMount: didMount, _willUpdate: willUpdate } = virtualizer;
  useLayoutEffect(() => didMount(), [didMount]);
  useLayoutEffect(() => willUpdate());
  return {
    items: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

/** How many columns the style sheet gives a grid in its present width. */
export function useGridColumns(grid: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const { current } = grid;
    if (!current) return undefined;
    const count = () => {
      const { gridTemplateColumns } = getComputedStyle(current);
      setColumns(Math.max(1, gridTemplateColumns.split(' ').filter(Boolean).length));
    };
    count();
    const observer = new ResizeObserver(count);
    observer.observe(current);
    return () => observer.disconnect();
  }, [grid]);
  return columns;
}
