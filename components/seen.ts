import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Tells which offers of a list have come into sight, from the top.
 * @param offers anything that changes with the cards of the list
 */
export function useSeen(
  list: RefObject<HTMLElement | null>,
  offers: readonly unknown[],
  onSee: ((offerIds: string[]) => void) | undefined,
): void {
  useEffect(() => {
    if (!onSee || !list.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.flatMap(({ isIntersecting, target }) =>
        isIntersecting && target instanceof HTMLElement ? (target.dataset['offerId'] ?? []) : [],
      );
      if (seen.length > 0) onSee(seen);
    });
    for (const card of list.current.children) observer.observe(card);
    return () => observer.disconnect();
  }, [list, offers, onSee]);
}
