/**
 * Parts: scripts of the worker that are loaded when they are first needed, because every event that
 * wakes it waits for all of `background.js`. A part is a bundle of its own (`entrypoints/part-*.ts`)
 * with its own copy of what it imports: what there must be one of is handed in.
 */
import type { findPictures } from './find';
import type { ServiceId } from './model/settings';
import type { Provider } from './providers/provider';
import type { Place } from './store/define';

/** What each part exports. `entrypoints/background/batch` adds its own, which `utils` cannot know. */
export interface Parts extends Record<ServiceId, Provider> {
  find: typeof findPictures;
  /** In Firefox alone. */
  secrets: Place;
}

declare global {
  /** Where a part puts its exports: classic scripts share nothing else. */
  var findOn1688Parts: Partial<Parts> | undefined;
}

/** All that a part's script does. */
export function registerPart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  globalThis.findOn1688Parts = { ...globalThis.findOn1688Parts, [name]: part };
}
