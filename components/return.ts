import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';

/**
 * A detour from an offer, and back to where it stood: the focus, and the place on the screen. Not the
 * number of pixels scrolled, because cards out of sight have no height of their own.
 * @param from id of the offer that was left for it; undefined where the results are shown
 */
export function useReturn(from: string | undefined): void {
  const leftRef = useRef<{ from: string; top: number } | undefined>(undefined);
  // Read while the results are still on screen.
  const top = useMemo(() => (from === undefined ? 0 : topOf(buttonOf(from))), [from]);
  useLayoutEffect(() => {
    if (from !== undefined) {
      leftRef.current = { from, top };
      scrollTo(0, 0);
      return undefined;
    }
    const back = leftRef.current;
    leftRef.current = undefined;
    const button = back && buttonOf(back.from);
    if (!button) return undefined;
    button.focus({ preventScroll: true });
    const restore = () => scrollBy(0, topOf(button) - back.top);
    restore();
    // Once more when the cards around it have got their height.
    const frame = requestAnimationFrame(restore);
    return () => cancelAnimationFrame(frame);
  }, [from, top]);
}

function buttonOf(offerId: string): HTMLElement | null {
  const card = `[data-offer-id="${CSS.escape(offerId)}"]`;
  return document.querySelector(`${card} [data-testid=seller-offers]`);
}

function topOf(element: HTMLElement | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}
