import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/page/global';
import { pageScript } from '@/utils/page/page-script';

/** Injected into a frame the first time that something is asked of it. */
export default defineUnlistedScript(() => {
  pageGlobal().script = pageScript;
});
