/** Addresses in the cards of 1688. */

/** Characters of an address that is kept. */
const MAX_LENGTH = 2000;

/** The address of an advertisement counts the click, and says no number. */
export const isAdvertised = (address: string): boolean =>
  /^(?:https?:)?\/\/dj\.1688\.com\//.test(address);

/** An address on the web as `https:`; undefined for any other, and for one that is too long. */
export function webAddress(written: string, base: string): string | undefined {
  if (written === '' || !URL.canParse(written, base)) return undefined;
  const { protocol, href } = new URL(written, base);
  if (href.length >= MAX_LENGTH || !/^https?:$/.test(protocol)) return undefined;
  return href.replace(/^http:/, 'https:');
}

/** Addresses of pictures on the hosts of 1688's pictures. */
export function alicdnAddress(written: string): string | undefined {
  const address = webAddress(written, 'https://detail.1688.com/');
  return address !== undefined && /^https:\/\/(?:[\w-]+\.)+alicdn\.com\//.test(address)
    ? address
    : undefined;
}
