import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/page/global';
import { elementsAtPoint } from '@/utils/page/look';
import { takeLook } from '@/utils/page/snapshot';

/** A press and the menu that it opens are one click. */
const SAME_CLICK_MS = 1_000;

/**
 * Registered for every frame at `document_start`, only while access to all sites is given. It looks
 * at the press that opens a menu, before the page can change anything, keeps the look in this frame
 * and sends nothing.
 */
export default defineUnlistedScript(() => {
  const shared = pageGlobal();
  if (shared.isListening) return; // injected into a page that has it already
  shared.isListening = true;
  let pressed: MouseEvent | undefined;

  const look = (event: MouseEvent) => {
    // A page may send events of its own, to have another place looked at.
    // Without an id the extension was updated or removed, and nobody asks this script any more.
    if (!event.isTrusted || !chrome.runtime?.id) return;
    const { type, button, ctrlKey, clientX, clientY, timeStamp } = event;
    if (type === 'pointerdown') {
      if (button !== 2 && !ctrlKey) return; // on a Mac Control and a click open the menu
      pressed = event;
    } else if (
      pressed?.clientX === clientX &&
      pressed.clientY === clientY &&
      timeStamp - pressed.timeStamp < SAME_CLICK_MS
    ) {
      return;
    }
    delete shared.last; // where this look fails, an older one must not stand for it
    shared.last = takeLook('pointer', elementsAtPoint(clientX, clientY));
  };
  // The window's capturing listeners come first, and this one is the first of them.
  const listen = () => {
    addEventListener('pointerdown', look, true);
    addEventListener('contextmenu', look, true);
  };
  listen();
  // `document.open()` removes every listener, and no script is injected anew (Chromium 156).
  new MutationObserver(listen).observe(document, { childList: true });
});
