/** Bundled and run in each page. */
import { collect } from '../../utils/core/page-price';

/** Prices without a clicked picture, and with the one that this selector finds. */
Reflect.set(globalThis, 'collectPrices', (selector: string) => {
  const plain = collect(document);
  const at = document.querySelector(selector);
  return { plain, clicked: at ? collect(document, at) : plain };
});
