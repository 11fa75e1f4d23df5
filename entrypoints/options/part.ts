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

/** Opens a part, or a setting by its id, as its link does. */
export function showPlace(id: string): void {
  if (readHash() === id) dispatchEvent(new Event('hashchange'));
  else location.hash = id;
}

/** For a link: to what the address names already, of which the browser tells no change, and takes the focus away. */
export function showAgain(event: Event, id: string): void {
  if (readHash() !== id) return;
  event.preventDefault();
  showPlace(id);
}

/**
 * The part that the address names, or that holds the setting it names, else the first of these. What a link has opened
 * gets the focus, because the browser follows a link only to what was visible before.
 * @param onFollow called when a link was followed; always the same function
 */
export function usePart(ids: readonly PartId[], onFollow: () => void): PartId | undefined {
  const [place, setPlace] = useState({ hash: readHash(), isFollowed: false });
  const [named, setNamed] = useState(place.hash);
  const shown = ids.find((id) => id === named) ?? ids[0];
  useEffect(() => {
    const listening = new AbortController();
    const listen = () => {
      onFollow();
      setPlace({ hash: readHash(), isFollowed: true });
    };
    addEventListener('hashchange', listen, { signal: listening.signal });
    return () => listening.abort();
  }, [onFollow]);
  useLayoutEffect(() => setNamed(partOf(place.hash)), [place]);
  useLayoutEffect(() => {
    const part = partOf(place.hash);
    if (part !== named) return; // it is shown next
    if (part !== place.hash) showSetting(place.hash);
    else if (place.isFollowed) showStart(shown);
  }, [place, named, shown]);
  return shown;
}

function partOf(hash: string): string {
  return document.getElementById(hash)?.closest('main > [id]')?.id ?? hash;
}

function showStart(part = ''): void {
  scrollTo(0, 0);
  document.getElementById(part)?.querySelector('h2')?.focus({ preventScroll: true });
}

/** Unfolds what it is in, and chooses a service, whose fields are then shown: neither changes what is stored. */
function showSetting(id: string): void {
  const setting = document.getElementById(id);
  if (!setting) return;
  for (let around = setting.closest('details'); around;) {
    around.open = true;
    around = around.parentElement?.closest('details') ?? null;
  }
  const isGroup = setting.matches('section, fieldset, details');
  setting.scrollIntoView({ block: isGroup ? 'start' : 'center' });
  const control = isGroup
    ? setting.querySelector<HTMLElement>('h2, summary, input, select, button')
    : setting;
  control?.focus({ preventScroll: true });
  if (setting instanceof HTMLInputElement && setting.type === 'radio') setting.click();
}

function readHash(): string {
  return location.hash.slice(1);
}
