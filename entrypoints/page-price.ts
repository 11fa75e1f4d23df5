import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PagePriceAnswer } from '@/utils/core/model/page-price';
import { readPagePrice } from '@/utils/core/page-price';
import { onceShown } from '@/utils/core/page-price/once-shown';
import { pageGlobal } from '@/utils/io/page/global';

/** Injected once the picture of a search was sent, which does not wait for it; the result of the script is the answer. */
export default defineUnlistedScript({ main });

async function main(): Promise<PagePriceAnswer> {
  const shared = pageGlobal();
  const { preferredSource } = shared;
  delete shared.preferredSource; // the user may forget it before the next click
  const price = await onceShown(() =>
    readPagePrice(document, shared.last?.elements[0], preferredSource),
  );
  const lang = document.documentElement.lang.slice(0, 40);
  return {
    address: location.href,
    ...(price && { price }),
    host: location.hostname,
    title: document.title.slice(0, 300),
    ...(lang !== '' && { lang }),
  };
}
