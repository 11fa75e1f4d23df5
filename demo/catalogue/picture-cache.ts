import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { STUDIO_ANGLES, STUDIO_PRODUCTS, pictureName } from '../pictures/products';
import type { PlannedOffer } from './offers';
import { DRAWING_VERSION, drawSupplierPicture } from './supplier-pictures';

/** Called after each picture that had to be made. */
export type Progress = (done: number, total: number) => void;

/** In flight at once: enough for a handful of cores, as sharp draws outside of this thread. */
const IN_FLIGHT = 4;
const STAMP = 'complete';

/**
 * Makes sure that every offer's picture is on disk; answers with the folder that holds them as
 * `<offerId>.jpg`. The folder's name says what it was made from, so that a change of the studio's
 * pictures or of a plan starts a new one. A run that was cut short goes on where it stopped.
 */
export async function ensurePictures(
  planned: readonly PlannedOffer[],
  studioFolder: string,
  cacheDir: string,
  onProgress?: Progress,
): Promise<string> {
  const name = `suppliers-${await inputKey(planned, studioFolder)}`;
  const folder = resolve(cacheDir, name);
  if (await exists(join(folder, STAMP))) return folder;
  await mkdir(folder, { recursive: true });
  await drawAll(planned, studioFolder, folder, onProgress);
  await writeFile(join(folder, STAMP), '');
  await removeOlder(cacheDir, name);
  return folder;
}

/** The file of an offer's picture inside the folder. */
export function pictureFile(folder: string, offerId: string): string {
  return join(folder, `${offerId}.jpg`);
}

async function drawAll(
  planned: readonly PlannedOffer[],
  studioFolder: string,
  folder: string,
  onProgress?: Progress,
): Promise<void> {
  const products = new Map(STUDIO_PRODUCTS.map((product) => [product.id, product]));
  const there = new Set(await readdir(folder));
  const missing = planned.filter(({ offer }) => !there.has(`${offer.offerId}.jpg`));
  const queue = missing.values();
  let done = planned.length - missing.length;

  async function work(): Promise<void> {
    for (const { offer, photo } of queue) {
      const product = products.get(offer.product);
      if (!product) throw new Error(`Offer ${offer.offerId} is of no product of the studio`);
      const picture = await drawSupplierPicture(photo, product, studioFolder).catch((cause) => {
        throw new Error(`The pictures of ${product.id} cannot be read`, { cause });
      });
      await writeWhole(pictureFile(folder, offer.offerId), picture);
      done += 1;
      onProgress?.(done, planned.length);
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}

/** A reader, or a run after a crash, never sees half a file. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, file);
}

async function inputKey(planned: readonly PlannedOffer[], studioFolder: string): Promise<string> {
  const hash = createHash('sha256').update(`${DRAWING_VERSION}`);
  for (const { offer, photo } of planned) hash.update(`${offer.offerId}${JSON.stringify(photo)}`);
  const names = STUDIO_PRODUCTS.flatMap((product) =>
    STUDIO_ANGLES.map((angle) => pictureName(product, angle)),
  );
  const pictures = await Promise.all(names.map((name) => readStudioPicture(studioFolder, name)));
  for (const picture of pictures) hash.update(picture);
  return hash.digest('hex').slice(0, 16);
}

async function readStudioPicture(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw new Error(`The studio picture ${name} is missing`, { cause });
  }
}

async function removeOlder(cacheDir: string, current: string): Promise<void> {
  const names = await readdir(cacheDir);
  const older = names.filter((name) => name.startsWith('suppliers-') && name !== current);
  await Promise.all(
    older.map((name) => rm(join(cacheDir, name), { recursive: true, force: true })),
  );
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
