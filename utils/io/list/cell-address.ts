/** Columns of a sheet by their letters, from 0. */

/** `BC12` → 54; without letters -1 */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < Math.min(3, address.length); at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** 54 → `BC` */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}
