import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageGlobal } from '@/utils/page/global';

/** Runs in every frame while there is access to all sites. */
export default defineUnlistedScript(() => void pageGlobal());
