/**
 * Registered for every frame at `document_start`, only with access to all sites. It takes a snapshot at
 * the press that opens a menu, before the page can change anything, keeps it in this frame and sends
 * nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/io/page/global';
import { elementsAtPoint } from '@/utils/io/page/look';
import { takeLook } from '@/utils/io/page/snapshot';

/** A press and the menu that it opens within this time are one click. */
const SAME_CLICK_MS = 1_000;

export default defineUnlistedScript(() => {
  const shared = pageGlobal();
  if (shared.isListening) return; // already injected
  shared.isListening = true;
  let pressed: MouseEvent | undefined;

  const look = (event: MouseEvent) => {
    // A page may dispatch its own events to redirect the snapshot to another position.
    // Without an id the extension was updated or removed, and this script is obsolete.
    if (!event.isTrusted || !chrome.runtime?.id) return;
    const { type, button, ctrlKey, clientX, clientY, timeStamp } = event;
    if (type === 'pointerdown') {
      if (button !== 2 && !ctrlKey) return; // macOS opens the menu on Control-click
      pressed = event;
    } else if (
      pressed?.clientX === clientX &&
      pressed.clientY === clientY &&
      timeStamp - pressed.timeStamp < SAME_CLICK_MS
    ) {
      return;
    }
    delete shared.last; // if this snapshot fails, an older one must not be used
    shared.last = takeLook('pointer', elementsAtPoint(clientX, clientY));
  };
  // Capturing listeners of the window run first, and these are registered before those of the page.
  const listen = () => {
    addEventListener('pointerdown', look, true);
    addEventListener('contextmenu', look, true);
  };
  listen();
  // `document.open()` removes every listener, and no script is injected again (Chromium 156).
  new MutationObserver(listen).observe(document, { childList: true });
});
