import sharp from 'sharp';

/** The picture as another shop has it: cut, smaller and compressed. */
export async function alteredCopy(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  return sharp(picture)
    .extract({
      left: Math.round(width * 0.04),
      top: Math.round(height * 0.06),
      width: Math.round(width * 0.9),
      height: Math.round(height * 0.9),
    })
    .resize(500)
    .jpeg({ quality: 55 })
    .toBuffer();
}
