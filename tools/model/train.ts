import path from 'node:path';
import sharp from 'sharp';
import type { OnProgress } from '../../demo/progress';
import { seeded } from '../../demo/catalogue/random';
import { STUDIO_ANGLES, STUDIO_PRODUCTS } from '../../demo/pictures/products';
import { pixelsOf } from '../../demo/retrieval/decode';
import { startTensors } from '../../demo/retrieval/retriever';
import { openBackbone, SIDE } from '../../utils/core/likeness/backbone';
import { colourOf } from '../../utils/core/likeness/colour';
import { VECTOR_LENGTH } from '../../utils/core/likeness/compare';
import { frame, type FramedPicture } from '../../utils/core/likeness/framed';
import { kernelOf } from '../../utils/core/likeness/model-file';
import { trimBorders } from '../../utils/core/likeness/trim-borders';
import { alter, ALTERATIONS, type Alteration } from './alterations';
import { readBackbone } from './backbone';
import { encodeModel } from './encode';
import { fitDiscriminant, fitPrincipal } from './fit';

/** Of the numbers of a vector; the rest are colours. */
const SIGHT_AXES = 144;
const COLOUR_AXES = VECTOR_LENGTH - SIGHT_AXES;
/** Colours are fitted on these alone: the others hardly change them, and make the matrix too large. */
const COLOUR_KINDS: ReadonlySet<Alteration | undefined> = new Set([undefined, 'tinted']);
const BATCH = 8;

/**
 * Every second product of the studio, in the order of their names: the others measure, for instance in
 * `npm run test:part groups`.
 */
const LEARNED_PRODUCTS: ReadonlySet<string> = new Set(
  STUDIO_PRODUCTS.map(({ id }) => id).filter((_id, index) => index % 2 === 0),
);

interface Sample {
  /** The picture that it is a copy of. */
  of: string;
  kind?: Alteration;
  framed: FramedPicture;
}

/** The model as the bytes of its file: the same for the same pictures and packages. */
export async function trainModel(
  pictures: readonly string[],
  onProgress: OnProgress,
): Promise<Buffer> {
  const layers = readBackbone();
  await startTensors();
  const backbone = openBackbone(layers.map((layer) => ({ ...layer, kernel: kernelOf(layer) })));
  const learned = pictures.filter((file) => LEARNED_PRODUCTS.has(productOf(file)));
  const [seen, of, colours]: [Float32Array[], string[], Float32Array[]] = [[], [], []];
  const steps = learned.length + 2; // the two fits take seconds, too
  for (const [index, file] of learned.entries()) {
    const samples = await samplesOf(file, learned);
    for (let start = 0; start < samples.length; start += BATCH) {
      const batch = samples.slice(start, start + BATCH);
      seen.push(...backbone(batch.map(({ framed }) => framed.pixels)));
    }
    of.push(...samples.map((sample) => sample.of));
    const coloured = samples.filter(({ kind }) => COLOUR_KINDS.has(kind));
    colours.push(...coloured.map(({ framed }) => colourOf(framed)));
    onProgress(index + 1, steps);
  }
  const sight = fitDiscriminant(seen, of, SIGHT_AXES);
  onProgress(learned.length + 1, steps);
  const colour = fitPrincipal(colours, COLOUR_AXES);
  onProgress(steps, steps);
  return encodeModel(layers, sight, colour);
}

/** A picture and an altered copy of each kind. */
async function samplesOf(file: string, others: readonly string[]): Promise<Sample[]> {
  const name = path.basename(file);
  const samples: Sample[] = [{ of: name, framed: await framedFrom(file) }];
  for (const kind of ALTERATIONS) {
    const random = seeded(`${name}/${kind}`);
    const copy = await alter(file, kind, () => random.next(), random.pick(others));
    samples.push({ of: name, kind, framed: await framedFrom(copy) });
  }
  return samples;
}

async function framedFrom(picture: string | Buffer): Promise<FramedPicture> {
  const pixels = await pixelsOf(sharp(picture));
  return frame(pixels, trimBorders(pixels), SIDE);
}

/** `mug-navy` of `mug-navy-front.webp`. */
function productOf(file: string): string {
  return path.basename(file).replace(new RegExp(`-(${STUDIO_ANGLES.join('|')})\\.webp$`), '');
}
