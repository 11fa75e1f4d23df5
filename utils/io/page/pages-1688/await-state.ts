/** Tells when a page of 1688 shows something else than it did: the user has done a part in it. */
import type { PageState } from '@/utils/core/pages-1688/page-state';
import { pageGlobal } from '../global';
import { stateOf } from './page-facts';
import { bodyOf, rootsIn } from './roots';

declare module '../global' {
  interface PageGlobal {
    stopAwaiting?: () => void;
  }
}

/** Milliseconds between two looks at a page that changes all the time. */
const PAUSE_MS = 250;

const CHANGES = { childList: true, subtree: true, characterData: true, attributes: true };

/** Calls `tell` once, the first time that the state of this document is another one. A second call replaces the first. */
export function awaitOther(state: PageState, tell: () => void): void {
  pageGlobal().stopAwaiting?.();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    timer = undefined;
    if (stateOf(document, location.href) === state) return;
    stop();
    tell();
  };
  const later = () => (timer ??= setTimeout(check, PAUSE_MS));
  const observer = new MutationObserver(later);
  const stop = () => {
    observer.disconnect();
    removeEventListener('load', later);
    clearTimeout(timer);
  };
  pageGlobal().stopAwaiting = stop;
  addEventListener('load', later);
  // A root that the page attaches later changes an element outside of it as well.
  for (const root of [document, ...rootsIn(bodyOf(document))]) observer.observe(root, CHANGES);
  check();
}
