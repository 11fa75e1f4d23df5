import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '@/utils/io/browser';
import { pageGlobal } from '@/utils/io/page/global';
import { wayScript } from '@/utils/io/page/pages-1688/way-script';

/** Injected into a page of 1688 at the first call (`utils/io/picture/acquire/in-page.ts`). */
export default defineUnlistedScript(() => {
  pageGlobal().pages1688 = wayScript(() => {
    // Nobody hears it after an update of the extension.
    browser.runtime.sendMessage({ type: 'pageChanged', data: {} }).catch(() => undefined);
  });
});
