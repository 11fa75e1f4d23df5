/**
 * Parts: what most events do not need, in one script of the worker that is loaded when the first of
 * them is asked for, because every event that wakes the worker waits for all of `background.js`. One
 * script, and not one for each: Chromium hands every script that a worker ever imported to each new
 * one at its start, which takes as long as there are scripts (Chromium 156). The script is a bundle
 * of its own (`entrypoints/parts.ts`) with its own copy of what it imports: what the worker has one
 * of is handed in.
 */
import type { findPictures } from './find';
import type { ServiceId } from './model/settings';
import type { Provider } from './providers/provider';
import type { Place } from './store/define';

/** What there is. Those of `entrypoints/background` add their own, which `utils` cannot know. */
export interface Parts extends Record<ServiceId, Provider> {
  find: typeof findPictures;
  /** Used in Firefox alone. */
  secrets: Place;
}

declare global {
  /** Where the script puts its exports: classic scripts share nothing else. */
  var findOn1688Parts: Parts | undefined;
}

/** All that the script does. */
export function registerParts(parts: Parts): void {
  globalThis.findOn1688Parts = parts;
}
