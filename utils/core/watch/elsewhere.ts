/**
 * Watches whose service is reached at another address by now: a team was joined or left, or the address was
 * changed. Nothing of them is sent there before the user agrees, as no key is.
 */
import { connectionOf, originOf, type ServiceId, type Settings } from '../model/settings';
import type { Watch } from '../model/watch';

/** Where a service is reached now. */
export function originNow(settings: Settings, service: ServiceId): string {
  return originOf(connectionOf(settings, service));
}

/** Whether it waits. One of which no origin is kept yet is where it was. */
export function isElsewhere(
  { service, origin }: Pick<Watch, 'service' | 'origin'>,
  settings: Settings,
): boolean {
  return origin !== undefined && origin !== originNow(settings, service);
}

/** Watches of a service that wait, by the origin at which they were made. */
export interface WaitingWatches {
  service: ServiceId;
  from: string;
  to: string;
  count: number;
}

export function waitingOf(watches: readonly Watch[], settings: Settings): WaitingWatches[] {
  const groups = new Map<string, WaitingWatches>();
  for (const { service, origin: from } of watches) {
    if (from === undefined || !isElsewhere({ service, origin: from }, settings)) continue;
    const key = `${service} ${from}`;
    const to = originNow(settings, service);
    const { count } = groups.get(key) ?? { count: 0 };
    groups.set(key, { service, from, to, count: count + 1 });
  }
  return [...groups.values()];
}
