import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { keyOf, rowOfKey, wantRow } from './focus';

/** Id of the button that leads to the offers of a seller. */
export const sellerButtonId = (offerId: string) => `seller-offers-${offerId}`;

/** Id of the line that leads to today's searches. */
export const TODAY_LINE_ID = 'today-line';

/**
 * A detour from an offer, and back to where it stood: the focus, and the place on the screen. Not the
 * number of pixels scrolled, because cards out of sight have no height of their own.
 * @param from id of the offer that was left for it; undefined where the results are shown
 */
export function useReturn(from: string | undefined): void {
  const leftRef = useRef<{ from: string; top: number } | undefined>(undefined);
  // Read while the results are still on screen.
  const left = useMemo(() => {
    const button = from === undefined ? null : document.getElementById(sellerButtonId(from));
    return { top: topOf(rowOf(button)), key: button ? offerKeyOf(button) : undefined };
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
    const button = back && document.getElementById(sellerButtonId(back.from));
    button?.focus({ preventScroll: true });
    if (back) wantRow(undefined);
    if (!button) return undefined;
    const restore = () => scrollBy(0, topOf(rowOf(button)) - back.top);
    restore();
    // Repeated when the cards around it have got their height.
    const frame = requestAnimationFrame(restore);
    return () => cancelAnimationFrame(frame);
  }, [from, left]);
}

/**
 * Another view in place of the search, and back to the button that led there, which has an id.
 * @param view undefined where the search is shown
 */
export function useFocusBack(view: string | undefined): void {
  const leftRef = useRef<string | undefined>(undefined);
  // Read while the search is still on screen.
  const left = useMemo(() => (view === undefined ? undefined : document.activeElement?.id), [view]);
  useLayoutEffect(() => {
    const back = leftRef.current;
    leftRef.current = left;
    if (view !== undefined || !back) return;
    // The list that it stood in may have given way to a search meanwhile.
    (document.getElementById(back) ?? document.getElementById(TODAY_LINE_ID))?.focus();
  }, [view, left]);
}

/** Key of the offer that the element is about, which may be beside the list. */
export function offerKeyOf(element: Element): string | undefined {
  return keyOf(element) ?? element.closest<HTMLElement>('[data-of]')?.dataset['of'];
}

/** What is scrolled with the list: the button, or the row of its offer. */
function rowOf(button: HTMLElement | null): HTMLElement | null {
  const key = button?.closest<HTMLElement>('[data-of]')?.dataset['of'];
  if (key === undefined) return button;
  return rowOfKey(key);
}

function topOf(element: HTMLElement | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}
