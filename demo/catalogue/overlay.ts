import type { Corner, Overlay } from './photo-plan';

/** The printing of a picture as one SVG of its size, or nothing where it has none. */
export function drawOverlay(overlay: Overlay, width: number, height: number): string | undefined {
  const short = Math.min(width, height);
  const layers = [
    overlay.backdrop && backdrop(overlay.backdrop, width, height),
    overlay.watermark && watermark(overlay.watermark, width, height),
    overlay.strip && strip(overlay.strip, width, height),
    overlay.badge && badge(overlay.badge, width, height),
    overlay.frame && frame(overlay.frame.colour, overlay.frame.width * short, width, height),
  ].filter(Boolean);
  return layers.length > 0 ? svg(width, height, layers.join('')) : undefined;
}

function svg(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}

/** Clear in the middle, the colour at the edges. */
function backdrop(colour: string, width: number, height: number): string {
  const stops =
    `<stop offset=".4" stop-color="${colour}" stop-opacity="0"/>` +
    `<stop offset="1" stop-color="${colour}" stop-opacity=".85"/>`;
  return (
    `<radialGradient id="backdrop" r=".75">${stops}</radialGradient>` +
    `<rect width="${width}" height="${height}" fill="url(#backdrop)"/>`
  );
}

function frame(colour: string, line: number, width: number, height: number): string {
  return (
    `<rect x="${line / 2}" y="${line / 2}" width="${width - line}" height="${height - line}" ` +
    `fill="none" stroke="${colour}" stroke-width="${line}"/>`
  );
}

function watermark(text: string, width: number, height: number): string {
  const size = height / 16;
  const step = lineWidth(text, size) * 1.7;
  const lines: string[] = [];
  for (let row = 0; row < 4; row += 1) {
    for (let x = -width * 0.2 + (row % 2) * (step / 2); x < width * 1.2; x += step) {
      lines.push(
        drawLine({ text, x, y: (row + 0.35) * (height / 4), height: size, colour: '#fff' }),
      );
    }
  }
  const middle = `${width / 2} ${height / 2}`;
  return `<g opacity=".35" transform="rotate(-24 ${middle})">${lines.join('')}</g>`;
}

function strip({ text, colour }: NonNullable<Overlay['strip']>, width: number, height: number) {
  const band = height * 0.1;
  const size = band * 0.56;
  const y = height - band;
  return (
    `<rect y="${y}" width="${width}" height="${band}" fill="${colour}"/>` +
    drawLine({ text, x: width * 0.05, y: y + band * 0.22, height: size, colour: '#fff' })
  );
}

function badge(
  { text, colour, corner, shape }: NonNullable<Overlay['badge']>,
  width: number,
  height: number,
): string {
  const size = Math.min(width, height) * 0.17;
  const [x, y] = cornerPoint(corner, size, width, height);
  const letters = Math.min(size * 0.34, (size * 0.74) / lineWidth(text, 1));
  const line = drawLine({
    text,
    x: x + (size - lineWidth(text, letters)) / 2,
    y: y + (size - letters) / 2,
    height: letters,
    colour: '#fff',
  });
  const ground =
    shape === 'disc'
      ? `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${colour}"/>`
      : `<rect x="${x}" y="${y + size * 0.22}" width="${size}" height="${size * 0.56}" rx="${size * 0.06}" fill="${colour}"/>`;
  return ground + line;
}

/** Top left point of a square of `size` in a corner, a little away from the edges. */
export function cornerPoint(
  corner: Corner,
  size: number,
  width: number,
  height: number,
): readonly [x: number, y: number] {
  const gap = Math.round(Math.min(width, height) * 0.035);
  const x = corner.endsWith('left') ? gap : width - size - gap;
  const y = corner.startsWith('top') ? gap : height - size - gap;
  return [x, y];
}

