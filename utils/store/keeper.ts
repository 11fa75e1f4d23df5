import type { Area } from './area';
import { keptKeys } from './searches';

/**
 * Whose things: those of all ordinary windows, which outlive the browser, or of one private window,
 * which are in memory and go with it (`removeSearch`).
 */
export interface Keeper {
  /** Id of the private window. */
  privateWindow?: number | undefined;
}

/** Where a keeper's list lies. */
export function placeOf(
  { privateWindow }: Keeper,
  name: 'pins' | 'cleared',
): { area: Area; key: string } {
  return privateWindow === undefined
    ? { area: 'local', key: name }
    : { area: 'session', key: keptKeys(privateWindow)[name] };
}
