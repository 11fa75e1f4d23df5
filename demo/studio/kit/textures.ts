import { CanvasTexture, RepeatWrapping, SRGBColorSpace, type Texture } from 'three';
import { seededRandom } from './random';

/** A canvas of `width` × `height` pixels, painted by `draw`. */
export function paintCanvas(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas, so no texture can be painted.');
  draw(context);
  return canvas;
}

/** A texture that repeats every `period` centimetres. */
function tiled(canvas: HTMLCanvasElement, period: number): Texture {
  const texture = new CanvasTexture(canvas);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(1 / period, 1 / period);
  texture.anisotropy = 8;
  return texture;
}

const grey = (level: number) => `rgb(${level},${level},${level})`;

/** Grains of one to `largest` pixels: powder coat, leather, stone, cast iron. */
export function grainTexture(period: number, largest: number): Texture {
  const random = seededRandom(largest);
  const canvas = paintCanvas(256, 256, (context) => {
    context.fillStyle = grey(128);
    context.fillRect(0, 0, 256, 256);
    for (let count = 0; count < 60000 / largest; count++) {
      context.fillStyle = `rgba(${random() < 0.5 ? '0,0,0' : '255,255,255'},0.35)`;
      const radius = 0.5 + (random() * largest) / 2;
      context.beginPath();
      context.arc(random() * 256, random() * 256, radius, 0, 7);
      context.fill();
    }
  });
  return tiled(canvas, period);
}

/** Threads over and under: linen, speaker cloth, webbing. */
export function weaveTexture(period: number): Texture {
  const canvas = paintCanvas(256, 256, (context) => {
    const cell = 16;
    for (let x = 0; x < 16; x++) {
      for (let y = 0; y < 16; y++) {
        const upright = (x + y) % 2 === 0;
        const [dx, dy] = upright ? [cell, 0] : [0, cell];
        const shade = context.createLinearGradient(
          x * cell,
          y * cell,
          x * cell + dx,
          y * cell + dy,
        );
        shade.addColorStop(0, grey(20));
        shade.addColorStop(0.5, grey(upright ? 235 : 190));
        shade.addColorStop(1, grey(20));
        context.fillStyle = shade;
        context.fillRect(x * cell, y * cell, cell, cell);
      }
    }
  });
  return tiled(canvas, period);
}

/** Fine lines along v (a brushed sheet), or round the body of a lathe when `turned`. */
export function brushedTexture(period: number, turned: boolean): Texture {
  const random = seededRandom(7);
  const canvas = paintCanvas(256, 256, (context) => {
    for (let line = 0; line < 256; line++) {
      context.fillStyle = grey(Math.round(90 + random() * 90));
      if (turned) context.fillRect(0, line, 256, 1);
      else context.fillRect(line, 0, 1, 256);
    }
  });
  return tiled(canvas, period);
}

/** Wood: a base colour, broad bands and fine pores, all along v. */
export function woodTexture(base: string, dark: string, light: string, period: number): Texture {
  const random = seededRandom(base.length + period);
  const canvas = paintCanvas(512, 512, (context) => {
    context.fillStyle = base;
    context.fillRect(0, 0, 512, 512);
    for (let band = 0; band < 70; band++) {
      grainLine(context, random, random() < 0.6 ? dark : light, 2 + random() * 12, 0.12);
    }
    for (let pore = 0; pore < 420; pore++) grainLine(context, random, dark, 0.8, 0.25);
  });
  const texture = tiled(canvas, period);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

function grainLine(
  context: CanvasRenderingContext2D,
  random: () => number,
  colour: string,
  width: number,
  alpha: number,
): void {
  const x = random() * 512;
  const sway = 2 + random() * 8;
  const phase = random() * 2 * Math.PI;
  context.strokeStyle = colour;
  context.globalAlpha = alpha * (0.4 + random());
  context.lineWidth = width;
  // Whole waves over the height, drawn again one width aside, so that the tile has no seam.
  for (const shift of [-512, 0, 512]) {
    context.beginPath();
    for (let y = 0; y <= 512; y += 16) {
      const wave = sway * Math.sin((2 * Math.PI * y) / 512 + phase);
      context.lineTo(x + shift + wave, y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

interface Specks {
  ground: string;
  /** The commoner colour of the specks and the rarer one. */
  colours: readonly [string, string];
  count: number;
  /** The radius of the largest in pixels of a sheet of 512. */
  largest: number;
}

/** A ground with specks of two colours, a few of them large. */
export function speckleTexture(specks: Specks, period: number): Texture {
  const random = seededRandom(41);
  const canvas = paintCanvas(512, 512, (context) => {
    context.fillStyle = specks.ground;
    context.fillRect(0, 0, 512, 512);
    for (let speck = 0; speck < specks.count; speck++) {
      context.fillStyle = specks.colours[random() < 0.7 ? 0 : 1];
      context.globalAlpha = 0.35 + random() * 0.6;
      context.beginPath();
      context.arc(random() * 512, random() * 512, 0.8 + random() ** 3 * specks.largest, 0, 7);
      context.fill();
    }
  });
  const texture = tiled(canvas, period);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
