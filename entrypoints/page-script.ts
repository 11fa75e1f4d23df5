import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/io/page/global';
import { pageScript } from '@/utils/io/page/page-script';

/** Injected into a frame at the first call (`utils/io/picture/acquire/in-page.ts`). */
export default defineUnlistedScript(() => {
  pageGlobal().script = pageScript;
});
