import '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';

/** Starts the backend of tfjs in Node: the whole package, as its kernels are no modules that Node loads. */
export async function startTensors(): Promise<void> {
  if (!(await setBackend('wasm'))) throw new Error('tfjs cannot start its WebAssembly backend');
}
