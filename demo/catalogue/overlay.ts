import { drawLine, lineWidth } from './glyphs';
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
