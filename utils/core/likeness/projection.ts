import { at, dot } from './vector';

/** Centring and whitening that turn activations into comparable numbers. */
export interface Projection {
  /** Mean of what it was fitted on. */
  mean: Float32Array;
  /** One axis after another, each as long as `mean` and already divided by its deviation. */
  axes: Float32Array;
}

/** Coordinates of activations on the axes. */
export function project({ mean, axes }: Projection, activations: Float32Array): Float32Array {
  const centred = activations.map((value, i) => value - at(mean, i));
  return Float32Array.from({ length: axes.length / mean.length }, (_, axis) =>
    dot(centred, axes, axis * mean.length),
  );
}
