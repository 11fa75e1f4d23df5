import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** The parts of the page, by the hash of their links, in the order of the navigation. */
export const PART_IDS = [
  'search',
  'costs',
  'order',
  'watching',
  'language',
  'access',
  'data',
  'about',
] as const;
export type PartId = (typeof PART_IDS)[number];

/** Opens a part, or the section of this id with its part. */
export function showPlace(id: string): void {
  if (readHash() === id) dispatchEvent(new Event('hashchange'));
  else location.hash = id;
}

/**
 * The part that the address names, or that holds the section it names, else the first of these. What a link has opened
 * gets the focus, because the browser follows a link only to what was visible before.
 */
export function usePart(ids: readonly PartId[]): PartId | undefined {
  const [place, setPlace] = useState({ hash: readHash(), isFollowed: false });
  const [named, setNamed] = useState(place.hash);
  const shown = ids.find((id) => id === named) ?? ids[0];
  useEffect(() => {
    const listening = new AbortController();
    const listen = () => setPlace({ hash: readHash(), isFollowed: true });
    addEventListener('hashchange', listen, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  useLayoutEffect(() => {
    const part = document.getElementById(place.hash)?.closest('main > [id]')?.id ?? place.hash;
    if (part !== named) setNamed(part); // it is shown next
    else if (part !== place.hash) showStart(place.hash);
    else if (place.isFollowed) showStart(shown);
  }, [place, named, shown]);
  return shown;
}

function showStart(id = ''): void {
  const start = document.getElementById(id);
  const heading = start?.querySelector('h2');
  if (start?.matches('main > *')) scrollTo(0, 0);
  else heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function readHash(): string {
  return location.hash.slice(1);
}
