import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/utils/messages';
import { pageGlobal } from '@/utils/page/global';
import { selectRegion } from '@/utils/page/region/select';
import { t } from '@/utils/i18n/words';

/** Injected into the top frame when the user wants to select a region of the page: see `openRegionSelection`. */
export default defineUnlistedScript(() => {
  const page = pageGlobal();
  page.regionSelection?.cancel(); // a second call starts again
  const words = { hint: t('region.hint'), tooSmall: t('region.tooSmall') };
  const { regionRequest: id = '' } = page;
  page.regionSelection = selectRegion(
    words,
    (region) => void sendMessage('region', { id, ...(region && { region }) }),
  );
});
