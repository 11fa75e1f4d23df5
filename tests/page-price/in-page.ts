/** Bundled and run in each page of the material. */
import { collect } from '../../utils/page-price/collect';

Reflect.set(globalThis, 'collectPrices', () => collect(document));
