/** Bundled and run in each page. */
import { collect } from '../../utils/core/page-price';
import { pictureOf } from './picture';

/** Prices without a clicked picture, and with a click on the product's. */
Reflect.set(globalThis, 'collectPrices', (selector: string) => {
  const plain = collect(document);
  const at = document.querySelector(selector) ?? pictureOf(document);
  return { plain, clicked: at ? collect(document, at) : plain };
});
