import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The parts of the page, by the hash of their links, in the order of the navigation. */
export const PART_IDS = [
  'search',
  'costs',
  'order',
  'watching',
  'access',
  'data',
  'about',
] as const;
export type PartId = (typeof PART_IDS)[number];

/** Opens it as its link does. */
export function showPart(id: PartId): void {
  location.hash = id;
}

/**
 * The part that the address names, else the first of these. One that a link has opened gets the focus on
 * its heading, because the browser follows a link only to what was visible before.
 */
export function usePart(ids: readonly PartId[]): PartId | undefined {
  const [named, setNamed] = useState(readHash);
  const isFollowedRef = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const listen = () => {
      isFollowedRef.current = true;
      setNamed(readHash());
    };
    addEventListener('hashchange', listen, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const shown = ids.find((id) => id === named) ?? ids[0];
  useLayoutEffect(() => {
    if (!isFollowedRef.current || shown === undefined) return;
    isFollowedRef.current = false;
    scrollTo(0, 0);
    const heading = document.getElementById(shown)?.querySelector('h2');
    heading?.focus({ preventScroll: true });
  });
  return shown;
}

function readHash(): string {
  return location.hash.slice(1);
}
