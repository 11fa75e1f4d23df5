import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { installPrograms } from '../programs';
import { openStudio, PASSES } from './browser';
import { pictureName, STUDIO_ANGLES, STUDIO_PRODUCTS } from './products';
import { writeSheet } from './sheet';

/**
 * Renders the pictures of the demo's products into `demo/studio/pictures`.
 *
 *     npm run studio -- [--only kind,kind] [--passes N] [--sheet FILE]
 *
 * With `--sheet` the pictures go into one contact sheet to look at, and none is written.
 */
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    passes: { type: 'string', default: String(PASSES) },
    sheet: { type: 'string' },
  },
});

const PICTURES = new URL('pictures/', import.meta.url);
const passes = Number(options.passes);
if (!(passes >= 1)) throw new Error(`"${options.passes}" is not a number of passes.`);
const only = options.only?.split(',');
const products = STUDIO_PRODUCTS.filter(({ kind }) => !only || only.includes(kind));
const shots = products.flatMap((product) => STUDIO_ANGLES.map((angle) => ({ product, angle })));
if (shots.length === 0) throw new Error(`No product is of the kind ${options.only}.`);

await installPrograms('chromium');
await mkdir(PICTURES, { recursive: true });
const studio = await openStudio();
const pictures: Buffer[] = [];
try {
  for (const { product, angle } of shots) {
    const name = pictureName(product, angle);
    const picture = await studio.photograph(product, angle, passes);
    pictures.push(picture);
    if (options.sheet === undefined) await writeFile(new URL(name, PICTURES), picture);
    const size = (picture.length / 1000).toFixed(1);
    console.log(`${pictures.length}/${shots.length} ${name} ${size} kB`);
  }
} finally {
  await studio.close();
}
if (options.sheet !== undefined) await writeSheet(pictures, options.sheet);
