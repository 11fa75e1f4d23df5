import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { sharedPath } from '../support/shared';

const photo = z.object({
  file: z.string(),
  product: z.string(),
  source: z.string(),
  view: z.nullish(z.string()),
});
const alteredPhoto = z.object({
  file: z.string(),
  product: z.string(),
  kind: z.string(),
  /** The file that it is a copy of. */
  of: z.string(),
});

export type Photo = z.infer<typeof photo>;
export type AlteredPhoto = z.infer<typeof alteredPhoto>;

/** The gallery: every photo of every product. */
export function readPhotos(): Photo[] {
  return readLines('manifest.jsonl', photo);
}

/** Copies of photos of the gallery: cropped, photographed from a screen, marked, turned… */
export function readAlteredPhotos(): AlteredPhoto[] {
  return readLines('queries-altered.jsonl', alteredPhoto);
}

/** What the retriever takes: the place in the test material, and the file. */
export function asPicture({ file }: { file: string }): { id: string; file: string } {
  return { id: file, file: sharedPath('data/product-photos', file) };
}

/** Photos from another side of products that are shown by another photo as well. */
export function otherViews(photos: readonly Photo[]): Photo[] {
  const views = new Set<string | null | undefined>(['alt1', 'alt2', 'back']);
  return photos.filter(
    ({ file, product, source, view }) =>
      // The one shop of the set that names the views of its photos by these words throughout.
      source === 'magento2-sample-data' &&
      views.has(view) &&
      photos.some((other) => other.product === product && other.file !== file),
  );
}

function readLines<Item extends z.ZodMiniType>(file: string, item: Item): z.infer<Item>[] {
  const lines = readFileSync(sharedPath('data/product-photos', file), 'utf8').trim().split('\n');
  return lines.map((line) => item.parse(JSON.parse(line)));
}
