/** The words of an element's names: class, id and the attributes that tests and templates use. */
const ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-role',
  'data-price-type',
];

/** `productPrice--old` reads `product price old`; one line for each attribute. */
export function namesOf(element: Element): string {
  return ATTRIBUTES.map((name) => split(element.getAttribute(name) ?? '')).join('\n');
}

function split(name: string): string {
  return name
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/prices?/gu, ' price ')
    .replace(/[^\p{L}]+/gu, ' ');
}

/** The element and those around it, the nearest first. */
export function* around(element: Element, levels = Infinity): Generator<Element> {
  let at: Element | null = element;
  for (let level = 0; at && level <= levels; level += 1) {
    yield at;
    at = at.parentElement;
  }
}
