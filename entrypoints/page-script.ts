import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/page/global';
import { pageScript } from '@/utils/page/page-script';

/** Injected into a frame at the first call (`utils/picture/acquire/in-page.ts`). */
export default defineUnlistedScript(() => {
  pageGlobal().script = pageScript;
});
