/**
 * Points written as in SVG, numbers joined by commas and points by spaces: `0,0 3.5,0 3.5,12`.
 * @throws Error when a part is not a number.
 */
export function parsePoints(text: string): number[][] {
  return text.split(' ').map((point) =>
    point.split(',').map((part) => {
      const number = Number(part);
      if (part === '' || Number.isNaN(number)) throw new Error(`"${point}" is not a point.`);
      return number;
    }),
  );
}
