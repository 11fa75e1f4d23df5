import '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { Tensor, mean, setBackend, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { CHANNELS } from '../../utils/core/likeness/framed';
import { SIDE } from './decode';
import { readModel } from './model-file';

/** The last layer of the backbone before its channels are mixed for detection: [1, 8, 8, 528]. */
const OUTPUT = 'tower_0/MobilenetV3/expanded_conv_12/squeeze_excite/mul';
/** Numbers that one picture is pooled to. */
export const POOLED_LENGTH = 528;

/** Activations of a picture (SIDE × SIDE, RGB, 0..255), averaged over its 8 × 8 places. */
export type Backbone = (pixels: Uint8Array) => Float32Array;

/**
 * Loads the network from the installed packages, nothing comes over the network, and runs it once,
 * which makes the first real picture as quick as the others.
 */
export async function loadBackbone(): Promise<Backbone> {
  if (!(await setBackend('wasm'))) throw new Error('tfjs cannot start its WebAssembly backend');
  const artifacts = await readModel(SIDE);
  const model = await loadGraphModel({ load: () => Promise.resolve(artifacts) });
  const backbone: Backbone = (pixels) => pooledActivations(model, pixels);
  backbone(new Uint8Array(SIDE * SIDE * CHANNELS));
  return backbone;
}

function pooledActivations(model: GraphModel, pixels: Uint8Array): Float32Array {
  return tidy(() => {
    const input = tensor4d(new Float32Array(pixels), [1, SIDE, SIDE, CHANNELS]);
    const output = model.execute(input, OUTPUT);
    if (!(output instanceof Tensor)) throw new Error(`${OUTPUT} is not one tensor`);
    return mean(output, [1, 2]).dataSync<'float32'>();
  });
}
