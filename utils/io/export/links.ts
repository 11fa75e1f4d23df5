/** Foreign text and pictures, made safe for exported files. */

/** Characters of a text in a cell; Excel takes no more. */
export const MAX_TEXT_LENGTH = 32_767;

/** The data URL if a document may show it. SVG is excluded because it can contain links. */
export function pictureData(url: string | undefined): string | undefined {
  return url !== undefined && PICTURE.test(url) ? url : undefined;
}
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif|avif|bmp);base64,[a-z0-9+/]+={0,2}$/i;

/**
 * Spreadsheets treat text that begins with a sign as a formula, in more spellings than papaparse
 * detects: after white space or invisible characters, in full width, and after a separator other
 * than the file's own (a semicolon in a comma-separated file).
 */
const SIGNS = '=+\\-@|%\u2212\uFF1D\uFF0B\uFF0D\uFF20';
const FORMULA = new RegExp(`^[\\s\\p{Cc}\\p{Cf}"']*[${SIGNS}]`, 'u');
const AFTER_A_CUT = new RegExp(`([;\uFF1B][\\s\\p{Cf}"]*)(?=[${SIGNS}])`, 'gu');
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** Harmless text is unchanged, except that line breaks and tabs become one space. */
export function foreignText(text: string): string {
  const line = text.replace(BREAKS, ' ').replace(AFTER_A_CUT, "$1'");
  return FORMULA.test(text) || FORMULA.test(line) ? `'${line}` : line;
}
