import sharp from 'sharp';

const TILE = 256;
const COLUMNS = 6;

/** Lays pictures out in rows of six, 256 px each. @returns a JPEG, or PNG by the file's name */
export async function writeSheet(pictures: readonly Buffer[], file: string): Promise<void> {
  const tiles = await Promise.all(
    pictures.map(async (picture, index) => ({
      input: await sharp(picture).resize(TILE, TILE).toBuffer(),
      left: (index % COLUMNS) * TILE,
      top: Math.floor(index / COLUMNS) * TILE,
    })),
  );
  const height = Math.ceil(pictures.length / COLUMNS) * TILE;
  await sharp({ create: { width: COLUMNS * TILE, height, channels: 3, background: '#fff' } })
    .composite(tiles)
    .toFile(file);
}
