import {
  CanvasTexture,
  CircleGeometry,
  CylinderGeometry,
  Mesh,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { printed } from './materials';
import { paintCanvas } from './textures';

/** Draws on a sheet whose unit is one centimetre, its origin in the middle, y downwards. */
type Print = (context: CanvasRenderingContext2D) => void;

const PIXELS = 512;

function printTexture(width: number, height: number, print: Print): CanvasTexture {
  const scale = PIXELS / Math.max(width, height);
  const canvas = paintCanvas(width * scale, height * scale, (context) => {
    context.scale(scale, scale);
    context.translate(width / 2, height / 2);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    print(context);
  });
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 8;
  return texture;
}

/** A flat label that faces +z. */
export function label(width: number, height: number, print: Print): Mesh {
  const texture = printTexture(width, height, print);
  return new Mesh(new PlaneGeometry(width, height), printed(texture));
}

/** A round dial that faces +z. */
export function dial(radius: number, print: Print): Mesh {
  const texture = printTexture(2 * radius, 2 * radius, print);
  return new Mesh(new CircleGeometry(radius, 96), printed(texture, 0.7));
}

/**
 * A label round an upright body of the given radius, its middle towards +z; `slope` is by how much
 * the body's radius grows with each centimetre of height.
 */
export function wrapLabel(
  radius: number,
  width: number,
  height: number,
  print: Print,
  slope = 0,
): Mesh {
  const span = width / radius;
  // A little outside the body, or the two surfaces would flicker through each other.
  const outside = radius * 1.004 + 0.01;
  const lean = (slope * height) / 2;
  const geometry = new CylinderGeometry(
    outside + lean,
    outside - lean,
    height,
    48,
    1,
    true,
    -span / 2,
    span,
  );
  return new Mesh(geometry, printed(printTexture(width, height, print)));
}

/** One line of spaced capitals, `size` centimetres high, at height `y`. */
export function line(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  y: number,
  { colour = '#2b2a28', weight = '600', spacing = 0.14 } = {},
): void {
  context.fillStyle = colour;
  // Browsers round small font sizes: set large, and scale down.
  context.save();
  context.translate(0, y);
  context.scale(size / 100, size / 100);
  context.font = `${weight} 100px "DejaVu Sans", Arial, sans-serif`;
  context.letterSpacing = `${spacing * 100}px`;
  context.fillText(text, spacing * 50, 0);
  context.restore();
}

/** A paper label: a ground with a thin frame, a name and a line below it. */
export function paperLabel(
  width: number,
  height: number,
  name: string,
  below: string,
  ground = '#f4efe6',
  ink = '#2b2a28',
): Print {
  return (context) => {
    context.fillStyle = ground;
    context.fillRect(-width / 2, -height / 2, width, height);
    context.strokeStyle = ink;
    context.lineWidth = width * 0.008;
    const inset = width * 0.05;
    context.strokeRect(
      inset - width / 2,
      inset - height / 2,
      width - 2 * inset,
      height - 2 * inset,
    );
    line(context, name, (width * 0.92) / name.length, -height * 0.1, { colour: ink });
    line(context, below, (width * 0.7) / below.length, height * 0.16, {
      colour: ink,
      weight: '400',
    });
  };
}
