import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/page/global';
import { pageKit } from '@/utils/page/kit';

/** Injected into a frame the first time that something is asked of it. */
export default defineUnlistedScript(() => {
  pageGlobal().kit = pageKit;
});
