/** Chinese numerals in titles and terms of sale. */

const DIGITS = '零一二三四五六七八九';

const POWERS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Parses "12", "十二" and "三千". */
export function readCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let tenThousands = 0;
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const power = POWERS.get(character);
    if (character === '万') {
      tenThousands = (sum + (digit ?? (sum === 0 ? 1 : 0))) * 10_000;
      [sum, digit] = [0, undefined];
    } else if (power === undefined) {
      digit = Math.max(0, DIGITS.indexOf(character === '两' ? '二' : character));
    } else {
      sum += (digit ?? 1) * power;
      digit = undefined;
    }
  }
  return tenThousands + sum + (digit ?? 0);
}
