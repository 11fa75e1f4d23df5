import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/utils/io/messages';
import { pageGlobal } from '@/utils/io/page/global';
import { selectRegion } from '@/utils/io/page/region/select';

/** Injected into the top frame when the user wants to select a region of the page: see `openRegionSelection`. */
export default defineUnlistedScript(() => {
  const page = pageGlobal();
  page.regionSelection?.cancel(); // a second call starts again
  if (!page.regionRequest) return;
  const { id, words } = page.regionRequest;
  page.regionSelection = selectRegion(
    words,
    (region) => void sendMessage('region', { id, ...(region && { region }) }),
  );
});
