/**
 * The worker of the panel that embeds pictures (`utils/core/likeness`). It is the only script that loads
 * TensorFlow.js, and asks for nothing but a file of the package.
 */
import { openEye, type Eye } from '@/utils/core/likeness/eye';
import { DamagedModelError } from '@/utils/core/likeness/model-file';
import { startWasm } from '@/utils/core/likeness/wasm-backend';
import type { EmbedderAnswer, EmbedderRequest } from './protocol';

/** Where the package has `tfjs-backend-wasm-simd.wasm`. */
const FOLDER = '/';

let embedder: Promise<Eye> | undefined;

async function open(model: Uint8Array<ArrayBuffer>): Promise<Eye> {
  await startWasm(FOLDER);
  return openEye(model);
}

async function answer(request: EmbedderRequest): Promise<EmbedderAnswer | undefined> {
  if ('model' in request) {
    embedder = open(request.model);
    await embedder;
    return undefined;
  }
  return { vectors: (await embedder)?.describe(request.pictures) ?? [] };
}

function troubleOf(error: unknown): EmbedderAnswer {
  console.error(error);
  return { trouble: error instanceof DamagedModelError ? 'damaged' : 'noWasm' };
}

addEventListener('message', ({ data }: MessageEvent<EmbedderRequest>) => {
  void answer(data)
    .catch(troubleOf)
    .then((message) => message && postMessage(message));
});
