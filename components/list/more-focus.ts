import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Offer } from '@/utils/core/model/offer';

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

/** The focus is still where the button was, or was reset to the page when the button was removed. */
function isFree(place: HTMLElement): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  return place.querySelector('[aria-busy]')?.contains(activeElement) ?? false;
}

/** Only a part of a long list is rendered: if it has no new offer, the focus goes to its end. */
function wayOn(place: HTMLElement): HTMLElement | null {
  return place.querySelector('[aria-busy] button');
}

function firstLink(place: HTMLElement, before: ReadonlySet<string>): HTMLElement | undefined {
  return Array.from(place.querySelectorAll<HTMLElement>('[data-offer-id] a')).find(
    (link) => !before.has(link.closest<HTMLElement>('[data-offer-id]')?.dataset['offerId'] ?? ''),
  );
}
