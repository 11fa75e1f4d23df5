/**
 * The worker of the panel that describes pictures (`utils/core/likeness`). It is the only script that loads
 * TensorFlow.js, and asks for nothing but a file of the package.
 */
import { openEye, type Eye } from '@/utils/core/likeness/eye';
import { DamagedModelError } from '@/utils/core/likeness/model-file';
import { startWasm } from '@/utils/core/likeness/wasm-backend';
import type { EyeAnswer, EyeRequest } from './protocol';

/** Where the package has `tfjs-backend-wasm-simd.wasm`. */
const FOLDER = '/';

let eye: Promise<Eye> | undefined;

async function open(model: Uint8Array<ArrayBuffer>): Promise<Eye> {
  await startWasm(FOLDER);
  return openEye(model);
}

async function answer(request: EyeRequest): Promise<EyeAnswer | undefined> {
  if ('model' in request) {
    eye = open(request.model);
    await eye;
    return undefined;
  }
  return { vectors: (await eye)?.describe(request.pictures) ?? [] };
}

function troubleOf(error: unknown): EyeAnswer {
  console.error(error);
  return { trouble: error instanceof DamagedModelError ? 'damaged' : 'noWasm' };
}

addEventListener('message', ({ data }: MessageEvent<EyeRequest>) => {
  void answer(data)
    .catch(troubleOf)
    .then((message) => message && postMessage(message));
});
