import type { Backbone } from './backbone';
import { colourOf } from '../../utils/core/likeness/colour';
import { decode } from './decode';

/** What one picture is compared by, before the projection, which depends on the whole catalogue. */
export interface Features {
  /** Average-pooled activations of the network, 528 numbers. */
  pooled: Float32Array;
  /** Colour histograms, of length 1. */
  colour: Float32Array;
}

/** Features of an encoded picture. Throws a PictureError when it cannot be decoded. */
export async function extractFeatures(backbone: Backbone, bytes: Uint8Array): Promise<Features> {
  const picture = await decode(bytes);
  return { pooled: backbone(picture.pixels), colour: colourOf(picture) };
}
