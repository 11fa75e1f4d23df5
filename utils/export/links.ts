/** Addresses of offers as they leave the panel. */
import type { Offer } from '../model/offer';

const PAGES = {
  1688: (id: string) => `https://detail.1688.com/offer/${id}.html`,
  taobao: (id: string) => `https://item.taobao.com/item.htm?id=${id}`,
};

/**
 * The plain address of an offer's page, made of its id alone: nobody is paid for a click on it, and it
 * says nothing of who copied it. Undefined where the id is none.
 */
export function canonicalLink({
  market,
  offerId,
}: Pick<Offer, 'market' | 'offerId'>): string | undefined {
  return /^\d{1,24}$/.test(offerId) ? PAGES[market ?? '1688'](offerId) : undefined;
}

/** An address that a document may link to, spelled as the URL parser spells it: http and https alone. */
export function webLink(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A data URL of a picture that a document may show; SVG is not among them, as it may hold links. */
export function pictureData(url: string | undefined): string | undefined {
  return url !== undefined && PICTURE.test(url) ? url : undefined;
}
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif|avif|bmp);base64,[a-z0-9+/]+={0,2}$/i;

/**
 * Text of sellers and pages on its way into a spreadsheet, which takes what begins with a sign for a
 * formula, and knows more spellings of it than papaparse: behind blanks and characters that nobody
 * sees, in full width, and where the file is cut at another mark (a comma's file at a semicolon).
 */
const SIGNS = '=+\\-@|%\u2212\uFF1D\uFF0B\uFF0D\uFF20';
const FORMULA = new RegExp(`^[\\s\\p{Cc}\\p{Cf}"']*[${SIGNS}]`, 'u');
const AFTER_A_CUT = new RegExp(`([;\uFF1B][\\s\\p{Cf}"]*)(?=[${SIGNS}])`, 'gu');
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Harmless text stays as it is, but for line breaks and tabs, which become one blank. */
export function foreignText(text: string): string {
  const line = text.replace(BREAKS, ' ').replace(AFTER_A_CUT, "$1'");
  return FORMULA.test(text) || FORMULA.test(line) ? `'${line}` : line;
}
