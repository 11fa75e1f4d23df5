import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/model/offer';

/** Of the button that leads to the offers of a seller. */
export const sellerButtonId = (offerId: string) => `seller-offers-${offerId}`;

/** Of the line that today's searches are folded into. */
export const SESSION_LINE_ID = 'session-line';

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
    const button = back && document.getElementById(sellerButtonId(back.from));
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
    // The list that it stood in may have folded meanwhile.
    (document.getElementById(back) ?? document.getElementById(SESSION_LINE_ID))?.focus();
  }, [view, left]);
}

function topOf(element: HTMLElement | null): number {
  return element?.getBoundingClientRect().top ?? 0;
}

/** The row that the focus is to go to: it has to be on the page before it can have it. */
const wanted = signal<string | undefined>(undefined);

export function wantRow(key: string | undefined): void {
  wanted.value = key;
}

/**
 * The key of the offer that has the focus, told by `data-key` of what is around it. It must stay on
 * the page while the list is scrolled away from it: else the keyboard would begin at the top again.
 */
export function useFocusedKey() {
  const [key, setKey] = useState<string>();
  const onFocusIn = useCallback(
    ({ target }: FocusEvent) => setKey(target instanceof Element ? keyOf(target) : undefined),
    [],
  );
  const onFocusOut = useCallback(({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Element)) setKey(undefined);
  }, []);
  return { key: wanted.value ?? key, onFocusIn, onFocusOut };
}

export function keyOf(element: Element): string | undefined {
  return element.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
}

/** To a row that is perhaps not on the page yet: in the next frame it is. */
export function goToRow(key: string): void {
  wantRow(key);
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
    wantRow(undefined);
  });
}

/**
 * Where the keyboard goes when "Show more" had the focus, which is gone then: to the first offer that
 * is new, or to what can be done where none came. Not where the user has gone elsewhere meanwhile.
 * @param place around the offers and what stands below them
 * @returns to be called when the next page is asked for
 */
export function useFocusOnNews(
  place: RefObject<HTMLElement | null>,
  offers: readonly Offer[],
  hasFailed: boolean,
): () => void {
  const [before, setBefore] = useState<ReadonlySet<string>>();
  useLayoutEffect(() => {
    if (!before || !place.current) return;
    const isNews = offers.some(({ offerId }) => !before.has(offerId));
    if (!isNews && !hasFailed) return;
    setBefore(undefined);
    if (!isFree(place.current)) return;
    const target = isNews
      ? (firstLink(place.current, before) ?? wayOn(place.current))
      : place.current.querySelector('button');
    target?.focus();
  }, [place, offers, hasFailed, before]);
  return useCallback(() => setBefore(new Set(offers.map(({ offerId }) => offerId))), [offers]);
}

/** The focus is where the button was, or has fallen to the page with it. */
function isFree(place: HTMLElement): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return place.querySelector('[aria-busy]')?.contains(activeElement) ?? false;
}

/** Of a long list only a part is on the page: where no new offer is in it, one can go on from its end. */
function wayOn(place: HTMLElement): HTMLElement | null {
  return place.querySelector('[aria-busy] button');
}

function firstLink(place: HTMLElement, before: ReadonlySet<string>): HTMLElement | undefined {
  return Array.from(place.querySelectorAll<HTMLElement>('[data-offer-id] a')).find(
    (link) => !before.has(link.closest<HTMLElement>('[data-offer-id]')?.dataset['offerId'] ?? ''),
  );
}

/**
 * Before a row is removed with the button that has the focus: on to the next row's, or that of the
 * one before it, or to what stands above the list. The button that removes is the last of its row.
 */
export function focusBeside(row: Element | null): void {
  const buttonOf = (other: Element | null | undefined) =>
    other?.querySelector<HTMLElement>(':scope > button:last-child');
  const target =
    buttonOf(row?.nextElementSibling) ??
    buttonOf(row?.previousElementSibling) ??
    row?.closest('section')?.querySelector<HTMLElement>('h2, input');
  target?.focus();
}

/** Esc, wherever the focus is. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', listen, { signal: listening.signal });
    return () => listening.abort();
  }, [onEscape]);
}

/** Whether an element has been scrolled out of sight. */
export function useScrolledPast(element: RefObject<Element | null>): boolean {
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) =>
      setPast(entry?.isIntersecting === false),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isPast;
}
