import { join } from 'node:path';
import sharp, { type Matrix3x3, type OverlayOptions } from 'sharp';
import { pictureName, type StudioAngle, type StudioProduct } from '../pictures/products';
import { cornerPoint, drawOverlay } from './overlay';
import type { PhotoPlan } from './photo-plan';

/** Raise it when the drawing changes, so that the pictures are embedded again (`npm run vectors`). */
export const DRAWING_VERSION = 1;

/** Side of the studio's pictures, px. */
const STUDIO_SIDE = 512;
const INSET_SHARE = 0.3;

/** Draws a supplier's JPEG after its plan from the studio pictures in `folder`. */
export async function drawSupplierPicture(
  plan: PhotoPlan,
  product: StudioProduct,
  folder: string,
): Promise<Buffer> {
  const { width, height } = plan;
  const source = (angle: StudioAngle) => join(folder, pictureName(product, angle));
  const side = Math.min(width, height);
  const inner = uprightPart(plan.turn);
  // Turned a little larger than needed, so that no empty corner shows.
  const turned = Math.ceil(side / inner);
  const grown = Math.ceil(turned * (Math.cos(rad(plan.turn)) + Math.sin(rad(plan.turn))));
  const margin = Math.max(0, Math.floor((grown - side) / 2));

  let picture = sharp(source(plan.angle)).extract(cropBox(plan)).resize(turned, turned);
  if (plan.mirrored) picture = picture.flop();
  if (plan.turn !== 0) {
    picture = picture
      .rotate(plan.turn, { background: '#f4f4f4' })
      .extract({ left: margin, top: margin, width: side, height: side });
  }
  return picture
    .extend({ ...padding(width, height, side), extendWith: 'copy' })
    .recomb(colourMatrix(plan))
    .composite(await overlays(plan, source))
    .removeAlpha()
    .jpeg({ quality: plan.quality })
    .toBuffer();
}

/** Luma weights of red, green and blue (BT.709). */
const LUMA = [0.2126, 0.7152, 0.0722] as const;

/** Saturation, brightness and white balance in one pass: `modulate` is many times slower. */
function colourMatrix({ balance, brightness, saturation }: PhotoPlan): Matrix3x3 {
  const row = (channel: 0 | 1 | 2): [number, number, number] => {
    const gain = balance[channel] * brightness;
    const mix = (other: 0 | 1 | 2) =>
      gain * (LUMA[other] * (1 - saturation) + (other === channel ? saturation : 0));
    return [mix(0), mix(1), mix(2)];
  };
  return [row(0), row(1), row(2)];
}

const rad = (degrees: number) => (Math.abs(degrees) * Math.PI) / 180;

/** Side of the upright square inside a square of side 1 that was turned. */
function uprightPart(degrees: number): number {
  return 1 / (Math.cos(rad(degrees)) + Math.sin(rad(degrees)));
}

function cropBox({ crop }: PhotoPlan) {
  const side = Math.floor(crop.size * STUDIO_SIDE);
  return {
    left: Math.floor(crop.left * STUDIO_SIDE),
    top: Math.floor(crop.top * STUDIO_SIDE),
    width: side,
    height: side,
  };
}

function padding(width: number, height: number, side: number) {
  const across = width - side;
  const down = height - side;
  return {
    left: Math.floor(across / 2),
    right: Math.ceil(across / 2),
    top: Math.floor(down / 2),
    bottom: Math.ceil(down / 2),
  };
}

async function overlays(plan: PhotoPlan, source: (angle: StudioAngle) => string) {
  const { width, height, overlay, inset } = plan;
  const layers: OverlayOptions[] = [];
  const printing = drawOverlay(overlay, width, height);
  if (printing) layers.push({ input: Buffer.from(printing) });
  if (inset) layers.push(await drawInset(plan, inset, source));
  return layers;
}

/** A small second view, or an enlarged detail of the first, with a white line around it. */
async function drawInset(
  { angle, width, height }: PhotoPlan,
  inset: NonNullable<PhotoPlan['inset']>,
  source: (angle: StudioAngle) => string,
): Promise<OverlayOptions> {
  const side = Math.round(Math.min(width, height) * INSET_SHARE);
  const line = Math.max(2, Math.round(side * 0.025));
  const inner = side - 2 * line;
  const isDetail = inset.angle === 'detail';
  const third = Math.floor(STUDIO_SIDE / 3);
  let picture = sharp(source(inset.angle === 'detail' ? angle : inset.angle));
  if (isDetail) picture = picture.extract({ left: third, top: third, width: third, height: third });
  const input = await picture
    .resize(inner, inner)
    .extend({ top: line, bottom: line, left: line, right: line, background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const [left, top] = cornerPoint(inset.corner, side, width, height);
  return { input, left, top };
}
