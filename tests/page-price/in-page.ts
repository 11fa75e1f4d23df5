/** Bundled and run in each page. */
import { collect } from '../../utils/core/page-price';
import { ALTERATIONS } from './altered';
import { pictureOf } from './picture';

/** Selectors of the picture that a user clicks, and of another product's, on pages that have them. */
const CLICKED = '#clicked';
const OTHER = '#clicked-other';

function collectClicks() {
  const withClick = (at: Element | null | undefined) => (at ? collect(document, at) : undefined);
  const plain = collect(document);
  const clicked = withClick(document.querySelector(CLICKED) ?? pictureOf(document)) ?? plain;
  return { plain, clicked };
}

/** Prices without a clicked picture, and with a click on the product's and on another's. */
Reflect.set(globalThis, 'collectPrices', (isAltered: boolean) => {
  const other = document.querySelector(OTHER);
  return {
    ...collectClicks(),
    ...(other && { other: collect(document, other) }),
    altered: isAltered
      ? Object.values(ALTERATIONS).map((alter) => {
          alter(document);
          return collectClicks();
        })
      : [],
  };
});