/**
 * Letters as strokes in a box 4 wide and 6 high. A bare machine has no Chinese font and perhaps no
 * font at all, so the pictures carry their own few signs as SVG paths.
 */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M2 .5C.9 .5 .6 1.7 .6 3S.9 5.5 2 5.5 3.4 4.3 3.4 3 3.1 .5 2 .5Z',
  '1': 'M1 1.5 2.2 .5V5.5',
  '2': 'M.7 1.8C.8 .1 3.4 .2 3.3 1.9 3.2 3.2 1.4 3.9 .7 5.5H3.4',
  '3': 'M.8 1.2C1.2 .2 3.2 .3 3.2 1.7 3.2 2.7 2.4 2.9 1.7 2.9 2.6 2.9 3.4 3.2 3.4 4.2 3.4 5.8 1 5.9 .6 4.7',
  '4': 'M2.7 5.5V.5L.5 4H3.5',
  '5': 'M3.2 .5H1L.8 2.8C1.5 2.2 3.4 2.3 3.4 3.9 3.4 5.8 1 5.8 .6 4.8',
  '6': 'M3.1 .9C2.2 .1 .7 .8 .7 3.5 .7 6.2 3.4 6 3.4 4 3.4 2.2 1 2.3 .8 3.8',
  '7': 'M.6 .5H3.4L1.6 5.5',
  '8': 'M2 .5C.4 .5 .5 2.8 2 2.8S3.6 .5 2 .5ZM2 2.8C.1 2.8 .1 5.5 2 5.5S3.9 2.8 2 2.8Z',
  '9': 'M.9 5.1C1.8 5.9 3.3 5.2 3.3 2.5 3.3-.2 .6 0 .6 2 .6 3.8 3 3.7 3.2 2.2',
  '.': 'M1 5.3V5.5',
  '-': 'M.9 3H3.1',
  '%': 'M.8 5.5 3.2 .5M.9 1.2A.5 .5 0 1 0 1.9 1.2 .5 .5 0 1 0 .9 1.2M2.2 4.8A.5 .5 0 1 0 3.2 4.8 .5 .5 0 1 0 2.2 4.8',
  '¥': 'M.5 .5 2 2.7 3.5 .5M2 2.7V5.5M.8 3H3.2M.8 4.2H3.2',
  A: 'M.4 5.5 2 .5 3.6 5.5M1 3.9H3',
  E: 'M3.3 .5H.8V5.5H3.3M.8 2.9H2.9',
  L: 'M.8 .5V5.5H3.3',
  N: 'M.6 5.5V.5L3.4 5.5V.5',
  O: 'M2 .5C.4 .5 .4 1.8 .4 3S.4 5.5 2 5.5 3.6 4.2 3.6 3 3.6 .5 2 .5Z',
  S: 'M3.3 1.3C2.9 .2 .8 .3 .8 1.7 .8 3.2 3.4 2.6 3.4 4.2 3.4 5.8 .9 5.9 .6 4.6',
  工: 'M.5 1H3.5M2 1V5.2M.1 5.2H3.9',
  厂: 'M.7 .9H3.9M.7 .9C.7 3 .6 4.4 .1 5.4',
  正: 'M.4 .8H3.6M2.2 .8V5.3M2.2 3H3.4M1 2.7V5.3M.1 5.3H3.9',
  品: 'M1.2 .5H2.8V2.4H1.2ZM.2 3.3H1.7V5.4H.2ZM2.3 3.3H3.8V5.4H2.3Z',
};

const ADVANCE = 4.6;

export interface GlyphLine {
  text: string;
  /** Left end and top, px. */
  x: number;
  y: number;
  /** Height of a letter, px. */
  height: number;
  colour: string;
  /** Stroke width as a share of the height. */
  weight?: number;
}

/** Width in px that a line of the given height takes. */
export function lineWidth(text: string, height: number): number {
  return ((text.length * ADVANCE - (ADVANCE - 4)) * height) / 6;
}

/** An SVG group; throws at a sign that has no strokes here. */
export function drawLine({ text, x, y, height, colour, weight = 0.13 }: GlyphLine): string {
  const paths = Array.from(text, (sign, index) => {
    if (sign === ' ') return '';
    const strokes = STROKES[sign];
    if (!strokes) throw new Error(`No strokes for "${sign}"`);
    return `<path transform="translate(${index * ADVANCE} 0)" d="${strokes}"/>`;
  });
  return (
    `<g transform="translate(${x} ${y}) scale(${height / 6})" fill="none" stroke="${colour}" ` +
    `stroke-width="${weight * 6}" stroke-linecap="round" stroke-linejoin="round">` +
    `${paths.join('')}</g>`
  );
}
