/** The size of type in which prices are set: shops set the one to pay largest. */

/** Shares of the largest size up to which a price is small, and from which it is large. */
const SMALL = 0.65;
const LARGE = 0.95;

/** Rules by the size of type of each element; none where all are alike. */
export function sizesOf(elements: readonly Element[]): string[][] {
  const sizes = elements.map((element) => {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    return Number.parseFloat(style?.fontSize ?? '') || 0;
  });
  const largest = Math.max(0, ...sizes);
  const isVaried = sizes.some((size) => size < largest * LARGE);
  return sizes.map((size) => {
    if (size <= largest * SMALL) return ['small'];
    return isVaried && size >= largest * LARGE ? ['large'] : [];
  });
}
