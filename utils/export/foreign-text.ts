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
