/**
 * The backend of tfjs in a browser's worker, with only the kernels that the embedder runs: all of them would be
 * a megabyte. In Node the whole package is imported instead, as its kernels are no modules that Node loads.
 */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { fusedDepthwiseConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedDepthwiseConv2D';
import { meanConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Mean';
import { powConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Pow';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';

/** The browser or its policy runs no WebAssembly with SIMD. */
class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError';
}

/**
 * Rejects with an `UnsupportedError`.
 * @param folder address of the folder of `tfjs-backend-wasm-simd.wasm`, with a slash at its end
 */
export async function startWasm(folder: string): Promise<void> {
  const configs = [
    addConfig,
    fusedConv2DConfig,
    fusedDepthwiseConv2DConfig,
    meanConfig,
    powConfig,
    transposeConfig, // which the mean over places calls
  ];
  for (const config of configs) registerKernel(config);
  // Threads need a page that is isolated, and a worker from a Blob, which the policy forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  try {
    if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT'))) throw new Error('no SIMD');
    // A map would have to name the files of all backends, two of which are not shipped.
    setWasmPaths(folder);
    if (!(await setBackend('wasm'))) throw new Error('tfjs refused its backend');
  } catch (cause) {
    throw new UnsupportedError('WebAssembly with SIMD does not start', { cause });
  }
}
