/** Which tabs a search in a tab of 1688 may use: its results in another tab, and the tab of the search before. Pure. */
import { imageIdOf, isOfResults, isOfSearch, isResultAddress } from './page-state';
import type { Way } from './way';

/** A tab as the browser tells of it: an address only where the extension has access. */
export interface TabFacts {
  id?: number | undefined;
  windowId?: number | undefined;
  /** The container that it is in; Firefox alone has them. */
  cookieStoreId?: string | undefined;
  /** Only where it is sure: see `openerOf`. */
  openerTabId?: number | undefined;
  url?: string | undefined;
}

/** `sure`: something ties the tab to this search alone. `asked`: only the user knows. */
export type Claim = 'sure' | 'asked';

/**
 * Whether a tab is the one that the search's own page has opened for its results. Anybody may open such a page.
 * @param own the search's tab
 * @param claimed tabs of other searches
 */
export function claimOf(
  tab: TabFacts,
  own: TabFacts,
  { others, former }: Pick<Way, 'others' | 'former'>,
  claimed: ReadonlySet<number>,
): Claim | undefined {
  const { id, url = '' } = tab;
  if (!others || id === undefined || others.includes(id) || claimed.has(id)) return undefined;
  // All tabs of a window are private or none is.
  const isBeside = tab.windowId === own.windowId && tab.cookieStoreId === own.cookieStoreId;
  if (!isBeside || !isOfResults(url)) return undefined;
  if (own.id !== undefined && tab.openerTabId === own.id) return 'sure';
  const pictureOf = (address = '') => {
    const imageId = imageIdOf(address);
    return imageId === former?.imageId ? undefined : imageId;
  };
  const picture = pictureOf(url);
  if (picture !== undefined && picture === pictureOf(own.url)) return 'sure';
  return isResultAddress(url) ? 'asked' : undefined;
}

/**
 * Whether a tab that was opened for a search may be led to the next one: the user does nothing in it.
 * @param windowId of the search
 */
export const canLead = (tab: TabFacts & { active: boolean }, windowId: number): boolean =>
  tab.windowId === windowId && !tab.active && isOfSearch(tab.url ?? '');
