import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PagePriceAnswer } from '@/utils/core/model/page-price';
import { readPagePrice } from '@/utils/core/page-price';
import { pageGlobal } from '@/utils/io/page/global';

/** Injected once the picture of a search was sent; the result of the script is the answer. */
export default defineUnlistedScript((): PagePriceAnswer => {
  const shared = pageGlobal();
  const price = readPagePrice(document, shared.last?.elements[0], shared.preferredSource);
  delete shared.preferredSource; // the user may forget it before the next click
  const lang = document.documentElement.lang.slice(0, 40);
  return {
    address: location.href,
    ...(price && { price }),
    host: location.hostname,
    title: document.title.slice(0, 300),
    ...(lang !== '' && { lang }),
  };
});
