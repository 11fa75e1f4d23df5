import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { keyOf, wantRow } from './focused-row';

/**
 * A detour from an offer, and back to where it stood: the focus, and the place on the screen. Not the
 * number of pixels scrolled, because cards out of sight have no height of their own.
 * @param from id of the offer that was left for it; undefined where the results are shown
 */
export function useReturn(from: string | undefined): void {
  const leftRef = useRef<{ from: string; top: number } | undefined>(undefined);
  // Read while the results are still on screen.
  const left = useMemo(() => {
    const button = from === undefined ? null : buttonOf(from);
    return { top: topOf(button), key: button ? keyOf(button) : undefined };
  }, [from]);
  useLayoutEffect(() => {
    if (from !== undefined) {
      leftRef.current = { from, top: left.top };
      wantRow(left.key); // of a long list, the first to be on the page again
      scrollTo(0, 0);
      return undefined;
    }
    const back = leftRef.current;
    leftRef.current = undefined;
    const button = back && buttonOf(back.from);
    button?.focus({ preventScroll: true });
    if (back) wantRow(undefined);
    if (!button) return undefined;
    const restore = () => scrollBy(0, topOf(button) - back.top);
    restore();
    // Once more when the cards around it have got their height.
    const frame = requestAnimationFrame(restore);
    return () => cancelAnimationFrame(frame);
  }, [from, left]);
}

function buttonOf(offerId: string): HTMLElement | null {
  const card = `[data-offer-id="${CSS.escape(offerId)}"]`;
  return document.querySelector(`${card} [data-testid=seller-offers]`);
}

function topOf(element: HTMLElement | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}
