import { join } from 'node:path';
import sharp from 'sharp';
import { BACKDROPS } from '../../../demo/pictures/backdrops';
import {
  pictureName,
  STUDIO_PICTURES,
  type StudioAngle,
  type StudioProduct,
} from '../../../demo/pictures/products';

export const studioFile = (product: StudioProduct, angle: StudioAngle): string =>
  join(STUDIO_PICTURES, pictureName(product, angle));

/**
 * The studio's picture divided by its backdrop: white where nothing is, darker in the soft shadow, so that it
 * can be multiplied onto any ground as if it stood there. PNG of 512 pixels.
 */
export async function withoutBackdrop(product: StudioProduct, angle: StudioAngle): Promise<Buffer> {
  const { data, info } = await sharp(studioFile(product, angle))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { centre, edge } = BACKDROPS[angle];
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      // The inverse of the studio's shader, which counts rows from below.
      const away = Math.hypot((x + 0.5) / info.width - 0.5, 0.55 - (y + 0.5) / info.height);
      const share = smoothStep((away - 0.1) / 0.75);
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * info.width + x) * 3 + channel;
        const backdrop = (centre[channel] ?? 1) * (1 - share) + (edge[channel] ?? 1) * share;
        data[at] = Math.min(255, Math.round((data[at] ?? 0) / backdrop));
      }
    }
  }
  const { width, height } = info;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

function smoothStep(value: number): number {
  const within = Math.min(1, Math.max(0, value));
  return within * within * (3 - 2 * within);
}
