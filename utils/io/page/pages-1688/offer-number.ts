/** The number of an offer, wherever an element of 1688's pages says it. */

/** The places that may say it, the surest first. */
export const NUMBERED =
  '[data-renderkey], [data-aplus-report], [data-extra], [data-offer-id], a[href]';

const DIGITS = String.raw`\d{6,20}`;
const RENDER_KEY = new RegExp(`_(${DIGITS})$`);
const REPORTED = new RegExp(`object_id@(${DIGITS})(?!\\d)`);
const IN_PATH = new RegExp(`/offer/(${DIGITS})\\.html`);
const IN_DATA = new RegExp(`"offerId"\\s*:\\s*"?(${DIGITS})(?!\\d)`);
const BARE = new RegExp(`^${DIGITS}$`);

/** Characters of an attribute that are looked at. */
const MAX_LENGTH = 4000;

type Attributes = Pick<Element, 'getAttribute'>;

export function attributeOf(element: Attributes, name: string): string {
  // A field of that name hides it from its form.
  if (typeof element.getAttribute !== 'function') return '';
  return (element.getAttribute(name) ?? '').slice(0, MAX_LENGTH);
}

export const classOf = (element: Attributes): string => attributeOf(element, 'class');

/** Undefined where the element itself says none. */
export function offerNumberOf(element: Attributes): string | undefined {
  return (
    RENDER_KEY.exec(attributeOf(element, 'data-renderkey'))?.[1] ??
    REPORTED.exec(attributeOf(element, 'data-aplus-report'))?.[1] ??
    IN_DATA.exec(attributeOf(element, 'data-extra'))?.[1] ??
    BARE.exec(attributeOf(element, 'data-offer-id'))?.[0] ??
    numberInAddress(attributeOf(element, 'href'))
  );
}

function numberInAddress(address: string): string | undefined {
  if (address === '') return undefined;
  const inPath = IN_PATH.exec(address)?.[1];
  if (inPath !== undefined) return inPath;
  const query = address.indexOf('?');
  const number = query < 0 ? null : new URLSearchParams(address.slice(query)).get('offerId');
  return number !== null && BARE.test(number) ? number : undefined;
}
