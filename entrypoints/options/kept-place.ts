import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps what was pressed where it is on the screen, though something above it folds. @param open changes then */
export function useKeptPlace(open: string) {
  const keptRef = useRef<{ element: Element; top: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const kept = keptRef.current;
    keptRef.current = undefined;
    if (kept) scrollBy(0, kept.element.getBoundingClientRect().top - kept.top);
  }, [open]);
  return (element: Element | null): void => {
    keptRef.current = element ? { element, top: element.getBoundingClientRect().top } : undefined;
  };
}
