import { openBackbone, SIDE } from './backbone';
import { colourOf } from './colour';
import { toVector } from './compare';
import { frame, type Pixels } from './framed';
import { readModel } from './model-file';
import { project } from './projection';
import { trimBorders } from './trim-borders';
import { normalised } from './vector';

/** The embedder: it embeds pictures so that those of the same product are alike. */
export interface Eye {
  /** Embeddings, one a picture, to be compared with `likenessOf`. */
  describe(pictures: readonly Pixels[]): Int8Array<ArrayBuffer>[];
}

/** Of the colours beside what the network sees, which counts 1. */
const COLOUR_WEIGHT = 0.5;

/**
 * The recipe, the same in the panel's worker and in Node: frames and plain margins are cut off, the rest is
 * scaled into a white square; the network's activations, pooled, on learned axes, of length 1; beside them
 * the colours, likewise. A backend of tfjs must be set. Rejects with a `DamagedModelError`.
 * @param file what `npm run model` wrote
 */
export async function openEye(file: Uint8Array<ArrayBuffer>): Promise<Eye> {
  const model = await readModel(file);
  const backbone = openBackbone(model.layers);
  return {
    describe(pictures) {
      const framed = pictures.map((pixels) => frame(pixels, trimBorders(pixels), SIDE));
      return framed.map((picture) => {
        // One at a time: eight at once take 150 MB more, which the backend never gives back.
        const [seen = new Float32Array()] = backbone([picture.pixels]);
        const sight = project(model.sight, seen);
        const colour = project(model.colour, colourOf(picture));
        return toVector(normalised(sight), normalised(colour), COLOUR_WEIGHT);
      });
    },
  };
}
