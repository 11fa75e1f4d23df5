/** No cost is larger, in any unit that it is typed in. */
const MOST = 1_000_000;
const MOST_PER_CENT = 1000;

/** The highest number that a field takes. @param scale 100 of a share, which is typed in per cent */
export function mostOf(scale: number): number {
  return scale === 100 ? MOST_PER_CENT : MOST;
}

/** What was typed, in the input's own unit; nothing where that is empty; undefined where it is no number. */
export function readCost(typed: string, scale: number): { value?: number } | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  if (text === '') return {};
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(text)) return undefined;
  const number = Number(text);
  return number > mostOf(scale) ? undefined : { value: number / scale };
}

/** As it is typed: digits that only a division has made are noise. */
export function costText(value: number, scale: number): string {
  return String(Number((value * scale).toPrecision(8)));
}
