/** Bundled and run in each page of the material. */
import { collect } from '../../utils/page-price';

Reflect.set(globalThis, 'collectPrices', () => collect(document));
