import { hostPattern, patternHost } from '@/utils/access';
import type { Failure } from '@/utils/errors';
import type { Search } from '@/utils/model/search';

/** Access that the user could give in one click, and the command that makes use of it. */
export interface WantedAccess {
  /** Whom it is about, in words. */
  host: string;
  /** Match patterns to ask for. */
  origins: string[];
  command: 'reacquire' | 'retry';
}

/** Access to every picture's site would do as well. */
export function couldBeAllSites(access: WantedAccess | undefined): boolean {
  return access?.command === 'reacquire';
}

/** @param serviceOrigins match patterns of the API that the search went to, and of its pictures */
export function wantedAccess(
  search: Search | undefined,
  failure: Failure | undefined,
  serviceOrigins: string[],
): WantedAccess | undefined {
  if (search === undefined) return undefined;
  const { picture, target } = search;
  if (failure?.code === 'access-missing') {
    if (picture !== undefined) return wanted(serviceOrigins, 'retry');
    const { srcUrl } = target;
    return srcUrl !== undefined && isWebAddress(srcUrl)
      ? wanted([hostPattern(srcUrl)], 'reacquire')
      : undefined;
  }
  if (picture?.way !== 'crop' || picture.originalAt === undefined) return undefined;
  return wanted([picture.originalAt], 'reacquire');
}

function isWebAddress(url: string): boolean {
  return /^https?:/.test(url) && URL.canParse(url);
}

function wanted(origins: string[], command: WantedAccess['command']): WantedAccess | undefined {
  const host = origins[0] === undefined ? undefined : patternHost(origins[0]);
  return host === undefined ? undefined : { host, origins, command };
}
