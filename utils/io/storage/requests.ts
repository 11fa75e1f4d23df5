/**
 * What one page asks another for, stored because the worker may end meanwhile or the page is not open yet; it is
 * taken once.
 */
import type { Invitation } from '../../core/model/team';
import { REGISTRY } from './registry';
import type { RegionRequest } from './schemas';
import { sessionValue } from './session-value';

const regions = sessionValue(REGISTRY.regionRequest);
const watched = sessionValue(REGISTRY.watchedRequest);
const invitations = sessionValue(REGISTRY.invitation);

/**
 * Asks the user's tab for a region to draw: one per window, the earlier one is replaced. Only this tab can answer.
 * Resolves to the id that the answer must have.
 */
export async function requestRegion(windowId: number, tabId: number): Promise<string> {
  const request: RegionRequest = { id: crypto.randomUUID(), tabId };
  await regions.write(request, windowId);
  return request.id;
}

/** True where this is requested; it is then no longer. */
export async function takeRegionRequest(
  windowId: number,
  { id, tabId }: RegionRequest,
): Promise<boolean> {
  const isThis = (request: RegionRequest) => request.id === id && request.tabId === tabId;
  return (await regions.take(isThis, windowId)) !== undefined;
}

/** After a click on a notification of watched offers, the panel of the window shows them once it is open. */
export function requestWatched(windowId: number): Promise<void> {
  return watched.write(true, windowId);
}

/** True where it is requested; it is then no longer. */
export async function takeWatchedRequest(windowId: number): Promise<boolean> {
  return (await watched.take(() => true, windowId)) !== undefined;
}

/** Calls back when it is requested. */
export function watchWatchedRequests(windowId: number, listener: () => void): () => void {
  return watched.watch((requested) => {
    if (requested !== undefined) listener();
  }, windowId);
}

/** Passes a join link from its page to the options. Replaces an earlier one. */
export function keepInvitation(invitation: Invitation): Promise<void> {
  return invitations.write(invitation);
}

/** Undefined where there is none. */
export function takeInvitation(): Promise<Invitation | undefined> {
  return invitations.take(() => true);
}

/** Calls back when another one was kept. */
export function watchInvitations(listener: () => void): () => void {
  return invitations.watch((invitation) => {
    if (invitation) listener();
  });
}
